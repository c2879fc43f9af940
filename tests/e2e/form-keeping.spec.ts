import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { fillSignIn, signIn } from "../support/desk";
import { endSessionOf, townOfThisFile } from "../support/saving-desk";

const town = townOfThisFile();

type Ending = { title: string; end(page: Page): Promise<void> };

const ENDINGS: Ending[] = [
  { title: "whose cookie ran out", end: (page) => page.context().clearCookies() },
  { title: "that the server ended", end: (page) => endSessionOf(page.context(), town.address()) },
];

async function atTheDesk(browser: Browser, who: string): Promise<Page> {
  const page = await town.newPage(browser);
  await signIn(page, who);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

async function openAssessment(page: Page) {
  await page.goto("/desk/assessments");
  await page.getByRole("link", { name: "教育委員会事務局", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "教育委員会事務局の評価" })).toBeVisible();
}

/** The first reason in the assessment of one's own department. */
async function firstReason(page: Page) {
  await openAssessment(page);
  return page.getByRole("textbox", { name: /理由/ }).first();
}

test.beforeAll(async ({ browser }) => {
  const office = await atTheDesk(browser, "shichoshitsu");
  await openAssessment(office);
  await office.getByRole("button", { name: "評価を始める" }).click();
  await expect(office.getByText("記入中").first()).toBeVisible();
  await office.context().close();
});

async function commentBox(page: Page) {
  await page.goto("/desk/sheets");
  await page.getByRole("link", { name: "企画政策部", exact: true }).click();
  return page.getByRole("textbox", { name: /^コメント/ }).last();
}

async function contactBox(page: Page) {
  await page.goto("/desk/settings/organisation");
  const form = page.locator("form").filter({ has: page.locator("input[name=contact]") });
  return form.locator("input[name=contact]").first();
}

const refusal = (page: Page) => page.getByRole("region", { name: "受け付けられませんでした" });

async function signInElsewhere(page: Page, who: string): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await refusal(page).getByRole("link", { name: "別のタブでサインインする" }).click();
  const tab = await opened;
  await fillSignIn(tab, who);
  await expect(tab).toHaveURL(new URL(page.url()).pathname);
  await tab.close();
}

for (const { title, end } of ENDINGS) {
  test(`an assessment under a sign-in ${title} keeps its text and is saved after signing in beside it`, async ({
    browser,
  }) => {
    const page = await atTheDesk(browser, "kyoikubu");
    const reason = await firstReason(page);
    const text = `読書会の参加が増えた。${title}`;
    await reason.fill(text);
    await end(page);
    await page.getByRole("button", { name: "保存する", exact: true }).click();
    await expect(refusal(page)).toContainText("サインインが切れました");
    await expect(reason).toHaveValue(text);
    await signInElsewhere(page, "kyoikubu");
    await page.getByRole("button", { name: "保存する", exact: true }).click();
    await expect(page.getByText("保存しました").first()).toBeVisible();
    await page.reload();
    await expect(reason).toHaveValue(text);
  });

  test(`a comment under a sign-in ${title} keeps its text and is sent after signing in beside it`, async ({
    browser,
  }) => {
    const page = await atTheDesk(browser, "shichoshitsu");
    const box = await commentBox(page);
    const text = `会場はどこですか。${title}`;
    await box.fill(text);
    await end(page);
    const send = page.getByRole("button", { name: "コメントを送る" }).last();
    await send.click();
    await expect(refusal(page)).toContainText("サインインが切れました");
    await expect(box).toHaveValue(text);
    await signInElsewhere(page, "shichoshitsu");
    await send.click();
    await expect(page.locator("#open-comments")).toContainText(text);
  });

  test(`a form of the settings under a sign-in ${title} keeps what was typed and is saved after signing in beside it`, async ({
    browser,
  }) => {
    const page = await atTheDesk(browser, "kanri");
    const box = await contactBox(page);
    const text = `内線 ${title.length}`;
    await box.evaluate((input) => input.closest("details")?.setAttribute("open", ""));
    await box.fill(text);
    await end(page);
    await box.press("Enter");
    await expect(refusal(page)).toContainText("サインインが切れました");
    await expect(box).toHaveValue(text);
    await signInElsewhere(page, "kanri");
    await box.press("Enter");
    await expect(page.getByText("保存しました").first()).toBeVisible();
    await page.reload();
    await expect(await contactBox(page)).toHaveValue(text);
  });
}

