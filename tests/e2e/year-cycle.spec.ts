import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import {
  agree,
  approveAndPublish,
  completeSheet,
  placeInRound,
  refusalOn,
  refused,
  saveByAddress,
  toSheet,
} from "../support/cycle-steps";
import { atTheDesk, signIn, writeField } from "../support/desk";
import { realDocumentPath, SAMPLE_DOCUMENT_PATH } from "../support/documents";

const CITIZENS_PAGE = "/mihon/2026/general-affairs";
const DEPARTMENT = "総務部";

async function importDocument(head: Page) {
  await head.goto("/desk/imports");
  await head.getByLabel("部局と年度").selectOption({ label: "令和8年度（2026年度）　総務部（作成中）" });
  await head.getByLabel("文書のファイル").setInputFiles(realDocumentPath("iga-2024") ?? SAMPLE_DOCUMENT_PATH);
  await head.getByRole("button", { name: "読み取る" }).click();
  await expect(head.getByRole("heading", { name: "総務部の取り込みを確かめる" })).toBeVisible();
  await expect(head.getByText(/^要確認 \d+件$/)).toBeVisible();
  await head
    .getByRole("textbox", { name: "目標数値" })
    .first()
    .fill("・窓口の待ち時間 15分以内（令和7年度 22分）");
  await head.getByRole("button", { name: "直した内容を保存する" }).click();
  await expect(head.getByText("直した内容を保存しました。")).toBeVisible();
  await refused(async () => {
    await head.getByRole("button", { name: "この内容を下書きにする" }).click();
    await expect(refusalOn(head)).toBeVisible();
  });
  await head.getByLabel("いまの下書きを、この内容に置き換える").check();
  await head.getByRole("button", { name: "この内容を下書きにする" }).click();
  await expect(head.getByRole("heading", { name: DEPARTMENT, level: 1 })).toBeVisible();
  await expect(head.getByText("窓口の待ち時間 15分以内")).toBeVisible();
}

async function consultAndReturn(office: Page) {
  await office.getByLabel("財政課長の出席").selectOption({ label: "代理出席" });
  await office.getByLabel("財政課長の代理の氏名").fill("財政課主幹");
  await office.getByLabel("協議の記録").fill("採用の見通しについて質疑があった。");
  await office.getByRole("button", { name: "協議を始めたと記録する" }).click();
  await expect(office.getByRole("button", { name: "この内容で合意する" })).toBeVisible();

  const decision = office
    .locator("form")
    .filter({ has: office.getByRole("button", { name: "記録する", exact: true }) });
  await decision.getByLabel("指示").check();
  await decision.getByLabel("内容").fill("採用辞退の理由を調べ、目標に加えること。");
  await decision.getByLabel("決めた人").selectOption({ index: 1 });
  await decision.getByRole("button", { name: "記録する", exact: true }).click();
  await expect(office.getByText(/決めた人：志賀野 光一郎.*記録した人：戸波 実里/)).toBeVisible();

  const back = office.locator("form").filter({ has: office.getByRole("button", { name: "差し戻す" }) });
  await back.getByLabel("決めた人").selectOption({ index: 1 });
  await back.getByRole("button", { name: "差し戻す" }).click();
  await expect(office.getByText("差し戻し").first()).toBeVisible();
}

/** The forms of an assessment, one a goal: level and reason for each, the last handed in. */
async function assess(page: Page, sheet: string, reason: string) {
  await page.goto(sheet.replace("/sheets/", "/assessments/"));
  await expect(page.getByRole("heading", { name: "総務部の評価" })).toBeVisible();
  const levels = page.getByLabel("達成状況");
  const reasons = page.getByLabel("理由");
  const goals = await levels.count();
  expect(goals).toBeGreaterThan(0);
  await refused(async () => {
    await page.getByRole("button", { name: "保存して提出する" }).click();
    await expect(refusalOn(page)).toBeVisible();
  });
  for (let goal = 0; goal < goals; goal += 1) {
    await levels.nth(goal).selectOption({ index: 1 + (goal % 5) });
    await reasons.nth(goal).fill(`${reason}${goal + 1}`);
  }
  await page.getByRole("button", { name: "保存して提出する" }).click();
  await expect(page.getByText("提出済み").first()).toBeVisible();
}

