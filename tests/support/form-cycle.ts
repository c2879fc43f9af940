import type { Browser, Page } from "@playwright/test";
import { expect } from "./browser";
import {
  agree,
  approveAndPublish,
  completeSheet,
  placeInRound,
  refused,
  reopen,
  saveByAddress,
  toSheet,
} from "./cycle-steps";
import { atTheDesk } from "./desk";

/** A smaller sample town, whose form knows no assessment. */
export type FormTown = {
  /** As the sign-in takes it: `soumu@asagi`. */
  head: string;
  otherHead: string;
  office: string;
  department: string;
  /** Address of the citizens' page of the open year. */
  page: string;
  round: RegExp;
  session: { date: string; start: string; time: string };
  decision: { number: string; date: string; note: string };
  /** A target figure of the sheet, and its actual figure as citizens read it. */
  figure: { name: string; value: string; read: string };
  /** A field of the header that can be written over its address. */
  headerField: string;
  /** The labels under which the editor asks, for the department as a whole and for a goal. */
  headerLabels: readonly string[];
  goalLabels: readonly string[];
};

async function submit(head: Page, sheet: string) {
  await completeSheet(head, sheet);
  await head.getByLabel("協議者への一言").fill("例年より早くまとめました。");
  await head.getByRole("button", { name: "提出する" }).click();
  await expect(head.getByText("提出済み").first()).toBeVisible();
}

/** What would show that somebody is to be assessed. */
async function seesNoAssessment(office: Page) {
  await office.goto("/desk");
  await expect(office.getByRole("link", { name: "評価", exact: true })).toHaveCount(0);
  await expect(office.getByText(/自己評価|指導者評価/)).toHaveCount(0);
  await office.goto("/desk/overview");
  await expect(office.getByRole("columnheader", { name: /^公表/ })).toBeVisible();
  await expect(office.getByText(/自己評価|指導者評価|結果の公表/)).toHaveCount(0);
  expect((await office.goto("/desk/assessments"))?.status()).toBe(404);
}

/** The department records an actual figure on the sheet's page; it is public once the office publishes it. */
async function followFigure(head: Page, office: Page, sheet: string, { page, figure }: FormTown) {
  const { name, value, read } = figure;
  await head.goto(sheet);
  const readings = head.locator("#readings");
  await readings.getByText(`${name}の実績を記録する`).click();
  const form = readings.locator("form").filter({ visible: true });
  await form.getByLabel("日付").fill("2026-06-30");
  await form.getByLabel(/^値/).fill(value);
  await form.getByRole("button", { name: "実績を記録する" }).click();
  await expect(readings.getByRole("cell", { name: read, exact: true })).toBeVisible();
  expect(await (await office.request.get(page)).text()).not.toContain(read);
  await office.goto(sheet);
  await expect(office.locator("#readings")).toContainText(read);
  await expect(office.getByText(`${name}の実績を記録する`)).toHaveCount(0);
  await office.goto(`${sheet}/publish`);
  const publishing = office.locator("#results");
  await publishing.getByLabel("この版についての説明").fill("6月末の実績を加えました。");
  await publishing.getByRole("button", { name: "実績を公表する" }).click();
  await expect(office.getByRole("row", { name: /第2版 実績/ })).toBeVisible();
  expect(await (await office.request.get(page)).text()).toContain(read);
}

async function closeYear(office: Page) {
  await office.goto("/desk/settings/years");
  const year = office.locator("#year-2026");
  await refused(async () => {
    await year.getByRole("button", { name: "年度を終える" }).click();
    await expect(year.getByText(/終わっていないシートがあります。/)).toBeVisible();
  });
  await expect(
    year
      .getByRole("table", { name: /終わっていないシート/ })
      .getByRole("link")
      .first(),
  ).toBeVisible();
  await year.getByLabel("上のシートを終わらないままにして、年度を終える").check();
  await year.getByRole("button", { name: "年度を終える" }).click();
  await expect(year.getByText("終了").first()).toBeVisible();
  await expect(year.getByRole("button", { name: "年度を再開する" })).toBeVisible();
}

/**
 * Walks a town's year: draft by its own labels, submit, consult, agree, approve, publish, close. Looks at the
 * database after every refusal. Gives the citizen's page, read without scripts.
 */
export async function walkFormCycle(browser: Browser, town: FormTown): Promise<Page> {
  const head = await atTheDesk(browser, town.head);
  const office = await atTheDesk(browser, town.office);
  const other = await atTheDesk(browser, town.otherHead);
  const sheet = await toSheet(head, town.department);

  await head.goto(`${sheet}/edit`);
  await expect(head.getByRole("heading", { name: "目標シートの編集" })).toBeVisible();
  for (const label of town.headerLabels)
    await expect(head.getByText(label).filter({ visible: true }).first()).toBeVisible();
  await head
    .getByRole("link", { name: /1 .*(記入済み|未記入)/ })
    .first()
    .click();
  for (const name of town.goalLabels) await expect(head.getByRole("textbox", { name })).toBeVisible();
  await head.goto(`${sheet}/submit`);
  await expect(head.getByRole("button", { name: "提出する" })).toHaveCount(0);
  await refused(async () => {
    expect(await saveByAddress(other, sheet, town.headerField)).toBe(404);
    expect((await other.goto(sheet))?.status()).toBe(404);
  });
  await submit(head, sheet);
  await refused(async () => expect(await saveByAddress(head, sheet, town.headerField)).toBe(403));

  await placeInRound(office, { round: town.round, department: town.department, ...town.session });
  await office.getByRole("button", { name: "協議を始めたと記録する" }).click();
  await expect(office.getByRole("button", { name: "この内容で合意する" })).toBeVisible();
  await agree(office);
  const session = office.url();
  const reason = "窓口の数を、４月の組織に合わせてください。";
  await reopen(office, sheet, reason);
  await head.goto(sheet);
  await expect(head.getByText("差し戻し", { exact: true }).first()).toBeVisible();
  await expect(head.getByText(reason).first()).toBeVisible();
  await submit(head, sheet);
  await office.goto(session);
  await office.getByRole("button", { name: "もう一度協議に取り上げる" }).click();
  await agree(office);

  expect((await office.request.get(town.page)).status()).toBe(404);
  await approveAndPublish(office, sheet, town.decision);
  await expect(office.getByText(/自己評価|結果/)).toHaveCount(0);
  expect(await (await office.request.get(town.page)).text()).not.toContain("まだありません");
  await followFigure(head, office, sheet, town);
  await seesNoAssessment(office);

  await closeYear(office);
  await head.goto(sheet);
  await expect(head.getByRole("button", { name: "変更を始める" })).toHaveCount(0);
  await refused(async () => expect(await saveByAddress(head, sheet, town.headerField)).toBe(403));

  const context = await browser.newContext({ javaScriptEnabled: false });
  const citizen = await context.newPage();
  expect((await citizen.goto(town.page))?.status()).toBe(200);
  expect(await citizen.locator("script").count()).toBe(0);
  expect(await citizen.content()).not.toMatch(/自己評価|達成状況|評価なし/);
  return citizen;
}
