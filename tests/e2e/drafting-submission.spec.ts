import { expect, test } from "../support/browser";
import { completeSheet, refused, toSheet } from "../support/cycle-steps";
import { atTheDesk, writeField } from "../support/desk";

const DEPARTMENT = "企画政策部";
const GOAL = /暮らしの場面で探せる情報発信/;

test("citizens' view of an amendment shows word by word what changes from the edition in force", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kikaku");
  const sheet = await toSheet(head, DEPARTMENT);
  await head.goto(`${sheet}/preview`);
  await expect(head.getByText("案", { exact: true })).toBeVisible();
  const differences = head.getByRole("region", { name: "公表中の版との違い" });
  await expect(differences).toContainText("第1版");
  const goal = differences.getByRole("listitem").filter({ hasText: "新しいバス路線網への移行" });
  await expect(goal.locator("del")).toContainText(["9", "90,000"]);
  await expect(goal.locator("ins")).toContainText(["8万6千", "86,000"].slice(0, 1));
  await goal.getByRole("link", { name: /新しいバス路線網への移行/ }).click();
  await expect(head.locator(":target")).toContainText("新しいバス路線網への移行");
});

test("a sheet without an edition says that all of it is new", async ({ browser }) => {
  const head = await atTheDesk(browser, "soumu");
  const sheet = await toSheet(head, "総務部");
  await head.goto(`${sheet}/preview`);
  await expect(head.getByText("公表した版はまだありません。")).toBeVisible();
});

test("the submit page leads to what is missing, sums up the differences, and a submission is withdrawn after a second press", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kikaku");
  const sheet = await toSheet(head, DEPARTMENT);
  await head.goto(`${sheet}/edit`);
  await head.getByRole("navigation", { name: "シートの構成" }).getByRole("link", { name: GOAL }).click();
  await writeField(head, /取り組む目的/, "");
  await head.goto(`${sheet}/submit`);
  const summary = head.getByRole("region", { name: /提出の前に1か所を直してください/ });
  await expect(summary).toBeFocused();
  await expect(head.getByRole("button", { name: "提出する" })).toHaveCount(0);
  await summary.getByRole("link", { name: /取り組む目的/ }).click();
  await expect(head.getByRole("textbox", { name: /取り組む目的/ })).toBeFocused();
  await writeField(head, /取り組む目的/, "必要なときに、必要な情報へすぐにたどり着けるようにする。");
  await completeSheet(head, sheet);

  const edition = head.locator("#edition");
  await expect(edition).toContainText("公表中の第1版との違い");
  await expect(edition.getByRole("listitem").filter({ hasText: "新しいバス路線網" })).toContainText(
    "目標数値",
  );
  await expect(head.locator("#last-year")).toContainText("昨年度から続く目標");
  await expect(head.locator("#open-comments")).toBeVisible();

  await head.getByLabel("協議者への一言").fill("バスの数字を改めました。");
  await head.getByRole("button", { name: "提出する" }).click();
  await expect(head.getByText("提出済み").first()).toBeVisible();
  await refused(async () => {
    await head.getByText("提出を取り下げる…").click();
    await expect(head.getByText("取り下げると提出の前に戻り")).toBeVisible();
  });
  await head.goto(`${sheet}/submit`);
  await expect(head.getByText("いまは提出できません")).toBeVisible();
  await head.getByText("提出を取り下げる…").click();
  await head.getByRole("button", { name: "提出を取り下げる" }).click();
  await expect(head.getByText("作成中").first()).toBeVisible();
  await expect(head.getByRole("link", { name: "編集する" })).toBeVisible();
});
