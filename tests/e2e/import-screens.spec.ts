import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { atTheDesk } from "../support/desk";
import { SAMPLE_DOCUMENT_PATH, TIMETABLE_DOCUMENT_PATH } from "../support/documents";
import { excelFile, wordFile } from "../support/office-files";

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

async function read(page: Page, file: Upload, form?: string) {
  await page.goto("/desk/imports");
  if (form) await page.getByLabel("様式").selectOption({ label: form });
  await page.getByLabel("文書のファイル").setInputFiles(file);
  await page.getByRole("button", { name: "読み取る" }).click();
  await expect(page.getByRole("heading", { name: /の取り込みを確かめる/ })).toBeVisible();
}

async function discard(page: Page) {
  await page.getByRole("button", { name: "取り込みをやめて捨てる" }).click();
  await expect(page.getByRole("heading", { name: "取り込み", level: 1 })).toBeVisible();
}

/** 1280 px at 400 % zoom: nothing may ask for scrolling sideways. */
async function fitsNarrow(page: Page) {
  const widest = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect(widest, page.url()).toBeLessThanOrEqual(320);
}

test("what the year's form has no field for is marked and counted before anybody accepts it", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kodomo@kawabe");
  await read(head, SAMPLE_DOCUMENT_PATH, "部局マニフェスト(2024年度)");
  const marked = head.getByText("この年度の様式にこの欄はありません。下書きには取り込まれません。");
  const count = await marked.count();
  expect(count).toBeGreaterThan(3);
  await expect(head.getByText(`取り込まれない文章 ${count}件`)).toHaveCount(2);
  await head.getByRole("link", { name: "目標 1 これまでの経緯" }).click();
  const left = head.getByRole("region", { name: "これまでの経緯" }).first();
  await expect(left).toContainText("令和4年度に案内係を置いた。");
  await expect(left.getByRole("textbox")).toHaveCount(0);
  await expect(head.getByText("組織体制", { exact: true })).toBeVisible();
  await expect(head.getByRole("textbox", { name: "重点施策・事業" }).first()).not.toHaveValue("");
  await expect(head.getByText(/使命のまとまり/)).toHaveCount(0);
  await discard(head);
});

test("every import screen fits a window of 320 px, whatever kind of document was read", async ({
  browser,
}) => {
  const rows = [
    [
      "分野",
      "重点施策・事業の名前と、それに関わる係や団体をすべて並べた欄",
      "Responsible_section_and_partners",
    ],
    ["子育て", "遊び場を増やす", "https://sisetsu.example/asobiba/keikaku/2026/ichiran-no-nagai-yukue.html"],
  ];
  const excel = {
    name: "目標.xlsx",
    mimeType: "application/zip",
    buffer: Buffer.from(await excelFile(rows)),
  };
  const word = { name: "目標.docx", mimeType: "application/zip", buffer: Buffer.from(wordFile([rows])) };
  const head = await atTheDesk(browser, "kodomo@kawabe");
  await head.setViewportSize({ width: 320, height: 640 });
  await head.goto("/desk/imports");
  await fitsNarrow(head);
  for (const file of [SAMPLE_DOCUMENT_PATH, word, excel]) {
    await read(head, file, "部局マニフェスト(2024年度)");
    if (file !== SAMPLE_DOCUMENT_PATH) await expect(head.getByLabel(/^列3/)).toBeVisible();
    await fitsNarrow(head);
    await head.goto("/desk/imports");
    await fitsNarrow(head);
    await head.goBack();
    await discard(head);
  }

  const office = await atTheDesk(browser, "shichoshitsu");
  await office.setViewportSize({ width: 320, height: 640 });
  await office.goto("/desk/imports");
  const target = office.getByLabel("部局と年度");
  const option = target.getByRole("option").filter({ hasText: "健康福祉部" });
  await target.selectOption(await option.getAttribute("value"));
  await office.getByLabel("様式").selectOption({ label: "部局目標シート(2022年度)" });
  await office.getByLabel("文書のファイル").setInputFiles(TIMETABLE_DOCUMENT_PATH);
  await office.getByRole("button", { name: "読み取る" }).click();
  await expect(office.getByRole("button", { name: "この日程で協議を作る" })).toBeVisible();
  await fitsNarrow(office);
  await discard(office);
});
