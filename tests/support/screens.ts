import type { Page } from "@playwright/test";
import { expect } from "./browser";
import { SAMPLE_DOCUMENT_PATH } from "./documents";

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
  { title: "carrying goals over", who: "soumu", way: sheetOf("総務部", "/carry-over") },
  { title: "pasting an evaluation sheet", who: "soumu", way: sheetOf("総務部", "/sources") },
  { title: "pasting cells", who: "soumu", way: sheetOf("総務部", "/paste") },
  { title: "submitting", who: "soumu", way: sheetOf("総務部", "/submit") },
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
