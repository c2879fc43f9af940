import type { Locale } from "./locale";
import enAssessments from "./messages/en/assessments.json";
import enAuth from "./messages/en/auth.json";
import enBooklet from "./messages/en/booklet.json";
import enCarry from "./messages/en/carry.json";
import enComments from "./messages/en/comments.json";
import enConsultations from "./messages/en/consultations.json";
import enDesk from "./messages/en/desk.json";
import enDifferences from "./messages/en/differences.json";
import enEditor from "./messages/en/editor.json";
import enFields from "./messages/en/fields.json";
import enImports from "./messages/en/imports.json";
import enKeeping from "./messages/en/keeping.json";
import enMail from "./messages/en/mail.json";
import enNotices from "./messages/en/notices.json";
import enPickers from "./messages/en/pickers.json";
import enPublication from "./messages/en/publication.json";
import enReasons from "./messages/en/reasons.json";
import enRevisions from "./messages/en/revisions.json";
import enSettings from "./messages/en/settings.json";
import enSheets from "./messages/en/sheets.json";
import enShell from "./messages/en/shell.json";
import enSubmission from "./messages/en/submission.json";
import enWorkbooks from "./messages/en/workbooks.json";
import jaAssessments from "./messages/ja/assessments.json";
import jaAuth from "./messages/ja/auth.json";
import jaBooklet from "./messages/ja/booklet.json";
import jaCarry from "./messages/ja/carry.json";
import jaComments from "./messages/ja/comments.json";
import jaConsultations from "./messages/ja/consultations.json";
import jaDesk from "./messages/ja/desk.json";
import jaDifferences from "./messages/ja/differences.json";
import jaEditor from "./messages/ja/editor.json";
import jaFields from "./messages/ja/fields.json";
import jaImports from "./messages/ja/imports.json";
import jaKeeping from "./messages/ja/keeping.json";
import jaMail from "./messages/ja/mail.json";
import jaNotices from "./messages/ja/notices.json";
import jaPickers from "./messages/ja/pickers.json";
import jaPublication from "./messages/ja/publication.json";
import jaReasons from "./messages/ja/reasons.json";
import jaRevisions from "./messages/ja/revisions.json";
import jaSettings from "./messages/ja/settings.json";
import jaSheets from "./messages/ja/sheets.json";
import jaShell from "./messages/ja/shell.json";
import jaSubmission from "./messages/ja/submission.json";
import jaWorkbooks from "./messages/ja/workbooks.json";

const ja = {
  shell: jaShell,
  workbooks: jaWorkbooks,
  auth: jaAuth,
  desk: jaDesk,
  sheets: jaSheets,
  editor: jaEditor,
  imports: jaImports,
  keeping: jaKeeping,
  carry: jaCarry,
  consultations: jaConsultations,
  assessments: jaAssessments,
  pickers: jaPickers,
  publication: jaPublication,
  settings: jaSettings,
  reasons: jaReasons,
  booklet: jaBooklet,
  mail: jaMail,
  notices: jaNotices,
  fields: jaFields,
  differences: jaDifferences,
  revisions: jaRevisions,
  comments: jaComments,
  submission: jaSubmission,
};
const en: typeof ja = {
  shell: enShell,
  workbooks: enWorkbooks,
  auth: enAuth,
  desk: enDesk,
  sheets: enSheets,
  editor: enEditor,
  imports: enImports,
  keeping: enKeeping,
  carry: enCarry,
  consultations: enConsultations,
  assessments: enAssessments,
  pickers: enPickers,
  publication: enPublication,
  settings: enSettings,
  reasons: enReasons,
  booklet: enBooklet,
  mail: enMail,
  notices: enNotices,
  fields: enFields,
  differences: enDifferences,
  revisions: enRevisions,
  comments: enComments,
  submission: enSubmission,
};

export type Messages = typeof ja;

/** All texts of one language; the area (file name) is the first part of a key. */
export function messagesOf(locale: Locale): Messages {
  return locale === "en" ? en : ja;
}
