type Locale = "ja" | "en";

const publicRoot = (municipality: string, locale: Locale) =>
  locale === "en" ? `/${municipality}/en` : `/${municipality}`;

/** Every address of the application, so that no screen spells one itself. */
export const routes = {
  home: () => "/",
  signIn: () => "/sign-in",
  setup: () => "/setup",
  desk: () => "/desk",
  sheets: (year?: number) => (year ? `/desk/sheets?year=${year}` : "/desk/sheets"),
  sheet: (id: string) => `/desk/sheets/${id}`,
  editSheet: (id: string, goalId?: string) => `/desk/sheets/${id}/edit${goalId ? `?goal=${goalId}` : ""}`,
  submitSheet: (id: string) => `/desk/sheets/${id}/submit`,
  previewSheet: (id: string) => `/desk/sheets/${id}/preview`,
  publishSheet: (id: string) => `/desk/sheets/${id}/publish`,
  imports: () => "/desk/imports",
  importProposal: (id: string) => `/desk/imports/${id}`,
  consultations: (year?: number) => (year ? `/desk/consultations?year=${year}` : "/desk/consultations"),
  consultationRound: (id: string) => `/desk/consultations/${id}`,
  consultationSession: (id: string) => `/desk/consultations/sessions/${id}`,
  assessments: (year?: number) => (year ? `/desk/assessments?year=${year}` : "/desk/assessments"),
  assessment: (sheetId: string) => `/desk/assessments/${sheetId}`,
  overview: (year?: number) => (year ? `/desk/overview?year=${year}` : "/desk/overview"),
  notices: () => "/desk/notices",
  settings: () => "/desk/settings",
  settingsPeople: () => "/desk/settings/people",
  settingsPerson: (id: string) => `/desk/settings/people/${id}`,
  settingsOrganisation: (year?: number) =>
    year ? `/desk/settings/organisation?year=${year}` : "/desk/settings/organisation",
  settingsYears: () => "/desk/settings/years",
  settingsForms: () => "/desk/settings/forms",
  settingsRules: (year?: number) => (year ? `/desk/settings/rules?year=${year}` : "/desk/settings/rules"),
  sheetFields: (id: string) => `/api/desk/sheets/${id}/fields`,
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
