import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refused } from "../support/cycle-steps";
import { atTheDesk, fillSignIn } from "../support/desk";

const MISTYPED = { name: "見本 葉名子", email: "hanakko@mihon.example" };
const RIGHT = { name: "見本 花子", email: "hanako@mihon.example" };
const DEPARTMENT = "総務部";

const form = (page: Page, name: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** Presses the opener, gives the reason in the question that comes, and says yes. */
async function takeBack(page: Page, opener: RegExp, answer: string) {
  await page.getByRole("button", { name: opener }).press("Enter");
  const question = page.getByRole("dialog");
  await question.getByLabel(/理由/).fill("登録を誤ったため。");
  await question.getByRole("button", { name: answer }).click();
  await expect(question).toHaveCount(0);
}

test("an administrator corrects a name and an address, and takes a post and a supervisor back", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, "kanri");
  await page.goto("/desk/settings/people");
  await page.getByLabel("氏名（登録名）").fill(MISTYPED.name);
  await page.getByLabel("メールアドレス").fill(MISTYPED.email);
  await page.getByRole("button", { name: "登録する" }).click();
  const password = /：(\S+)　/.exec(await page.getByText("最初のパスワード：").innerText())?.[1] ?? "";
  await page.goto("/desk/settings/people");
  await page.getByRole("link", { name: MISTYPED.name }).click();

  const correction = form(page, "氏名・アドレスを直す");
  await expect(correction.getByLabel("氏名（登録名）")).toHaveValue(MISTYPED.name);
  await correction.getByLabel("メールアドレス").fill("kikaku@mihon.example");
  await refused(async () => {
    await correction.getByRole("button", { name: "保存する" }).click();
    await expect(correction.getByText("このメールアドレスはほかの人が使っています。")).toBeVisible();
  });
  await correction.getByLabel("氏名（登録名）").fill(RIGHT.name);
  await correction.getByLabel("メールアドレス").fill(RIGHT.email);
  await correction.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("heading", { name: RIGHT.name, level: 1 })).toBeVisible();

  const giving = form(page, "部局長などの職に就ける");
  await giving.getByLabel("部局").selectOption({ label: DEPARTMENT });
  await giving.getByLabel("職名").fill("総務部長");
  await giving.getByRole("button", { name: "職に就ける" }).click();
  await expect(page.getByText(`${DEPARTMENT} 総務部長（正）`)).toBeVisible();
  await takeBack(page, /就任を取り消す/, "取り消す");
  await expect(page.getByText("部局長などの職はありません。")).toBeVisible();

  await page.goto("/desk/settings/organisation?year=2026");
  const department = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: DEPARTMENT }) });
  await department.locator("summary").click();
  await department.getByRole("combobox", { name: /^指導者/ }).selectOption({ label: RIGHT.name });
  await department.getByLabel("指導者の職名").fill("副市長");
  await department.getByLabel("始まりの日").fill("2098-04-01");
  await department.getByRole("button", { name: "指導者を決める" }).click();
  await expect(department.getByText(`副市長 ${RIGHT.name}`).first()).toBeVisible();
  await takeBack(page, new RegExp(`${RIGHT.name}）を外す`), "指導者から外す");
  await expect(department.getByText(`副市長 ${RIGHT.name}`)).toHaveCount(0);

  const own = await (await browser.newContext()).newPage();
  await own.goto("/sign-in");
  await fillSignIn(own, "hanako", password);
  await expect(own).toHaveURL(/\/desk/);
});
