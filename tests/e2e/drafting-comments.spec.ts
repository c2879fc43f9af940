import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk } from "../support/desk";

const DEPARTMENT = "企画政策部";
const GOAL = /住まい探しから始める移住支援/;
const QUESTION = "お試し住宅の場所はどこですか。";
const ANSWER = "南地区に2棟です。";

async function openGoal(page: Page, sheet: string): Promise<void> {
  await page.goto(`${sheet}/edit`);
  await page.getByRole("navigation", { name: "シートの構成" }).getByRole("link", { name: GOAL }).click();
}

const panelOf = (page: Page) => page.getByRole("tabpanel", { name: /コメント/ });
const field = (page: Page) => page.locator("[data-row$='-means']");

test("a question at a field is answered, dealt with and taken up again, by the mouse and by the keyboard", async ({
  browser,
}) => {
  const office = await atTheDesk(browser, "shichoshitsu");
  const sheet = await toSheet(office, DEPARTMENT);
  const goal = office.getByRole("article").filter({ hasText: GOAL });
  await goal.getByRole("link", { name: /コメントする/ }).click();
  await office.getByLabel("コメントする欄").selectOption({ label: "「手段・工程」" });
  await office.getByLabel("コメント", { exact: false }).last().fill(QUESTION);
  await office.getByRole("button", { name: "コメントを送る" }).click();
  await expect(office.getByRole("region").or(office.locator("#open-comments"))).toContainText([QUESTION]);

  const head = await atTheDesk(browser, "kikaku");
  await head.goto("/desk/notices");
  await expect(head.getByText(/コメントが付きました/).first()).toBeVisible();
  await openGoal(head, sheet);
  const control = field(head).getByRole("link", { name: /コメント（未対応 1）/ });
  await control.focus();
  await head.keyboard.press("Enter");
  await expect(head.getByRole("tab", { name: /コメント/ })).toHaveAttribute("aria-selected", "true");
  const thread = panelOf(head).getByRole("listitem").filter({ hasText: QUESTION }).last();
  await expect(panelOf(head).getByRole("textbox", { name: "コメント" }).first()).toBeFocused();

  await refused(async () => {
    await thread.getByText("返信する").click();
    await thread.getByRole("button", { name: "返信を送る" }).click();
    await expect(thread.getByText("入力してください。").first()).toBeVisible();
  });
  await thread.getByRole("textbox", { name: "返信" }).fill(ANSWER);
  await thread.getByRole("button", { name: "返信を送る" }).click();
  await expect(thread.getByRole("list", { name: "返信" })).toContainText(ANSWER);

  await office.goto("/desk/notices");
  await expect(office.getByText(/コメントに返信がありました/).first()).toBeVisible();
  await office.goto(sheet);
  const read = office.getByRole("listitem").filter({ hasText: ANSWER }).first();
  await expect(read).toBeVisible();

  await thread.getByRole("button", { name: /対応済みにする/ }).click();
  await expect(thread).toContainText("対応済みにした人");
  await expect(field(head).getByRole("link", { name: /コメント（1）/ })).toBeVisible();
  await expect(thread.getByText("返信する")).toHaveCount(0);
  await thread.getByRole("button", { name: /未対応に戻す/ }).click();
  await expect(field(head).getByRole("link", { name: /コメント（未対応 1）/ })).toBeVisible();
});

test("open comments are listed on the sheet and lead to their place", async ({ browser }) => {
  const head = await atTheDesk(browser, "kikaku");
  await toSheet(head, DEPARTMENT);
  const open = head.locator("#open-comments");
  await expect(open.getByRole("heading", { name: /未対応のコメント \d+件/ })).toBeVisible();
  await open.getByRole("listitem").filter({ hasText: QUESTION }).getByRole("link").click();
  await expect(head).toHaveURL(/#comment-/);
  await expect(head.locator(":target")).toContainText(QUESTION);
});

test("a mission's text is commented on where it is written and where it is read", async ({ browser }) => {
  const supervisor = await atTheDesk(browser, "shichoshitsu");
  const sheet = await toSheet(supervisor, DEPARTMENT);
  const target = supervisor.getByLabel("コメントする欄");
  await target.selectOption({ label: "「組織使命 1」" });
  await supervisor.getByLabel("コメント", { exact: false }).last().fill("誰のための使命ですか。");
  await supervisor.getByRole("button", { name: "コメントを送る" }).click();
  await expect(supervisor.getByText("コメントを送りました。")).toBeVisible();

  const head = await atTheDesk(browser, "kikaku");
  await head.setViewportSize({ width: 320, height: 800 });
  await head.goto(`${sheet}/edit`);
  const mission = head.locator("[data-row^=mission-][data-row$=-text]").first();
  const control = mission.getByRole("link", { name: /コメント（未対応 1）.*「組織使命 1」/ });
  await control.focus();
  await head.keyboard.press("Enter");
  const thread = panelOf(head).getByRole("listitem").filter({ hasText: "誰のための使命ですか。" }).last();
  await expect(thread).toBeVisible();
  await thread.getByRole("button", { name: /対応済みにする/ }).click();
  await expect(mission.getByRole("link", { name: /コメント（1）/ })).toBeVisible();
  expect(await head.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
