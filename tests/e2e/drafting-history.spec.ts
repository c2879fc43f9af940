import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk, writeField } from "../support/desk";

const DEPARTMENT = "企画政策部";
const GOAL = /新しいバス路線網への移行/;
const FIRST = "運転免許を返した人が、家族に頼らず自分の予定で出掛けている。";
const SECOND = "運転免許を返した人が、家族に頼らず好きな日に出掛けている。";
const THIRD = "車を持たない人が、家族に頼らず好きな日に出掛けている。";

/** Opens the goal in the editor. */
async function openGoal(page: Page, sheet: string): Promise<void> {
  await page.goto(`${sheet}/edit`);
  await page.getByRole("navigation", { name: "シートの構成" }).getByRole("link", { name: GOAL }).click();
  await expect(page.getByRole("textbox", { name: /達成された状態/ })).toBeVisible();
}

const revisionOf = (page: Page, text: string) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: text }).first();

test("a head reads who rewrote what, word by word, and brings a text back without overwriting anybody", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kikaku");
  const sheet = await toSheet(head, DEPARTMENT);
  await openGoal(head, sheet);
  await writeField(head, /達成された状態/, SECOND);

  await head.goto(`${head.url().split("#")[0]}#panel-history`);
  await head.reload();
  const panel = head.getByRole("tabpanel", { name: /履歴/ });
  await expect(panel.getByRole("listitem").first()).toContainText("達成された状態");
  await panel.getByRole("link", { name: "すべての履歴を見る" }).click();

  await expect(head.getByRole("heading", { name: "変更の履歴", level: 1 })).toBeVisible();
  const latest = revisionOf(head, "達成された状態");
  await expect(latest.locator("del")).toContainText(["自分の予定"]);
  await expect(latest.locator("ins")).toContainText(["好きな日"]);
  await expect(latest).toContainText(/令和\d+年\d+月\d+日\(.\) \d{1,2}:\d{2}/);

  await head.getByLabel("書いた人").selectOption({ index: 1 });
  await head.getByRole("button", { name: "絞り込む" }).click();
  await expect(head).toHaveURL(/person=/);
  await expect(revisionOf(head, "達成された状態")).toBeVisible();
  await head.getByRole("link", { name: "絞り込みをやめる" }).click();

  await latest.getByRole("link", { name: /この文に戻す/ }).click();
  await expect(head.getByRole("heading", { name: "変更の内容" })).toBeVisible();
  await expect(head.getByText("いまの文と同じです。")).toBeVisible();
  const address = head.url();

  const second = await head.context().newPage();
  await openGoal(second, sheet);
  await writeField(second, /達成された状態/, THIRD);
  await refused(async () => {
    await head.getByRole("button", { name: "変更する前の文に戻す" }).click();
    await expect(head.getByText(/この画面を開いた後で、欄の文が書き換えられました/)).toBeVisible();
  });
  const before = head.locator("section").filter({ hasText: "いまの文を、この文に戻すと変わるところ" });
  await expect(before.locator("del").filter({ hasText: "持たない" })).toBeVisible();
  expect(head.url()).toBe(address);

  await head.getByRole("button", { name: "変更する前の文に戻す" }).click();
  await expect(head).toHaveURL(/\/history$/);
  await expect(revisionOf(head, "以前の文に戻した変更")).toContainText("達成された状態");
  await openGoal(head, sheet);
  await expect(head.getByRole("textbox", { name: /達成された状態/ })).toHaveValue(FIRST);
});

test("who may read the sheet reads its history without the ways to change it, others find nothing", async ({
  browser,
}) => {
  const office = await atTheDesk(browser, "shichoshitsu");
  const sheet = await toSheet(office, DEPARTMENT);
  await office.getByRole("link", { name: "変更の履歴を見る" }).click();
  await office
    .getByRole("link", { name: /全文を見る/ })
    .first()
    .click();
  await expect(office.getByText("いまは戻せません")).toBeVisible();
  await expect(office.getByRole("button", { name: /に戻す$/ })).toHaveCount(0);
  const address = new URL(office.url()).pathname;

  const stranger = await atTheDesk(browser, "zaimu");
  for (const place of [`${sheet}/history`, address]) {
    expect((await stranger.goto(place))?.status()).toBe(404);
    await expect(stranger.getByText(DEPARTMENT)).toHaveCount(0);
  }
});

test("the history can be filtered without script and at the width of a phone", async ({ browser }) => {
  const signedIn = await atTheDesk(browser, "kikaku");
  const sheet = await toSheet(signedIn, DEPARTMENT);
  const context = await browser.newContext({
    storageState: await signedIn.context().storageState(),
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  await page.goto(`${sheet}/history`);
  await page.getByLabel("欄").selectOption({ label: "達成された状態" });
  await page.getByRole("button", { name: "絞り込む" }).click();
  await expect(page).toHaveURL(/field=goal\.achievedState/);
  await expect(page.getByText(/^\d+件/)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
