import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { atTheDesk } from "../support/desk";
import { databaseState } from "../support/inspection-client";
import { printed, unreadablePrint } from "../support/printed-pages";

const contents = (page: Page) => page.locator("#cover").getByRole("row");

/** Without the spaces that come from where words stand on a page. */
const close = (text: string) => text.replace(/\s+/g, "");

test("the secretariat prints the submitted sheets, stamped on every page", async ({ browser }, info) => {
  test.skip(unreadablePrint !== null, unreadablePrint ?? "");
  const page = await atTheDesk(browser, "shichoshitsu");
  await page.goto("/desk/overview?year=2026");
  await page.getByText("庁議の資料にまとめる").click();
  await page.getByLabel("取扱注意").check();
  await page.getByRole("button", { name: "冊子を開く" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "令和8年度（2026年度） 部局マニフェスト" }),
  ).toBeVisible();
  await expect(page.locator("script")).toHaveCount(0);
  const included = await page.locator("section[id^=sheet-]").count();
  expect(included).toBeGreaterThan(1);
  await expect(contents(page).filter({ hasText: "総務部" })).toContainText("収録なし");

  const pages = await printed(page, info.outputPath("booklet.pdf"));
  expect(pages.length).toBeGreaterThan(included);
  for (const [index, text] of pages.entries()) {
    expect(close(text), `page ${index + 1}`).toContain("取扱注意");
    expect(close(text), `page ${index + 1}`).toContain(`${index + 1}/${pages.length}`);
    expect(close(text), `page ${index + 1}`).toContain("作成");
  }
  const names = await page.locator("section[id^=sheet-] h2").allTextContents();
  const headed = pages.slice(1).map((text) => close(text).slice(0, 60));
  for (const name of ["企画政策部", "財務部"].filter((each) => names.some((title) => title.includes(each))))
    expect(headed.some((head) => head.includes(name))).toBe(true);
  await page.context().close();
});

test("drafts are taken where they are asked for, and marked on each of their pages", async ({
  browser,
}, info) => {
  test.skip(unreadablePrint !== null, unreadablePrint ?? "");
  const page = await atTheDesk(browser, "shicho");
  await page.goto("/desk/overview?year=2026");
  await page.getByText("庁議の資料にまとめる").click();
  for (const state of ["提出済み", "協議中", "合意済み", "決裁済み"]) await page.getByLabel(state).uncheck();
  await page.getByLabel("作成中").check();
  await page.getByLabel("総務部").check();
  await page.getByRole("button", { name: "冊子を開く" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
  const [cover = "", ...pages] = await printed(page, info.outputPath("draft.pdf"));
  expect(close(cover)).toContain("案");
  expect(pages.length).toBeGreaterThan(0);
  for (const text of pages) expect(close(text)).toContain("総務部（作成中）");
  await page.context().close();
});

test("supervisors get their departments, heads and staff nothing, and odd questions nothing", async ({
  browser,
}) => {
  const supervisor = await atTheDesk(browser, "kyoiku");
  await supervisor.goto("/desk/overview/booklet?year=2026&states[]=DRAFTING&states[]=APPROVED");
  await expect(contents(supervisor)).toHaveCount(2);
  await expect(contents(supervisor).last()).toContainText("教育委員会");
  expect((await supervisor.goto("/desk/overview/booklet?year=2026&stamp=SECRET"))?.status()).toBe(404);
  await supervisor.context().close();
  for (const name of ["soumu", "soumu-staff", "kanri"]) {
    const page = await atTheDesk(browser, name);
    const before = await databaseState();
    expect((await page.goto("/desk/overview/booklet?year=2026"))?.status()).toBe(404);
    expect(await databaseState()).toEqual(before);
    await page.context().close();
  }
});
