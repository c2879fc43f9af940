import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { atTheDesk } from "../support/desk";
import { SAMPLE_DOCUMENT_PATH } from "../support/documents";

async function readByOtherForm(head: Page) {
  await head.goto("/desk/imports");
  await head.getByLabel("様式").selectOption({ label: "部局マニフェスト(2024年度)" });
  await head.getByLabel("文書のファイル").setInputFiles(SAMPLE_DOCUMENT_PATH);
  await head.getByRole("button", { name: "読み取る" }).click();
  await expect(head.getByRole("heading", { name: /の取り込みを確かめる/ })).toBeVisible();
}

test("what the year's form has no field for is marked and counted before anybody accepts it", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "kodomo@kawabe");
  await readByOtherForm(head);
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
  await head.getByRole("button", { name: "取り込みをやめて捨てる" }).click();
  await expect(head.getByRole("heading", { name: "取り込み", level: 1 })).toBeVisible();
});
