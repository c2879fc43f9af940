import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/desk";
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

async function signInAgain(page: Page, who: string) {
  await signIn(page, who);
  await expect(page).toHaveURL(/\/desk$/);
}

const signOut = (page: Page) => page.getByRole("button", { name: "サインアウト", exact: true }).click();

test("signing out with everything stored asks nothing and ends the other tabs", async ({ browser }) => {
  const { page } = await town.headInGoal(browser);
  const other = await page.context().newPage();
  await other.goto("/desk");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await typeOn(page, "課題", "書いてすぐ。");
  await signOut(page);
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(other).toHaveURL(/\/sign-in$/);
  expect(await keptTexts(page)).toEqual([]);
  await signInAgain(page, "soumu");
  await toGoal(page, DEPARTMENT, GOAL);
  await expect(fieldOf(page, "課題")).toHaveValue(/書いてすぐ。$/);
});

test("signing out warns of unsent text: whoever stays keeps it, whoever leaves takes it out of the browser", async ({
  browser,
}) => {
  const { page } = await town.headInGoal(browser);
  const context = page.context();
  const before = await fieldOf(page, "現状分析").inputValue();
  await cutSaving(context);
  await typeOn(page, "現状分析", "送れない文。");
  await expect(page.getByText(/サーバーにつながりません/).first()).toBeVisible();
  await signOut(page);
  const question = page.getByRole("dialog", { name: "まだ保存されていない文章があります" });
  await expect(question).toContainText("1か所");
  await question.getByRole("button", { name: "サインアウトしない" }).click();
  await expect(question).toBeHidden();
  await expect(fieldOf(page, "現状分析")).toHaveValue(/送れない文。$/);
  expect(await keptTexts(page)).toHaveLength(1);

  await signOut(page);
  await question.getByRole("button", { name: "文を消してサインアウトする" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await keptTexts(page)).toEqual([]);
  await context.unroute("**/fields");
  await signInAgain(page, "soumu");
  await toGoal(page, DEPARTMENT, GOAL);
  await expect(fieldOf(page, "現状分析")).toHaveValue(before);
  await expect(page.getByText(RESTORED)).toHaveCount(0);
});

test("another person of the same browser sees nothing of what the first had not sent; the first finds it again", async ({
  browser,
}) => {
  const { page, sheet } = await town.headInGoal(browser);
  const context = page.context();
  const before = await fieldOf(page, "取り組む目的").inputValue();
  await endSessionOf(context, town.address());
  await typeOn(page, "取り組む目的", "部局長だけの文。");
  await expect(page.getByText(/サインインが切れました/).first()).toBeVisible();
  await expect.poll(async () => (await keptTexts(page)).length).toBe(1);
  await page.close();
  const next = await context.newPage();
  await signInAgain(next, "soumu-staff");
  await next.goto(sheet);
  await expect(next.getByRole("heading", { name: DEPARTMENT, level: 1 })).toBeVisible();
  await expect(next.getByText(before).first()).toBeVisible();
  await expect(next.getByText("部局長だけの文。")).toHaveCount(0);
  await expect(next.getByText(RESTORED)).toHaveCount(0);
  await signOut(next);
  await expect(next).toHaveURL(/\/sign-in$/);
  await signInAgain(next, "soumu");
  await next.goto(sheet);
  await expect(next.getByText(RESTORED).first()).toBeVisible();
  await toGoal(next, DEPARTMENT, GOAL);
  await expect(fieldOf(next, "取り組む目的")).toHaveValue(`${before}部局長だけの文。`);
});

test("a text whose goal is gone is shown to be copied until its writer removes it", async ({ browser }) => {
  const { page, sheet } = await town.headInGoal(browser);
  const context = page.context();
  await page.goto(`${sheet}/edit`);
  await page.getByRole("button", { name: "目標を加える" }).first().click();
  await expect(page).toHaveURL(/goal=/);
  const goal = page.url();
  await cutSaving(context);
  await fieldOf(page, "課題").fill("消える目標の文。");
  await expect(page.getByText(/サーバーにつながりません/).first()).toBeVisible();
  const { page: elsewhere } = await town.headInGoal(browser);
  await elsewhere.goto(goal);
  await elsewhere.getByRole("button", { name: "削除する", exact: true }).click();
  await expect(elsewhere.locator("#removed-part")).toBeVisible();
  await page.close();
  await context.unroute("**/fields");
  const next = await context.newPage();
  await next.goto(sheet);
  const text = next.getByRole("textbox", { name: "「いまはない目標「課題」」に書いていた文" });
  await expect(text).toHaveValue("消える目標の文。");
  await next.reload();
  await expect(text).toHaveValue("消える目標の文。");
  await next.getByRole("button", { name: "この文をブラウザーから消す" }).click();
  await expect(text).toHaveCount(0);
  await expect.poll(() => keptTexts(next)).toEqual([]);
});

test("a browser that keeps nothing lets people type and save, and says so", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: town.address() });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage here", "SecurityError");
    };
  });
  const page = await context.newPage();
  await openGoal(page, "soumu", DEPARTMENT, GOAL);
  await typeOn(page, "手段・工程", "控えなしの文。");
  await expect(page.getByText("このブラウザーには控えを残せません。").first()).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(fieldOf(page, "手段・工程")).toHaveValue(/控えなしの文。$/);
});
