import type { Page } from "@playwright/test";
import { violations } from "../support/axe";
import { expect, test } from "../support/browser";
import { toSheet } from "../support/cycle-steps";
import { atTheDesk } from "../support/desk";

const DEPARTMENT = "健康福祉部";

const outline = (page: Page) => page.getByRole("navigation", { name: "シートの構成" });
const goalLinks = (page: Page) => outline(page).locator('a[href*="goal="]');
const heading = (page: Page) => page.getByRole("heading", { name: /^部局目標/, level: 2 });

/** The titles of the sheet's goals in their order, as the outline shows them. */
const titles = async (page: Page) =>
  (await goalLinks(page).allInnerTexts()).map((text) => /　(.+)/.exec(text)?.[1]);

async function editor(page: Page): Promise<string> {
  const sheet = await toSheet(page, DEPARTMENT);
  await page.goto(`${sheet}/edit`);
  await expect(goalLinks(page).first()).toBeVisible();
  return sheet;
}

test("a head duplicates a goal, moves the copy by key, removes it and takes the removal back", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "fukushi");
  await editor(head);
  const before = await titles(head);
  const [first, second] = before;
  await goalLinks(head).first().click();
  await expect(heading(head)).toBeFocused();
  const original = head.url();

  await head.getByRole("button", { name: "複製する" }).click();
  await expect(head).not.toHaveURL(original);
  await expect(heading(head)).toBeFocused();
  await expect(heading(head)).toHaveText("部局目標2");
  expect(await titles(head)).toEqual([first, first, ...before.slice(1)]);
  await expect(head.getByRole("textbox", { name: /部局目標|表題/ }).first()).toHaveValue(first ?? "");

  const down = head.getByRole("button", { name: "下へ移す" });
  await down.focus();
  await head.keyboard.press("Alt+Shift+ArrowDown");
  await expect(heading(head)).toHaveText("部局目標3");
  await expect(down).toBeFocused();
  await expect(head.getByRole("status").filter({ hasText: "の3番目" })).toBeAttached();
  expect(await titles(head)).toEqual([first, second, first, ...before.slice(2)]);

  await head.getByRole("button", { name: "削除する" }).click();
  const notice = head.locator("#removed-part");
  await expect(notice).toBeFocused();
  await expect(notice).toContainText(`「${first}」を削除しました`);
  expect(await titles(head)).toEqual(before);

  await head.goto(head.url().replace(/\?.*/, ""));
  await head.getByText("削除したもの 1件").click();
  await head.getByRole("button", { name: /^取り消す/ }).click();
  await expect(heading(head)).toHaveText("部局目標3");
  await expect(heading(head)).toBeFocused();
  expect(await titles(head)).toEqual([first, second, first, ...before.slice(2)]);
  await head.getByRole("button", { name: "削除する" }).click();
  await expect(notice).toBeVisible();
  expect(await titles(head)).toEqual(before);
});

test("without script a goal is removed and brought back, and every panel can be read", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "fukushi");
  const sheet = await editor(head);
  const before = await titles(head);
  const goal = await goalLinks(head).nth(1).getAttribute("href");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await head.context().storageState(),
  });
  const page = await plain.newPage();
  await page.goto(goal ?? sheet);
  await expect(page.getByRole("tablist")).toBeHidden();
  for (const panel of await page.getByRole("tabpanel").all()) await expect(panel).toBeVisible();
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.locator("#removed-part")).toContainText(`「${before[1]}」を削除しました`);
  await page
    .locator("#removed-part")
    .getByRole("button", { name: /^取り消す/ })
    .click();
  await expect(heading(page)).toHaveText("部局目標2");
  await head.reload();
  expect(await titles(head)).toEqual(before);
});

test("a goal goes to another mission, and one can be added there", async ({ browser }) => {
  const head = await atTheDesk(browser, "fukushi");
  await editor(head);
  const before = await titles(head);
  const [moved] = before;
  await goalLinks(head).first().click();
  await head.getByText("別の組織使命へ移す").click();
  await head.getByLabel("移す先の組織使命").selectOption({ index: 0 });
  await head.getByRole("button", { name: "移す", exact: true }).click();
  await expect(head.getByRole("status").filter({ hasText: "・組織使命 2" })).toBeAttached();
  const after = await titles(head);
  expect(after).not.toEqual(before);
  expect(after.toSorted()).toEqual(before.toSorted());
  const place = head.getByRole("region", { name: /^部局目標/ }).getByText(/^全\d+件の/);
  // Over the border between the missions the goal keeps its number, so that takes a step of its own.
  for (let steps = after.indexOf(moved) + 1; steps > 0; steps -= 1) {
    const stood = await place.innerText();
    await head.keyboard.press("Alt+Shift+ArrowUp");
    await expect(place).not.toHaveText(stood);
  }
  expect(await titles(head)).toEqual(before);
  await head.keyboard.press("Alt+Shift+ArrowUp");
  await expect(head.getByRole("status").filter({ hasText: "これより上はありません。" })).toBeAttached();

  await outline(head).getByRole("button", { name: "目標を加える 組織使命 2" }).click();
  await expect(heading(head)).toBeFocused();
  await expect(outline(head).locator("[aria-current=page]")).toContainText("未記入");
  await head.getByRole("button", { name: "削除する" }).click();
  await expect(head.locator("#removed-part")).toBeVisible();
});

