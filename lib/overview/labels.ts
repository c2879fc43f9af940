import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";
import type { Turn } from "./awaiting";
import type { SetupTask } from "./setup";

function setupAddress({ task, year }: SetupTask): string {
  switch (task) {
    case "addDepartments":
    case "nameSupervisors":
      return routes.settingsOrganisation(year);
    case "nameHeads":
    case "nameOffice":
      return routes.settingsPeople();
    default:
      return routes.settingsYears();
  }
}

/** Where the next thing is done. */
export function taskAddress(turn: Turn): string {
  if (turn.sheetId === null) return setupAddress(turn);
  const { task, sheetId, sessionId } = turn;
  switch (task) {
    case "draft":
    case "revise":
    case "amend":
      return routes.editSheet(sheetId);
    case "answerComments":
      return routes.openComments(sheetId);
    case "submit":
      return routes.submitSheet(sheetId);
    case "approve":
    case "publish":
    case "publishResults":
      return routes.publishSheet(sheetId);
    case "openAssessment":
    case "selfAssess":
    case "finaliseSelf":
    case "supervisorAssess":
    case "finaliseSupervisor":
      return routes.assessment(sheetId);
    default:
      return sessionId ? routes.consultationSession(sessionId) : routes.consultations();
  }
}

export type DigestTexts = ReturnType<typeof createTranslator<Messages>>;

/** All texts in one language, without a request: mail is written with them. */
export function digestTexts(locale: Locale): DigestTexts {
  return createTranslator<Messages>({ locale, messages: messagesOf(locale) });
}
