import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk } from "../support/desk";

const LAST_YEARS = "職員の提案を仕事に生かす";
const MEANS = "指標を実現するための取組・手段等";

const openPanel = async (page: Page) => {
  const tab = page.getByRole("tab", { name: "昨年度" });
  if (!(await tab.isVisible())) await page.getByRole("button", { name: "参考", exact: true }).click();
  await tab.click();
  return page.getByRole("tabpanel", { name: "昨年度" });
};

/** The choice of a new goal under the sheet's first mission. */
const newGoalOption = async (page: Page) => {
  const options = page.getByLabel("付ける目標").locator("option", { hasText: "新しい目標を作る（組織使命1" });
  return String(await options.first().getAttribute("value"));
};

test("a head carries a goal over with its figure, sees last year beside the field, and copies a text of it", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "soumu@asagi");
  const sheet = await toSheet(head, "総務部");
  await head.getByRole("link", { name: "昨年度から引き継ぐ" }).click();
  await expect(head.getByRole("heading", { name: "昨年度の目標を引き継ぐ" })).toBeVisible();
  await expect(head.getByRole("group", { name: "残業を減らし休みを取りやすくする" })).toContainText("継続");
  await expect(head.getByText("評価の結果は引き継がれません")).toHaveCount(0);
  const row = head.getByRole("group", { name: LAST_YEARS });
  await expect(row.getByText("昨年度の数値を見る")).toBeVisible();
  await expect(row).toContainText("まだ決めていない");
  await expect(row.getByLabel("つながり方")).toBeHidden();
  await row.getByLabel("この目標を引き継ぐ").check();

  await refused(async () => {
    await row.getByLabel("つながり方").selectOption("統合");
    await head.getByRole("button", { name: "選んだ目標を引き継ぐ" }).click();
    await expect(row.getByText("統合する相手がありません。").last()).toBeVisible();
  });
  await row.getByLabel("つながり方").selectOption("変更");
  await row.getByLabel("理由・変わったところ").fill("募る範囲を出先にも広げる");
  await head.getByLabel(MEANS).uncheck();
  await head.getByRole("button", { name: "選んだ目標を引き継ぐ" }).click();

  await expect(head.getByRole("textbox", { name: /^施策/ })).toHaveValue(LAST_YEARS);
  const means = head.getByRole("textbox", { name: new RegExp(MEANS) });
  await expect(means).toHaveValue("");
  await expect(head.getByRole("list", { name: "昨年度からのつながり" }).first()).toContainText(
    "募る範囲を出先にも広げる",
  );
  const panel = await openPanel(head);
  await expect(panel.getByRole("heading", { name: LAST_YEARS })).toBeVisible();
  await expect(panel).toContainText("実績 22件");
  await means.focus();
  const first = panel.getByRole("list", { name: "昨年度の記入内容" }).locator("[data-focused]");
  await expect(first).toContainText("提案の用紙を一枚にする");
  const saved = head.waitForResponse((answer) => answer.url().endsWith("/fields") && answer.ok());
  await first.getByRole("button", { name: /この文を欄に加える/ }).click();
  await saved;
  await expect(means).toBeFocused();
  await head.reload();
  await expect(means).toHaveValue(/提案の用紙を一枚にする/);

  await head.goto(sheet);
  const goal = head.getByRole("article").filter({ hasText: LAST_YEARS }).first();
  await expect(goal).toContainText("昨年度から変更");
  await expect(goal).toContainText("実施した改善の提案：22件 → 数値なし");
  await head.goto(`${sheet}/history?field=goal.title`);
  await expect(
    head.getByText(`令和7年度（2025年度）の目標「${LAST_YEARS}」から引き継いだ文`).first(),
  ).toBeVisible();
  await head.goto(`${sheet}/carry-over`);
  await expect(head.getByRole("group", { name: LAST_YEARS })).toContainText("変更");
  await expect(head.getByText("すべて引き継ぎ先か終了が決まっています。")).toBeVisible();
});