async function citizenSees(browser: Browser, texts: readonly string[], absent: readonly string[]) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(CITIZENS_PAGE);
  expect(answer?.status()).toBe(200);
  expect(await page.locator("script").count()).toBe(0);
  for (const text of texts) await expect(page.getByText(text).first()).toBeVisible();
  const html = await page.content();
  for (const text of absent) expect(html).not.toContain(text);
  await context.close();
}

test("a real document goes through the whole year: draft, consultation, publication, assessment, results", async ({
  page,
  browser,
}) => {
  await refused(async () => {
    await signIn(page, "soumu", "wrong password");
    await expect(refusalOn(page)).toBeVisible();
  }, ["auditEvent"]);
  const head = await atTheDesk(browser, "soumu");
  await expect(head.getByRole("heading", { name: "あなたの番" })).toBeVisible();
  const office = await atTheDesk(browser, "shichoshitsu");
  const other = await atTheDesk(browser, "zaimu");

  await importDocument(head);
  const sheet = await toSheet(head, DEPARTMENT);

  await head.goto(`${sheet}/submit`);
  await expect(head.getByRole("link", { name: /が書かれていません$/ }).first()).toBeVisible();
  await expect(head.getByRole("button", { name: "提出する" })).toHaveCount(0);
  await refused(async () => {
    expect(await saveByAddress(other, sheet, "contact")).toBe(404);
    await page.goto("/sign-in");
    expect(await saveByAddress(page, sheet, "contact")).toBe(401);
    expect((await other.goto(sheet))?.status()).toBe(404);
  });

  await completeSheet(head, sheet);
  await head.getByLabel("協議者への一言").fill("採用と職場環境を中心にお聞きいただきたい。");
  await head.getByRole("button", { name: "提出する" }).click();
  await expect(head.getByText("提出済み").first()).toBeVisible();
  await refused(async () => expect(await saveByAddress(head, sheet, "contact")).toBe(403));

  await placeInRound(office, {
    round: /春の行政経営協議/,
    department: DEPARTMENT,
    date: "2026-04-22",
    start: "13:30",
    time: "13:30～15:00",
  });
  const session = office.url();
  await consultAndReturn(office);

  await head.goto(sheet);
  await expect(head.getByText("採用辞退の理由を調べ、目標に加えること。").first()).toBeVisible();
  await head.getByRole("link", { name: "編集する" }).click();
  await writeField(head, "連絡先", "0000-10-1200（内線1210）");
  await head.goto(`${sheet}/submit`);
  await head.getByRole("button", { name: "提出する" }).click();
  await expect(head.getByText("提出済み").first()).toBeVisible();

  await office.goto(session);
  await office.getByRole("button", { name: "もう一度協議に取り上げる" }).click();
  await agree(office);

  expect((await page.request.get(CITIZENS_PAGE)).status()).toBe(404);
  await approveAndPublish(office, sheet, {
    number: "総総第501号",
    date: "2026-05-20",
    note: "令和8年度の最初の公表です。",
  });
  await citizenSees(
    browser,
    ["この年の約束", "0000-10-1200（内線1210）"],
    ["採用辞退の理由を調べ", "採用の見通しについて質疑"],
  );

  await office.goto("/desk/assessments");
  await office
    .getByRole("row", { name: new RegExp(DEPARTMENT) })
    .getByRole("button", { name: "評価を始める" })
    .click();
  await expect(office.getByRole("row", { name: new RegExp(DEPARTMENT) })).toContainText("記入中");
  await assess(head, sheet, "自己評価の理由");

  const supervisor = await atTheDesk(browser, "fukushicho");
  await assess(supervisor, sheet, "指導者評価の理由");
  await head.reload();
  await expect(head.getByText("指導者評価の理由")).toHaveCount(0);

  await office.goto(`${sheet}/publish`);
  await office.getByLabel("この版についての説明").fill("年度末の結果を加えました。");
  await office.getByRole("button", { name: /公表する/ }).click();
  await expect(office.getByRole("row", { name: /第2版/ })).toBeVisible();
  await citizenSees(browser, ["自己評価の理由1", "年度末の結果を加えました。"], ["指導者評価の理由"]);
});
