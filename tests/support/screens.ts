import type { Page } from "@playwright/test";
import { expect } from "./browser";
import { writeField } from "./desk";
import { SAMPLE_DOCUMENT_PATH } from "./documents";
import { besideLabel, cellWith, edited } from "./workbook-rows";

export type Screen = {
  /** What the screen is, as a test's title names it. */
  title: string;
  /** The sample account that works here; null for citizens. */
  who: string | null;
  /** Its address, or how this person comes to it. */
  way: string | ((page: Page) => Promise<string>);
  status?: 404;
};

/** Follows a link of a list; answers the address it leads to, with something behind it where wanted. */
const linkOf =
  (list: string, name: string | RegExp, behind = "") =>
  async (page: Page) => {
    await page.goto(list);
    const link = page.getByRole("main").getByRole("link", { name, exact: true }).first();
    return `${await link.getAttribute("href")}${behind}`;
  };

const sheetOf = (department: string, behind = "", year = 2026) =>
  linkOf(`/desk/sheets?year=${year}`, department, behind);

/** The first goal of a sheet, opened for writing. */
const goalInEditor = (department: string) => async (page: Page) => {
  const outline = page.getByRole("navigation", { name: "シートの構成" });
  await page.goto(await sheetOf(department, "/edit")(page));
  return String(await outline.locator('a[href*="goal="]').first().getAttribute("href"));
};

const sessionWith = (department: string) => async (page: Page) => {
  await page.goto(await linkOf("/desk/consultations", /春の行政経営協議/)(page));
  const link = page.getByRole("row").getByRole("link", { name: department, exact: true });
  return String(await link.getAttribute("href"));
};

/** Reads a document in, so that there is a proposal to look at; the sheet stays as it is. */
async function readProposal(page: Page): Promise<string> {
  await page.goto("/desk/imports");
  await page.getByLabel("文書のファイル").setInputFiles(SAMPLE_DOCUMENT_PATH);
  await page.getByRole("button", { name: "読み取る" }).click();
  await expect(page.getByRole("heading", { name: /の取り込みを確かめる$/ })).toBeVisible();
  return page.url();
}

/** Writes a word, so that there is a revision to look at. */
async function revisionOf(page: Page): Promise<string> {
  const sheet = await sheetOf("企画政策部")(page);
  await page.goto(`${sheet}/edit`);
  await writeField(page, /連絡先/, `企画課 000-${Date.now() % 10_000}`);
  await page.goto(`${sheet}/history`);
  const link = page.getByRole("link", { name: /この文に戻す/ }).first();
  return String(await link.getAttribute("href"));
}

/** Brings a workbook back in which a text was changed and a goal was added; the sheet stays as it is. */
async function bringWorkbookBack(page: Page): Promise<string> {
  await page.goto(await sheetOf("総務部", "/workbook")(page));
  const file = await page.getByRole("link", { name: "Excel ファイルを取り出す" }).getAttribute("href");
  const answer = await page.request.get(String(file), { headers: { "sec-fetch-site": "same-origin" } });
  const buffer = await edited(await answer.body(), (rows) => {
    const goal = rows.slice(cellWith(rows, "◎部局目標1").row, cellWith(rows, "◎部局目標2").row);
    return [...besideLabel(rows, "連絡先", "総務課　00-0000-0000"), ...goal];
  });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const chosen = { name: "総務部.xlsx", mimeType, buffer: Buffer.from(buffer) };
  await page.getByLabel("書き込んだ Excel ファイル").setInputFiles(chosen);
  await page.getByRole("button", { name: "ファイルを読む" }).click();
  await expect(page.getByRole("heading", { name: "ファイルとの違い" })).toBeVisible();
  return page.url();
}

const PUBLIC: Screen[] = [
  { title: "towns", who: null, way: "/" },
  { title: "sign-in", who: null, way: "/sign-in" },
  { title: "a town's years", who: null, way: "/mihon" },
  { title: "a year with results", who: null, way: "/mihon/2025" },
  { title: "a year that runs", who: null, way: "/mihon/2026" },
  { title: "a manifesto with results", who: null, way: "/mihon/2025/general-affairs" },
  { title: "an earlier edition", who: null, way: "/mihon/2025/general-affairs/editions/1" },
  { title: "a manifesto in English", who: null, way: "/mihon/en/2025/general-affairs" },
  { title: "a year in English", who: null, way: "/mihon/en/2025" },
  { title: "a manifesto of two tiers", who: null, way: "/asagi/2025/general-affairs" },
  { title: "a manifesto printed as a table", who: null, way: "/kawabe/2025/planning-affairs" },
  { title: "a public page that is not there", who: null, way: "/mihon/2019", status: 404 },
];