test("everything is reached by keys: goals, finding, panel and back, help", async ({ browser }) => {
  const head = await atTheDesk(browser, "fukushi");
  await editor(head);
  await goalLinks(head).first().click();
  await expect(heading(head)).toHaveText("部局目標1");
  await head.keyboard.press("Alt+PageDown");
  await expect(heading(head)).toHaveText("部局目標2");
  await expect(heading(head)).toBeFocused();
  await head.keyboard.press("Alt+PageUp");
  await expect(heading(head)).toHaveText("部局目標1");
  await head.keyboard.press("Alt+PageUp");
  await expect(head.getByRole("heading", { name: "部局について・使命" })).toBeFocused();
  await head.keyboard.press("Alt+PageDown");
  await expect(heading(head)).toHaveText("部局目標1");

  const purpose = head.getByRole("textbox", { name: /取り組む目的/ });
  await purpose.focus();
  await head.keyboard.press("Alt+Shift+P");
  const chosen = head.getByRole("tab", { selected: true });
  await expect(chosen).toBeFocused();
  const name = await chosen.innerText();
  await head.keyboard.press("ArrowRight");
  await expect(head.getByRole("tab", { selected: true })).toBeFocused();
  expect(await head.getByRole("tab", { selected: true }).innerText()).not.toBe(name);
  await head.keyboard.press("Escape");
  await expect(purpose).toBeFocused();
  await head.keyboard.press("Alt+Shift+O");
  await expect(outline(head).locator("[aria-current=page]")).toBeFocused();
  await head.keyboard.press("Alt+Shift+O");
  await expect(purpose).toBeFocused();

  await head.keyboard.press("Alt+Shift+K");
  const help = head.getByRole("dialog", { name: "キーボード操作" });
  await expect(help).toBeVisible();
  await head.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await head.keyboard.press("Alt+Shift+F");
  await expect(head).toHaveURL(/#goal-/);
  const field = new URL(head.url()).hash;
  await expect(head.locator(`[id="${field.slice(1)}"]`)).toBeFocused();
});

test("the panel marks what belongs to the field in focus and leaves the focus there", async ({ browser }) => {
  const head = await atTheDesk(browser, "fukushi");
  await head.setViewportSize({ width: 1440, height: 900 });
  await editor(head);
  await goalLinks(head).first().click();
  await head.getByRole("tab", { name: /^数値/ }).click();
  const panel = head.getByRole("tabpanel", { name: /^数値/ });
  const targets = head.getByRole("textbox", { name: /目標数値/ });
  const marked = panel.locator("[data-focused]");
  await targets.focus();
  await expect(marked).toHaveCount(await panel.locator("[data-field=targets]").count());
  await expect(marked.first()).toBeVisible();
  await expect(targets).toBeFocused();
  await head.getByRole("textbox", { name: /取り組む目的/ }).focus();
  await expect(marked).toHaveCount(0);
});

test("a mission goes with its goals and comes back as it was, by keys alone and on a narrow screen", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "fukushi");
  const sheet = await editor(head);
  await head.setViewportSize({ width: 320, height: 800 });
  // The outline is folded here, so its links are read where nobody sees them.
  const goals = () =>
    head
      .locator("[data-column=outline] a[href*='goal=']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const before = await goals();
  const missions = head.locator("[data-row^=mission-][data-row$=-text]");
  const texts = () =>
    missions
      .getByRole("textbox")
      .evaluateAll((controls) => controls.map((one) => (one as HTMLTextAreaElement).value));
  const written = await texts();
  const remove = head.getByRole("button", { name: /^この組織使命を、目標\d+件ごと削除 組織使命 1$/ });
  await remove.focus();
  await head.keyboard.press("Enter");
  const notice = head.locator("#removed-part");
  await expect(notice).toBeFocused();
  await expect(notice).toContainText(/^組織使命「.+」と目標\d+件を削除しました/);
  expect(await texts()).toEqual(written.slice(1));
  expect((await goals()).length).toBeLessThan(before.length);
  const wide = await head.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  expect(await violations(head)).toEqual([]);

  await head.keyboard.press("Tab");
  await expect(notice.getByRole("button", { name: /^取り消す/ })).toBeFocused();
  await head.keyboard.press("Enter");
  await expect(missions.first().getByRole("textbox")).toBeFocused();
  expect(await texts()).toEqual(written);
  expect(await goals()).toEqual(before);

  await head.goto(`${sheet}/history?part=head`);
  const list = head.getByRole("main").getByRole("list");
  await expect(list.getByText("削除を取り消して戻った文").first()).toBeVisible();
  await expect(list.getByText("削除したときの文").first()).toBeVisible();
});

