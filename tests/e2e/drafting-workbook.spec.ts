import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk, writeField } from "../support/desk";
import { wordFile } from "../support/office-files";
import { edited, overwritten, type Rows } from "../support/workbook-rows";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MEANS = "民間の施設と組み、駅の近くに二か所を開きます。";
const TARGET = "10月1日に新しい窓口を開き、相談の当日に担当を決めます。";

async function takeOut(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel ファイルを取り出す" }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function bringBack(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
  await page.getByLabel("書き込んだ Excel ファイル").setInputFiles(file);
  await page.getByRole("button", { name: "ファイルを読む" }).click();
}

/** Three texts are changed, and a goal is added below the last one. */
const written = (rows: Rows): Rows => {
  const texts = [
    [MEANS, "駅の近くに三か所を開きます。"],
    [TARGET, "9月1日に新しい窓口を開きます。"],
    ["預かりの場所が足りない", "預かりの場所と人が足りない"],
  ] as const;
  const changed = texts.reduce((all, [before, after]) => overwritten(all, before, after), rows);
  return [...changed, ["3", "父親の相談日を設ける", "=毎月第一土曜に開きます。", "年12回開きます。"]];
};

test("a workbook is given to people who may read the sheet, and to no foreign page", async ({ browser }) => {
  const head = await atTheDesk(browser, "kodomo@kawabe");
  const file = `/api${await toSheet(head, "こども福祉部")}/workbook`;
  const abroad = await atTheDesk(browser, "soumu");
  await refused(async () => {
    expect((await abroad.request.get(file)).status()).toBe(404);
    const foreign = await head.request.get(file, { headers: { "sec-fetch-site": "cross-site" } });
    expect(foreign.status()).toBe(403);
    const stranger = await (await browser.newContext()).newPage();
    const answer = await stranger.request.get(file, { maxRedirects: 0 });
    expect(answer.headers().location).toContain("/sign-in");
  });
});

test("a sheet goes out as a workbook, is written in, comes back and is taken in one by one and all at once", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kodomo@kawabe");
  const sheet = await toSheet(head, "こども福祉部");
  await head.getByRole("link", { name: "Excel で書く" }).click();
  await expect(head.getByRole("heading", { name: "Excel で書く", level: 1 })).toBeVisible();
  const { name, bytes } = await takeOut(head);
  expect(name).toBe("こども福祉部_令和8年度_目標シート_版1.xlsx");

  await bringBack(head, name, bytes);
  await expect(head.getByText("このファイルとの違いはありません。")).toBeVisible();

  await refused(async () => {
    await bringBack(head, "目標.xlsx", wordFile(["文"]));
    await expect(head.getByText(/名前の拡張子だけを変えたファイルは読めません/)).toBeVisible();
  });

  await refused(async () => {
    await bringBack(head, "大きな目標.xlsx", Buffer.alloc(30 * 1024 * 1024));
    await expect(head.getByText(/ファイルが 4 MB を超えています/).first()).toBeVisible();
  });

  // Meanwhile one of the same texts is changed in the sheet.
  await head.goto(`${sheet}/edit`);
  await head
    .getByRole("link", { name: /放課後の預かりの場所づくり/ })
    .first()
    .click();
  await writeField(head, /^取組内容/, "民間の施設と組み、駅前に一か所を開きます。");

  await head.goto(`${sheet}/workbook`);
  await bringBack(head, name, await edited(bytes, written));
  await expect(head.getByText(/確かめる違いは4件です。そのうち1件は/)).toBeVisible();
  const differences = head.locator("#differences").getByRole("listitem");
  await expect(differences).toHaveCount(4);
  const target = differences.filter({ hasText: "達成目標" }).first();
  await expect(target.locator("del").first()).toContainText("10");
  await target.getByRole("button", { name: "受け入れる" }).click();
  await expect(head.getByText("1件を受け入れました。")).toBeVisible();
  await expect(head.getByText("残りは3件です。")).toBeVisible();

  // Accepting goes on later, as well.
  await head.goto(`${sheet}/workbook`);
  await expect(differences).toHaveCount(3);
  const conflict = differences.filter({ hasText: "両方で変更" });
  await expect(conflict.locator("ins").filter({ hasText: "駅前" })).toBeVisible();
  await expect(conflict.locator("ins").filter({ hasText: "三" })).toBeVisible();
  await head.getByRole("button", { name: "シートに加える" }).click();
  await expect(head.getByText("残りは2件です。")).toBeVisible();

  await head.getByLabel("両方で変更された1件も、ファイルの内容にする").check();
  await head.getByRole("button", { name: "書き換えられた1件をまとめて受け入れる" }).click();
  await expect(head.getByText("2件を受け入れました。")).toBeVisible();
  await expect(head.getByText("このファイルとの違いは、すべて処理しました。")).toBeVisible();

  await head.goto(sheet);
  for (const text of [
    "駅の近くに三か所を開きます。",
    "預かりの場所と人が足りない",
    "=毎月第一土曜に開きます。",
  ])
    await expect(head.getByText(text)).toBeVisible();
});
