import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refusalOn, refused } from "../support/cycle-steps";
import { atTheDesk } from "../support/desk";
import { TIMETABLE_DOCUMENT_PATH } from "../support/documents";
import { excelFile } from "../support/office-files";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LARGE = { name: "写真つき.docx", mimeType: XLSX, buffer: Buffer.alloc(30 * 1024 * 1024) };
const HEADINGS = ["分野", "やること", "どうやって", "どこまで"];

async function upload(page: Page, name: string, rows: string[][]) {
  await page.goto("/desk/imports");
  const buffer = Buffer.from(await excelFile(rows));
  await page.getByLabel("文書のファイル").setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByRole("button", { name: "読み取る" }).click();
}

test("an Excel table becomes a draft once a person has matched its columns, and the next one is known", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kodomo@kawabe");
  const rows = [HEADINGS, ["子育て", "遊び場を増やす", "空き地を三つ借ります。", "遊び場を3か所開きます。"]];
  await refused(async () => {
    await upload(head, "目標.docx", rows);
    await expect(head.getByText(/拡張子と中身が合いません/)).toBeVisible();
  });

  await refused(async () => {
    await head.goto("/desk/imports");
    await head.getByLabel("文書のファイル").setInputFiles(LARGE);
    await head.getByRole("button", { name: "読み取る" }).click();
    await expect(head.getByText(/文書が大きすぎます/).first()).toBeVisible();
    await expect(head.getByRole("button", { name: "読み取る" })).toBeVisible();
  });

  await refused(async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await head.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto("/desk/imports");
    await page.getByLabel("文書のファイル").setInputFiles(LARGE);
    await page.getByRole("button", { name: "読み取る" }).click();
    await expect(page.getByRole("heading", { name: "送ったファイルが大きすぎます" })).toBeVisible();
    await context.close();
  });

  await upload(head, "目標.xlsx", rows);
  await expect(head.getByRole("heading", { name: "列と欄の対応" })).toBeVisible();
  await refused(async () => {
    await head.getByRole("button", { name: "この対応で読み直す" }).click();
    await expect(head.getByText(/表題の列を選んでください/)).toBeVisible();
  });
  await head.getByLabel("列2「やること」").selectOption({ label: "重点施策・事業" });
  await head.getByLabel("列3「どうやって」").selectOption({ label: "取組内容" });
  await head.getByLabel("列4「どこまで」").selectOption({ label: "達成目標" });
  await head.getByRole("button", { name: "この対応で読み直す" }).click();
  await expect(head.getByRole("textbox", { name: "重点施策・事業" })).toHaveValue("遊び場を増やす");
  await expect(head.getByRole("textbox", { name: "達成目標" })).toHaveValue("遊び場を3か所開きます。");
  await head.getByLabel("いまの下書きを、この内容に置き換える").check();
  await head.getByRole("button", { name: "この内容を下書きにする" }).click();
  await expect(head.getByRole("heading", { name: "こども福祉部", level: 1, exact: true })).toBeVisible();
  await expect(head.getByText("空き地を三つ借ります。")).toBeVisible();

  await upload(head, "次の目標.xlsx", [
    HEADINGS,
    ["福祉", "相談を増やす", "夜も開きます。", "相談を年100件受けます。"],
  ]);
  await expect(head.getByText("前に直した対応を使いました。")).toBeVisible();
  await expect(head.getByRole("textbox", { name: "重点施策・事業" })).toHaveValue("相談を増やす");
});

test("the timetable of a document becomes a round of the year, by the mayor's office alone", async ({
  browser,
}) => {
  const read = async (page: Page) => {
    await page.goto("/desk/imports");
    const target = page.getByLabel("部局と年度");
    const option = target.getByRole("option").filter({ hasText: "健康福祉部" });
    await target.selectOption(await option.getAttribute("value"));
    await page.getByLabel("様式").selectOption({ label: "部局目標シート(2022年度)" });
    await page.getByLabel("文書のファイル").setInputFiles(TIMETABLE_DOCUMENT_PATH);
    await page.getByRole("button", { name: "読み取る" }).click();
    await expect(page.getByRole("heading", { name: "健康福祉部の取り込みを確かめる" })).toBeVisible();
  };
  const head = await atTheDesk(browser, "fukushi");
  await read(head);
  await expect(head.getByRole("button", { name: "この日程で協議を作る" })).toHaveCount(0);

  const office = await atTheDesk(browser, "shichoshitsu");
  await read(office);
  await expect(office.getByText(/部局の名前が合わなかった枠は1件です/)).toBeVisible();
  await refused(async () => {
    await office.getByRole("button", { name: "この日程で協議を作る" }).click();
    await expect(refusalOn(office)).toBeVisible();
  });
  await office.getByLabel("協議の名称").fill("五月の行政経営協議");
  await office.getByLabel("場所").fill("本庁舎3階 庁議室");
  await office.getByLabel(/水族館部/).selectOption({ label: "建設部" });
  await office.getByRole("button", { name: "この日程で協議を作る" }).click();
  await expect(office.getByRole("heading", { name: /五月の行政経営協議/ })).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: "総務部" })).toContainText("10:00～11:30");
  await expect(office.getByRole("row").filter({ hasText: "建設部" })).toContainText("13:00～14:00");
  await expect(office.getByRole("row").filter({ hasText: "予備" })).toContainText("11:30～12:00");
});