test("another department's screens are not to be found, staff only reads, and any goal of last year can stand beside", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "soumu");
  const sheet = await toSheet(head, "総務部");
  const other = await atTheDesk(browser, "zaimu");
  await refused(async () => {
    for (const screen of ["carry-over", "sources", "paste"]) {
      expect((await other.goto(`${sheet}/${screen}`))?.status()).toBe(404);
    }
  });
  const staff = await atTheDesk(browser, "soumu-staff");
  await head.goto(`${sheet}/carry-over`);
  await expect(head.getByText("評価の結果は引き継がれません")).toBeVisible();
  await staff.goto(`${sheet}/carry-over`);
  await expect(staff.getByRole("button", { name: "選んだ目標を引き継ぐ" })).toHaveCount(0);
  await head.goto(`${sheet}/edit`);
  await head
    .getByRole("link", { name: /地区防災計画に基づく/ })
    .first()
    .click();
  await expect(head.getByRole("textbox", { name: "表題" })).toHaveValue("地区防災計画に基づく訓練の定着");
  const panel = await openPanel(head);
  await expect(panel.getByText("自己評価")).toBeVisible();
  await panel.getByText("昨年度のほかの目標を並べる").click();
  await panel.getByRole("link").first().click();
  await expect(panel.getByText("選んだ目標")).toBeVisible();
});

test("issues and proposals of an evaluation sheet begin a goal, stay beside it, and are corrected and removed", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "soumu");
  const sheet = await toSheet(head, "総務部");
  await head.goto(`${sheet}/sources`);
  await head
    .getByLabel("貼り付ける場所")
    .fill("施策評価シート 7-4 手続き\n令和7年度\n【課題】\n・入力が長い\n【今後の方向性】\n・項目を減らす");
  await head.getByRole("button", { name: "課題と取組案を読み取る" }).click();
  await expect(head.getByLabel("取組案", { exact: true })).toHaveValue("・項目を減らす");
  await head.getByLabel("付ける目標").selectOption(await newGoalOption(head));
  await head.getByRole("button", { name: "この内容で付ける" }).click();
  await expect(head.getByRole("textbox", { name: "課題" })).toHaveValue("・入力が長い");
  const panel = await openPanel(head);
  await expect(panel).toContainText("施策評価シート 7-4 手続き　令和7年度（2025年度）");
  await panel.getByText("内容を直す").click();
  await panel.getByLabel("取組案", { exact: true }).fill("・項目を半分にする");
  await panel.getByRole("button", { name: "直した内容を保存する" }).click();
  await expect(panel.getByRole("definition").filter({ hasText: "・項目を半分にする" })).toBeVisible();
  await head.goto(sheet);
  await expect(
    head.getByText("もとにした評価シート：施策評価シート 7-4 手続き　令和7年度（2025年度）"),
  ).toBeVisible();
});

test("cells pasted from a spreadsheet are matched, corrected and become goals; a field takes cells as text", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "soumu");
  const sheet = await toSheet(head, "総務部");
  await head.goto(sheet);
  await head.getByRole("link", { name: "表から貼り付ける" }).click();
  await head
    .getByLabel("セルを貼り付ける場所")
    .fill(
      '番号\t表題\tやり方\t備考\n1\t=公文書の整理\t"・棚卸し\n・廃棄"\t別表一\n2\t-旅費の電子化\t・試行\t',
    );
  await expect(head.getByLabel("2列目「表題」")).toHaveValue("title");
  await head.getByLabel("3列目「やり方」").selectOption("手段・工程");
  const preview = head.getByRole("region", { name: "入れる内容（2件）" });
  await expect(preview.getByRole("row").filter({ hasText: "=公文書の整理" })).toContainText("・廃棄");
  await expect(preview.getByText("備考（使わない）")).toBeVisible();
  await head.getByRole("button", { name: "この内容で入れる" }).click();
  await expect(head.getByRole("textbox", { name: "表題" })).toHaveValue("=公文書の整理");
  const means = head.getByRole("textbox", { name: "手段・工程" });
  await expect(means).toHaveValue("・棚卸し\n・廃棄");
  await expect(head.getByRole("link", { name: /-旅費の電子化/ })).toBeVisible();

  await means.focus();
  await means.press("Control+End");
  await means.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<table><tr><td>甲</td><td>=乙</td></tr></table>");
    clipboardData.setData("text/plain", "甲\t=乙");
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (field.dispatchEvent(paste))
      document.execCommand("insertText", false, clipboardData.getData("text/plain"));
  });
  await expect(means).toHaveValue("・棚卸し\n・廃棄甲\t=乙");
});

test("cells are added without script too, by the form's own headings", async ({ browser }) => {
  const head = await atTheDesk(browser, "soumu@asagi");
  const sheet = await toSheet(head, "総務部");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await head.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`${sheet}/paste`);
  await plain.getByLabel("セルを貼り付ける場所").fill(`施策\t${MEANS}\n庁舎の照明を見直す\t・数を数える`);
  await plain.getByRole("button", { name: "この内容で入れる" }).click();
  await plain.goto(sheet);
  await expect(plain.getByRole("article").filter({ hasText: "庁舎の照明を見直す" })).toContainText(
    "・数を数える",
  );
});
