import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { fillSignIn } from "../support/desk";
import { browserProfile } from "../support/own-browser";
import {
  cutSaving,
  DEPARTMENT,
  endSessionOf,
  fieldOf,
  GOAL,
  isSaved,
  keptTexts,
  openGoal,
  RESTORED,
  toGoal,
  townOfThisFile,
  typeOn,
} from "../support/saving-desk";

const town = townOfThisFile();

/** A killed browser may have forgotten its sign-in with the rest of its memory. */
async function signInWhereAsked(page: Page, address: string) {
  await page.goto(address);
  if (page.url().includes("/sign-in")) await fillSignIn(page, "soumu");
  await expect(page).toHaveURL(address);
}

const warning = (page: Page, text: RegExp) => expect(page.getByText(text).first()).toBeVisible();

test("a cut connection keeps what is typed in several fields and sends it by itself when it is back", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  await page.context().setOffline(true);
  await typeOn(page, "これまでの経緯", "切れている間の一つ目。");
  await typeOn(page, "課題", "切れている間の二つ目。");
  await warning(page, /オフラインです。書いた文（2か所）/);
  await expect.poll(async () => (await keptTexts(page)).length).toBe(2);
  await page.context().setOffline(false);
  await isSaved(page);
  await expect.poll(() => keptTexts(page)).toEqual([]);
  await page.reload();
  await expect(fieldOf(page, "これまでの経緯")).toHaveValue(/切れている間の一つ目。$/);
  await expect(fieldOf(page, "課題")).toHaveValue(/切れている間の二つ目。$/);
  await expect(page.getByText(RESTORED)).toHaveCount(0);
});

test("a link or key that would leave the screen waits for the connection, and nothing typed is lost", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  const context = page.context();
  await page.setViewportSize({ width: 1440, height: 900 });
  const address = page.url();
  const outline = page.getByRole("navigation", { name: "シートの構成" });
  const other = outline.locator('a[href*="goal="]:not([aria-current])').first();
  const kept = page.getByRole("alert").filter({ hasText: "オフラインのため、ほかの画面に移れません" });
  await context.setOffline(true);
  await typeOn(page, "これまでの経緯", "移る前の文。");
  for (const leave of [
    () => other.click(),
    () => page.getByRole("link", { name: "次の目標" }).first().click(),
    () => page.keyboard.press("Alt+PageUp"),
    () => page.getByRole("link", { name: "提出を確かめる" }).click(),
  ]) {
    await leave();
    await expect(kept).toBeVisible();
    expect(page.url()).toBe(address);
    await kept.getByRole("button", { name: "この知らせを閉じる" }).click();
    await expect(kept).toBeHidden();
  }
  await expect(fieldOf(page, "これまでの経緯")).toHaveValue(/移る前の文。$/);
  // Ways within the screen stay open.
  await page
    .getByRole("link", { name: /^コメント/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#/);
  await other.click();
  await expect(kept).toBeVisible();
  await context.setOffline(false);
  await expect(kept).toBeHidden();
  await isSaved(page);
  await other.click();
  await expect(page).not.toHaveURL(new RegExp(address.slice(-36)));
  await page.goto(address);
  await expect(fieldOf(page, "これまでの経緯")).toHaveValue(/移る前の文。$/);

  // The browser knows of a connection, but nothing answers behind it.
  await context.route("**/*", (route) => route.abort());
  await typeOn(page, "これまでの経緯", "またの文。");
  await warning(page, /サーバーにつながりません/);
  await other.click();
  await expect(kept).toBeVisible();
  expect(page.url()).toBe(address);
  await context.unroute("**/*");
  await other.click();
  await expect(page).not.toHaveURL(new RegExp(address.slice(-36)));
});

test("on a screen enlarged to 400 % the saving state stays in sight and leaves the field free", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  await page.setViewportSize({ width: 320, height: 256 });
  const strip = page.locator("[data-saving-strip]");
  const field = fieldOf(page, "達成された状態");
  await typeOn(page, "達成された状態", "拡大した画面で書いた文。");
  await expect(strip).toHaveText(/^保存済み \d\d:\d\d$/);
  await expect(strip).toBeInViewport({ ratio: 1 });
  // Every control that the focus comes to stands clear of it.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const [edge, control] = await Promise.all([strip.boundingBox(), page.locator(":focus").boundingBox()]);
    expect(control?.y ?? 0).toBeLessThan((edge?.y ?? 0) - 8);
    expect(edge?.height).toBeLessThan(40);
  }
  await page.context().setOffline(true);
  await typeOn(page, "達成された状態", "切れた間の文。");
  await expect(strip).toHaveText("オフライン・文は手元に保管");
  await expect(field).toBeInViewport();
  await strip.getByRole("link").click();
  await expect(page.getByText(/^オフラインです。書いた文（1か所）/).first()).toBeInViewport();
  await page.context().setOffline(false);
  await isSaved(page);
});