test("a comment that is sent while the connection is cut stays on the screen and is sent when it is back", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, "kikaku");
  const comment = await commentBox(page);
  await comment.fill("切れた間に送ったコメント。");
  const send = page.getByRole("button", { name: "コメントを送る" }).last();
  await page.context().setOffline(true);
  await send.click();
  await expect(refusal(page)).toContainText("サーバーから返事がありません");
  await expect(comment).toHaveValue("切れた間に送ったコメント。");
  await page.context().setOffline(false);
  await send.click();
  await expect(page.getByText("コメントを送りました。")).toBeVisible();
  await page.reload();
  await expect(page.getByText("切れた間に送ったコメント。").first()).toBeVisible();
  await page.context().close();
});

test("a screen of an ended sign-in leads back to itself", async ({ browser }) => {
  const page = await atTheDesk(browser, "kyoikubu");
  await endSessionOf(page.context(), town.address());
  await page.goto("/desk/notices");
  await fillSignIn(page, "kyoikubu");
  await expect(page).toHaveURL(/\/desk\/notices$/);
});

test("what one person typed is not recorded as another's who signed in beside it", async ({ browser }) => {
  const page = await atTheDesk(browser, "shichoshitsu");
  const box = await commentBox(page);
  await box.fill("だれの問いかを保ちたい文。");
  const tab = await page.context().newPage();
  await page.context().clearCookies();
  await signIn(tab, "kikaku");
  await expect(tab).toHaveURL(/\/desk$/);
  await page.getByRole("button", { name: "コメントを送る" }).last().click();
  await expect(refusal(page)).toContainText("別の人がサインインしました");
  await expect(box).toHaveValue("だれの問いかを保ちたい文。");
  await tab.goto(page.url());
  await expect(tab.getByRole("heading", { name: "企画政策部", level: 1 })).toBeVisible();
  await expect(tab.getByText("だれの問いかを保ちたい文。")).toHaveCount(0);
});

test("an assessment with unsaved text asks before it is left, and not once it is saved", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, "kyoikubu");
  const reason = await firstReason(page);
  await reason.fill("まだ保存していない理由。");
  const home = page.getByRole("navigation", { name: "メニュー" }).getByRole("link", { name: "ホーム" });
  const question = page.getByRole("dialog", { name: "書きかけの文があります" });
  await home.click();
  await question.getByRole("button", { name: "この画面に残る" }).click();
  await expect(question).toBeHidden();
  await expect(reason).toHaveValue("まだ保存していない理由。");

  const closing = page.waitForEvent("dialog");
  const reloading = page.reload();
  expect((await closing).type()).toBe("beforeunload");
  await (await closing).accept();
  await reloading;
  await expect(reason).not.toHaveValue("まだ保存していない理由。");

  await reason.fill("捨てる理由。");
  await home.click();
  await question.getByRole("button", { name: "入力を捨てて移る" }).click();
  await expect(page).toHaveURL(/\/desk$/);

  const left = await firstReason(page);
  const screen = page.url();
  await left.pressSequentially("戻る前の理由。");
  for (const answer of ["この画面に残る", "入力を捨てて移る"]) {
    await expect(left).toHaveValue(/^戻る前の理由。/);
    await page.evaluate(() => history.back());
    await question.getByRole("button", { name: answer }).click();
    await expect(question).toBeHidden();
  }
  await expect(page).not.toHaveURL(screen);

  const again = await firstReason(page);
  await again.fill("保存した理由。");
  await page.getByRole("button", { name: "保存する", exact: true }).click();
  await expect(page.getByText("保存しました").first()).toBeVisible();
  await home.click();
  await expect(page).toHaveURL(/\/desk$/);
});

test("the set-up leads to signing in once there is a municipality", async ({ browser }) => {
  const page = await town.newPage(browser);
  await page.goto("/setup");
  await expect(page).toHaveURL(/\/sign-in$/);
});