test("a headed paragraph is commented on, removed and brought back with its comment", async ({ browser }) => {
  const head = await atTheDesk(browser, "kikaku@kawabe");
  const sheet = await toSheet(head, "企画総務部");
  await head.goto(`${sheet}/edit`);
  const paragraphs = head.locator("[data-row^=paragraph-][data-row$=-title]").getByRole("textbox");
  const title = head.getByRole("textbox", { name: "現状と課題 1の見出し" });
  const stood = await title.inputValue();
  const count = await paragraphs.count();
  const text = head
    .locator("[data-row^=paragraph-][data-row$=-text]")
    .filter({ hasText: "現状と課題 1の本文" });
  await text.getByRole("link", { name: /^コメント/ }).click();
  await expect(head.locator("form textarea:focus")).toBeVisible();
  await head.keyboard.type("数字の出所を書いてください。");
  await head.locator("form:focus-within").getByRole("button", { name: "コメントを送る" }).click();
  await expect(text.getByRole("link", { name: /コメント（未対応 1）/ })).toBeVisible();

  await head.getByRole("button", { name: "この段落を削除 現状と課題 1" }).click();
  const notice = head.locator("#removed-part");
  await expect(notice).toBeFocused();
  await expect(notice).toContainText(`現状と課題の段落「${stood}」を削除しました`);
  await expect(paragraphs).toHaveCount(count - 1);
  await expect(
    head.getByRole("tabpanel", { name: /コメント/ }).getByText("（削除したところへのコメント）"),
  ).toBeVisible();
  await notice.getByRole("button", { name: /^取り消す/ }).click();
  await expect(title).toBeFocused();
  await expect(title).toHaveValue(stood);
  await expect(text.getByRole("link", { name: /コメント（未対応 1）/ })).toBeVisible();
  await head.goto(sheet);
  const open = head.locator("#open-comments");
  await open.getByRole("link", { name: "「現状と課題 1の本文」" }).click();
  await expect(head.locator(":target")).toContainText("数字の出所を書いてください。");
});

test("a headed paragraph moves by button and by key from within, keeps the focus and says its place", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kikaku@kawabe");
  await head.goto(`${await toSheet(head, "企画総務部")}/edit`);
  const title = (number: number) =>
    head.getByRole("textbox", { name: `現状と課題 ${number}の見出し`, exact: true });
  const number = (await head.getByRole("textbox", { name: /^現状と課題 \d+の見出し$/ }).count()) + 1;
  await head.getByRole("button", { name: "「現状と課題」に段落を加える" }).click();
  await expect(title(number)).toBeFocused();
  await head.keyboard.type("移す段落");
  await expect(head.getByText(/\d\d:\d\dに保存しました/)).toBeVisible();
  const before = await title(number - 1).inputValue();

  await head.keyboard.press("Alt+Shift+ArrowUp");
  await expect(title(number - 1)).toHaveValue("移す段落");
  await expect(title(number - 1)).toBeFocused();
  await expect(title(number)).toHaveValue(before);
  const said = (text: string) => head.getByRole("status").filter({ hasText: text });
  await expect(said(`現状と課題 ${number - 1}（全${number}件の${number - 1}番目）`)).toBeAttached();

  const down = head.getByRole("button", { name: `下へ移す 現状と課題 ${number - 1}`, exact: true });
  await down.focus();
  await head.keyboard.press("Enter");
  await expect(title(number)).toHaveValue("移す段落");
  await expect(head.locator(":focus")).toHaveAccessibleName(`下へ移す 現状と課題 ${number}`);
  await head.keyboard.press("Alt+Shift+ArrowDown");
  await expect(said("これより下はありません。")).toBeAttached();
  await head.reload();
  await expect(title(number)).toHaveValue("移す段落");
  await head.getByRole("button", { name: `この段落を削除 現状と課題 ${number}` }).click();
  await expect(head.locator("#removed-part")).toBeFocused();
});