test("a sign-in that ended in mid-typing loses nothing: after signing in in another tab the page goes on by itself", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  const context = page.context();
  await typeOn(page, "取り組む目的", "前半、");
  await endSessionOf(context, town.address());
  await typeOn(page, "取り組む目的", "後半。");
  await warning(page, /サインインが切れました/);
  await typeOn(page, "取り組む目的", "さらに続き。");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "別のタブでサインインする" }).click();
  const tab = await opened;
  await fillSignIn(tab, "soumu");
  await isSaved(page);
  await expect(fieldOf(tab, "表題")).toHaveValue(GOAL);
  await expect(fieldOf(page, "取り組む目的")).toHaveValue(/前半、後半。さらに続き。$/);
  await page.reload();
  await expect(fieldOf(page, "取り組む目的")).toHaveValue(/前半、後半。さらに続き。$/);
});

test("a goal that is moved under an ended sign-in offers to sign in beside it, and moves afterwards", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  const place = page.getByRole("region", { name: /^部局目標/ }).getByText(/^全\d+件の/);
  const stood = await place.innerText();
  await endSessionOf(page.context(), town.address());
  const down = page.getByRole("button", { name: "下へ移す" });
  await down.click();
  const refusal = page.getByRole("alert").filter({ hasText: "サインインが切れました" });
  const opened = page.context().waitForEvent("page");
  await refusal.getByRole("link", { name: "別のタブでサインインする" }).click();
  const tab = await opened;
  await fillSignIn(tab, "soumu");
  await expect(fieldOf(tab, "表題")).toHaveValue(GOAL);
  await down.click();
  await expect(place).not.toHaveText(stood);
  await expect(refusal).toBeHidden();
  await page.getByRole("button", { name: "上へ移す" }).click();
  await expect(place).toHaveText(stood);
});

test("a closed tab's text of any goal is brought back on every screen of the sheet, sent, and named with a link", async ({
  browser,
}) => {
  const { page, sheet } = await town.headInGoal(browser);
  const context = page.context();
  await cutSaving(context);
  await typeOn(page, "現状分析", "閉じる前の文。");
  await warning(page, /サーバーにつながりません。書いた文（1か所）/);
  await page.close();
  await context.unroute("**/fields");
  const next = await context.newPage();
  await next.goto(`${sheet}/submit`);
  await expect(next.getByText(RESTORED).first()).toBeVisible();
  const line = next.getByRole("listitem").filter({ hasText: "部局目標1「現状分析」" });
  await expect(line).toContainText("保存しました");
  await line.getByRole("link").click();
  await expect(fieldOf(next, "現状分析")).toHaveValue(/閉じる前の文。$/);
  expect(await keptTexts(next)).toEqual([]);
  await next.getByRole("button", { name: "この知らせを閉じる" }).click();
  await expect(next.getByRole("button", { name: "この知らせを閉じる" })).toHaveCount(0);
});

