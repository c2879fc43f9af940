import type { Locale } from "./locale";
import enAssessments from "./messages/en/assessments.json";
import enAuth from "./messages/en/auth.json";
import enConsultations from "./messages/en/consultations.json";
import enDesk from "./messages/en/desk.json";
import enFields from "./messages/en/fields.json";
import enImports from "./messages/en/imports.json";
import enNotices from "./messages/en/notices.json";
import enPublication from "./messages/en/publication.json";
import enReasons from "./messages/en/reasons.json";
import enSettings from "./messages/en/settings.json";
import enSheets from "./messages/en/sheets.json";
import enShell from "./messages/en/shell.json";
import jaAssessments from "./messages/ja/assessments.json";
import jaAuth from "./messages/ja/auth.json";
import jaConsultations from "./messages/ja/consultations.json";
import jaDesk from "./messages/ja/desk.json";
import jaFields from "./messages/ja/fields.json";
import jaImports from "./messages/ja/imports.json";
import jaNotices from "./messages/ja/notices.json";
import jaPublication from "./messages/ja/publication.json";
import jaReasons from "./messages/ja/reasons.json";
import jaSettings from "./messages/ja/settings.json";
import jaSheets from "./messages/ja/sheets.json";
import jaShell from "./messages/ja/shell.json";

const ja = {
  shell: jaShell,
  auth: jaAuth,
  desk: jaDesk,
  sheets: jaSheets,
  imports: jaImports,
  consultations: jaConsultations,
  assessments: jaAssessments,
  publication: jaPublication,
  settings: jaSettings,
  reasons: jaReasons,
  notices: jaNotices,
  fields: jaFields,
};
const en: typeof ja = {
  shell: enShell,
  auth: enAuth,
  desk: enDesk,
  sheets: enSheets,
  imports: enImports,
  consultations: enConsultations,
  assessments: enAssessments,
  publication: enPublication,
  settings: enSettings,
  reasons: enReasons,
  notices: enNotices,
  fields: enFields,
};

export type Messages = typeof ja;

/** All texts of one language; the area (file name) is the first part of a key. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : ja;
}