const HEAD: Screen[] = [
  { title: "the head's desk", who: "soumu", way: "/desk" },
  { title: "the head's sheets", who: "soumu", way: "/desk/sheets" },
  { title: "a sheet that is written", who: "soumu", way: sheetOf("総務部") },
  { title: "the editor", who: "soumu", way: sheetOf("総務部", "/edit") },
  { title: "a goal in the editor", who: "fukushi", way: goalInEditor("健康福祉部") },
  { title: "carrying goals over", who: "soumu", way: sheetOf("総務部", "/carry-over") },
  { title: "pasting an evaluation sheet", who: "soumu", way: sheetOf("総務部", "/sources") },
  { title: "pasting cells", who: "soumu", way: sheetOf("総務部", "/paste") },
  { title: "writing in Excel", who: "soumu", way: sheetOf("総務部", "/workbook") },
  { title: "a workbook that came back", who: "soumu", way: bringWorkbookBack },
  { title: "submitting", who: "soumu", way: sheetOf("総務部", "/submit") },
  { title: "a sheet's history", who: "soumu", way: sheetOf("総務部", "/history") },
  { title: "one revision", who: "kikaku", way: revisionOf },
  { title: "submitting an amendment", who: "kikaku", way: sheetOf("企画政策部", "/submit") },
  { title: "the preview of an amendment", who: "kikaku", way: sheetOf("企画政策部", "/preview") },
  { title: "the preview", who: "soumu", way: sheetOf("総務部", "/preview") },
  { title: "reading documents in", who: "soumu", way: "/desk/imports" },
  { title: "a proposal from a document", who: "soumu", way: readProposal },
  { title: "the head's assessment", who: "soumu", way: linkOf("/desk/assessments?year=2025", "総務部") },
  { title: "notices without any", who: "soumu", way: "/desk/notices" },
  { title: "a screen that is not there", who: "soumu", way: "/desk/nowhere", status: 404 },
  { title: "the staff's desk", who: "soumu-staff", way: "/desk" },
];

const OFFICE: Screen[] = [
  { title: "the office's desk", who: "shichoshitsu", way: "/desk" },
  { title: "all sheets", who: "shichoshitsu", way: "/desk/sheets" },
  { title: "a returned sheet", who: "shichoshitsu", way: sheetOf("健康福祉部") },
  { title: "approving", who: "shichoshitsu", way: sheetOf("産業観光部", "/publish") },
  { title: "publishing", who: "shichoshitsu", way: sheetOf("建設部", "/publish") },
  { title: "published editions", who: "shichoshitsu", way: sheetOf("総務部", "/publish", 2025) },
  { title: "rounds", who: "shichoshitsu", way: "/desk/consultations" },
  { title: "a round", who: "shichoshitsu", way: linkOf("/desk/consultations", /春の行政経営協議/) },
  { title: "a session to come", who: "shichoshitsu", way: sessionWith("財務部") },
  { title: "a session that was held", who: "shichoshitsu", way: sessionWith("市民生活部") },
  { title: "assessments", who: "shichoshitsu", way: "/desk/assessments" },
  { title: "the overview", who: "shichoshitsu", way: "/desk/overview" },
  { title: "the leaders' booklet", who: "shichoshitsu", way: "/desk/overview/booklet?year=2026" },
  { title: "the writing rules", who: "shichoshitsu", way: "/desk/settings/rules" },
  { title: "notices", who: "shichoshitsu", way: "/desk/notices" },
  { title: "the mayor's desk", who: "shicho", way: "/desk" },
  { title: "a session as the mayor sees it", who: "shicho", way: sessionWith("健康福祉部") },
];

const ADMINISTRATOR: Screen[] = [
  { title: "the administrator's desk", who: "kanri", way: "/desk" },
  { title: "settings", who: "kanri", way: "/desk/settings" },
  { title: "organisation", who: "kanri", way: "/desk/settings/organisation" },
  { title: "people", who: "kanri", way: "/desk/settings/people" },
  { title: "a person", who: "kanri", way: linkOf("/desk/settings/people", "戸波 実里") },
  { title: "years", who: "kanri", way: "/desk/settings/years" },
  { title: "forms", who: "kanri", way: "/desk/settings/forms" },
  { title: "mail settings", who: "kanri", way: "/desk/settings/mail" },
  { title: "own settings", who: "kanri", way: "/desk/me" },
];

/** Every screen of the application, seen by somebody who works there. */
export const SCREENS: readonly Screen[] = [...PUBLIC, ...HEAD, ...OFFICE, ...ADMINISTRATOR];