test("a tab closed right after the last key has sent it, and tells nothing when the sheet is opened again", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  await typeOn(page, "達成された状態", "すぐ閉じる。");
  await page.close();
  const next = await page.context().newPage();
  await toGoal(next, DEPARTMENT, GOAL);
  await expect(fieldOf(next, "達成された状態")).toHaveValue(/すぐ閉じる。$/);
  await expect.poll(() => keptTexts(next)).toEqual([]);
  await expect(next.getByText(RESTORED)).toHaveCount(0);
});

test("a browser that is killed in mid-typing offers everything typed when it is started again", async ({
  browser,
}) => {
  const profile = await browserProfile();
  const first = await profile.start(town.address());
  const page = await first.context.newPage();
  const sheet = await openGoal(page, "soumu", DEPARTMENT, GOAL);
  await cutSaving(first.context);
  await typeOn(page, "手段・工程", "止められる前の文。");
  await expect.poll(() => keptTexts(page)).toEqual([expect.stringMatching(/止められる前の文。$/)]);
  await first.kill();
  const second = await profile.start(town.address());
  try {
    const again = await second.context.newPage();
    await signInWhereAsked(again, sheet);
    await expect(again.getByText(RESTORED).first()).toBeVisible();
    await expect(again.getByRole("listitem").filter({ hasText: "「手段・工程」" })).toContainText(
      "保存しました",
    );
    const { page: witness } = await town.headInGoal(browser);
    await expect(fieldOf(witness, "手段・工程")).toHaveValue(/止められる前の文。$/);
  } finally {
    await second.kill();
    await profile.remove();
  }
});

test("two tabs of one person save side by side, and the one that stays takes over what a closed one had not sent", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  const context = page.context();
  const second = await context.newPage();
  await toGoal(second, DEPARTMENT, GOAL);
  await typeOn(page, "これまでの経緯", "一つ目のタブ。");
  await typeOn(second, "取り組む目的", "二つ目のタブ。");
  await isSaved(page);
  await isSaved(second);
  await expect(page.getByText(RESTORED)).toHaveCount(0);
  await expect(second.getByText(RESTORED)).toHaveCount(0);

  await page.route("**/fields", (route) => route.abort());
  await typeOn(page, "課題", "一つ目のタブだけの文。");
  await warning(page, /サーバーにつながりません/);
  await second.reload();
  await expect(second.getByText(RESTORED)).toHaveCount(0);
  await page.close();
  await expect(second.getByText(RESTORED).first()).toBeVisible();
  await expect(fieldOf(second, "課題")).toHaveValue(/一つ目のタブだけの文。$/);
  await isSaved(second);
  await expect.poll(() => keptTexts(second)).toEqual([]);
});

test("a text whose sheet holds another one by now is offered as a choice, from whichever screen", async ({
  browser,
}) => {
  const { page, sheet } = await town.headInGoal(browser);
  const context = page.context();
  await context.setOffline(true);
  await fieldOf(page, "課題").fill("つながらない間の文。");
  await warning(page, /オフラインです/);
  await page.close();
  const { page: elsewhere } = await town.headInGoal(browser);
  await fieldOf(elsewhere, "課題").fill("ほかの所で書いた文。");
  await isSaved(elsewhere);
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(sheet);
  const line = next.getByRole("listitem").filter({ hasText: "部局目標1「課題」" });
  await expect(line).toContainText("残す文を選んでください");
  await line.getByRole("link").click();
  await expect(next.getByText("ほかの人がこの欄を変えました")).toBeVisible();
  await expect(next.getByText("ほかの所で書いた文。").first()).toBeVisible();
  await next.getByRole("button", { name: "あなたの文で保存する" }).click();
  await isSaved(next);
  await elsewhere.reload();
  await expect(fieldOf(elsewhere, "課題")).toHaveValue("つながらない間の文。");
});
