import type { Page } from "@playwright/test";
import { expect } from "./browser";
import { writeField } from "./desk";
import { databaseState } from "./inspection-client";

/**
 * Runs an act that must be refused, and sees that no row of any table is different afterwards; `noted` are the
 * tables in which the refusal itself is recorded.
 */
export async function refused(act: () => Promise<void>, noted: readonly string[] = []): Promise<void> {
  const state = async () => Object.entries(await databaseState()).filter(([table]) => !noted.includes(table));
  const before = await state();
  await act();
  expect(await state()).toEqual(before);
}

/** What a form shows when its input is wrong or the act is refused. */
export const refusalOn = (page: Page) =>
  page.getByText(/^(入力に\d+件の誤りがあります|受け付けられませんでした)$/).first();

/** Opens a department's sheet of the working year and gives its address. */
export async function toSheet(page: Page, department: string): Promise<string> {
  await page.goto("/desk/sheets");
  await page.getByRole("link", { name: department, exact: true }).click();
  await expect(page.getByRole("heading", { name: department, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Lets every must finding of the open submit page stand with a reason, until the sheet can be submitted. */
async function settleFindings(page: Page): Promise<void> {
  const submit = page.getByRole("button", { name: "提出する" });
  const answers = page.locator("summary", { hasText: "理由を書いて、このままにする" });
  for (let left = await answers.count(); left > 0 && (await submit.count()) === 0; left -= 1) {
    await answers.first().click();
    await page.getByLabel("このままにする理由").first().fill("原案の言葉をそのまま用いる。");
    await page.getByRole("button", { name: "理由を記録する" }).first().click();
    await expect(answers).toHaveCount(left - 1);
  }
  await expect(submit).toBeVisible();
}

/** Follows the links of the submit page to what is missing and writes it, until nothing is; then settles the findings. */
export async function completeSheet(page: Page, sheet: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.goto(`${sheet}/submit`);
    await expect(page.getByRole("heading", { name: "提出", exact: true })).toBeVisible();
    const missing = page.getByRole("link", { name: /が書かれていません$/ });
    if ((await missing.count()) === 0) return settleFindings(page);
    const field = /「([^「」]+)」が書かれていません$/.exec(await missing.first().innerText())?.[1] ?? "";
    await missing.first().click();
    await writeField(page, field, `${field}は、担当課が6月までに確かめて書き足す。`);
  }
  throw new Error("The sheet is still not complete.");
}

/** One field of the sheet written over the address that the editor uses; answers the status. */
export function saveByAddress(page: Page, sheet: string, field: string): Promise<number> {
  return page.evaluate(
    async ([address = "", name]) => {
      const subject = { kind: "sheet", id: address.split("/").at(-2) };
      const body = JSON.stringify({ subject, field: name, base: "", value: "書き換え" });
      const headers = { "content-type": "application/json" };
      return (await fetch(address, { method: "PUT", body, headers })).status;
    },
    [`/api${sheet}/fields`, field],
  );
}

/** `time` is what the timetable shows once the length was proposed: 13:30～15:00. */
type Place = { round: RegExp; department: string; date: string; start: string; time: string };

/** Gives a department a session in a round and opens it. */
export async function placeInRound(
  office: Page,
  { round, department, date, start, time }: Place,
): Promise<void> {
  await office.goto("/desk/consultations");
  await office.getByRole("link", { name: round }).click();
  const form = office.locator("form").filter({ has: office.getByRole("button", { name: "枠を入れる" }) });
  const option = form.getByRole("option").filter({ hasText: department });
  const value = await option.first().getAttribute("value");
  await form.getByLabel("部局", { exact: true }).selectOption(value);
  await form.getByLabel("日付").fill(date);
  await form.getByLabel("開始").fill(start);
  await form.getByRole("button", { name: "枠を入れる" }).click();
  const row = office.getByRole("row").filter({ hasText: department });
  await expect(row).toContainText(time);
  await row.getByRole("link", { name: department }).click();
  await expect(office.getByRole("heading", { name: `${department}との協議` })).toBeVisible();
}

/** Records in the open session that the mayor agreed to the sheet. */
export async function agree(office: Page): Promise<void> {
  const form = office
    .locator("form")
    .filter({ has: office.getByRole("button", { name: "この内容で合意する" }) });
  await form.getByLabel("決めた人").selectOption({ index: 1 });
  await form.getByRole("button", { name: "この内容で合意する" }).click();
  await expect(office.getByText("合意済み").first()).toBeVisible();
}

/** Returns an agreed sheet to its department, which needs a reason. */
export async function reopen(office: Page, sheet: string, reason: string): Promise<void> {
  await office.goto(`${sheet}/publish`);
  await office.getByRole("button", { name: "部局へ差し戻す…" }).press("Enter");
  const question = office.getByRole("dialog", { name: "部局へ差し戻しますか" });
  await question.getByLabel(/直してほしいこと/).fill(reason);
  await question.getByRole("button", { name: "差し戻す" }).click();
  await expect(office).toHaveURL(new RegExp(`${sheet}$`));
}

/** Approves with number and date, of two open pages only the first, and publishes the first edition. */
export async function approveAndPublish(
  office: Page,
  sheet: string,
  decision: { number: string; date: string; note: string },
): Promise<void> {
  await office.goto(`${sheet}/publish`);
  const stale = await office.context().newPage();
  await stale.goto(`${sheet}/publish`);
  for (const page of [office, stale]) {
    await page.getByLabel("決裁番号").fill(decision.number);
    await page.getByLabel("決裁日").fill(decision.date);
  }
  await office.getByRole("button", { name: "承認する" }).click();
  await expect(office.getByRole("row", { name: new RegExp(decision.number) })).toBeVisible();
  await refused(async () => {
    await stale.getByRole("button", { name: "承認する" }).click();
    await expect(stale.getByText("決裁済みです").or(stale.getByText("先に変更")).first()).toBeVisible();
  });
  await stale.close();
  await office.getByLabel("この版についての説明").fill(decision.note);
  await office.getByRole("button", { name: "公表する" }).click();
  await expect(office.getByRole("row", { name: /第1版/ })).toBeVisible();
}
