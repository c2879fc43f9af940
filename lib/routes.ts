type Locale = "ja" | "en";

const publicRoot = (municipality: string, locale: Locale) =>
  locale === "en" ? `/${municipality}/en` : `/${municipality}`;

/** Every address of the application, so that no screen spells one itself. */
export const routes = {
  home: () => "/",
  /** `back` is the desk's address that signing in leads to. */
  signIn: (back?: string) => `/sign-in${back ? `?${new URLSearchParams({ callbackUrl: back })}` : ""}`,
  setup: () => "/setup",
  desk: () => "/desk",
  sheets: (year?: number) => (year ? `/desk/sheets?year=${year}` : "/desk/sheets"),
  sheet: (id: string) => `/desk/sheets/${id}`,
  editSheet: (id: string, goalId?: string) => `/desk/sheets/${id}/edit${goalId ? `?goal=${goalId}` : ""}`,
  /** The editor after a change: `at` is the id of what takes the focus, `removed` what can be brought back. */
  editSheetAt: (id: string, place: { goal?: string; removed?: string; at: string }) =>
    `/desk/sheets/${id}/edit?${new URLSearchParams(place)}`,
  /** The editor of a goal with a chosen goal of last year beside it. */
  editSheetBeside: (id: string, goal: string, last: string) =>
    `/desk/sheets/${id}/edit?${new URLSearchParams({ goal, last })}`,
  carryOver: (id: string) => `/desk/sheets/${id}/carry-over`,
  goalSources: (id: string, goalId?: string) =>
    `/desk/sheets/${id}/sources${goalId ? `?goal=${goalId}` : ""}`,
  pasteGoals: (id: string) => `/desk/sheets/${id}/paste`,
  /** The sheet as a workbook: out and in; `done` says how many differences were settled just now. */
  sheetWorkbook: (id: string, upload?: string, done?: { accepted?: string; leftOut?: string }) =>
    `/desk/sheets/${id}/workbook${upload ? `?${new URLSearchParams({ upload, ...done })}` : ""}`,
  openComments: (id: string) => `/desk/sheets/${id}#open-comments`,
  submitSheet: (id: string) => `/desk/sheets/${id}/submit`,
  previewSheet: (id: string) => `/desk/sheets/${id}/preview`,
  publishSheet: (id: string) => `/desk/sheets/${id}/publish`,
  sheetHistory: (id: string, search: Record<string, string> = {}) => {
    const query = new URLSearchParams(search).toString();
    return `/desk/sheets/${id}/history${query ? `?${query}` : ""}`;
  },
  sheetRevision: (id: string, revisionId: string) => `/desk/sheets/${id}/history/${revisionId}`,
  imports: () => "/desk/imports",
  importProposal: (id: string) => `/desk/imports/${id}`,
  consultations: (year?: number) => (year ? `/desk/consultations?year=${year}` : "/desk/consultations"),
  consultationRound: (id: string) => `/desk/consultations/${id}`,
  consultationSession: (id: string) => `/desk/consultations/sessions/${id}`,
  assessments: (year?: number) => (year ? `/desk/assessments?year=${year}` : "/desk/assessments"),
  assessment: (sheetId: string) => `/desk/assessments/${sheetId}`,
  overview: (year?: number) => (year ? `/desk/overview?year=${year}` : "/desk/overview"),
  booklet: () => "/desk/overview/booklet",
  notices: () => "/desk/notices",
  me: () => "/desk/me",
  settings: () => "/desk/settings",
  settingsPeople: () => "/desk/settings/people",
  settingsPerson: (id: string) => `/desk/settings/people/${id}`,
  settingsOrganisation: (year?: number) =>
    year ? `/desk/settings/organisation?year=${year}` : "/desk/settings/organisation",
  settingsYears: () => "/desk/settings/years",
  settingsMail: () => "/desk/settings/mail",
  settingsForms: () => "/desk/settings/forms",
  settingsRules: (year?: number) => (year ? `/desk/settings/rules?year=${year}` : "/desk/settings/rules"),
  /** An earlier version of a year's rules; 0 stands for the built-in ones. */
  settingsRuleVersion: (year: number, version: number) =>
    `/desk/settings/rules?year=${year}&version=${version}` as const,
  /** A picture by its hash: for staff, and as an edition shows it to everybody. */
  portrait: (sha256: string) => `/api/desk/portraits/${sha256}`,
  publicFile: (slug: string, sha256: string) => `/${slug}/files/${sha256}`,
  sheetWorkbookFile: (id: string) => `/api/desk/sheets/${id}/workbook`,
  sheetFields: (id: string) => `/api/desk/sheets/${id}/fields`,
  sheetPresence: (id: string) => `/api/desk/sheets/${id}/presence`,
  municipality: (slug: string, locale: Locale = "ja") => publicRoot(slug, locale),
  year: (slug: string, year: number, locale: Locale = "ja") => `${publicRoot(slug, locale)}/${year}`,
  manifesto: (slug: string, year: number, department: string, locale: Locale = "ja") =>
    `${publicRoot(slug, locale)}/${year}/${department}`,
  edition: (slug: string, year: number, department: string, number: number, locale: Locale = "ja") =>
    `${publicRoot(slug, locale)}/${year}/${department}/editions/${number}`,
};

/** First words of addresses, which no municipality's slug may take. */
export const RESERVED_SLUGS = [
  "desk",
  "sign-in",
  "setup",
  "api",
  "assets",
  "_next",
  "en",
  "favicon.ico",
  "robots.txt",
];
