import { routes } from "@/lib/routes";
import type { AwaitedTask } from "./awaiting";

/** Where the next thing is done. */
export function taskAddress({ task, sheetId, sessionId }: AwaitedTask): string {
  switch (task) {
    case "draft":
    case "revise":
    case "amend":
      return routes.editSheet(sheetId);
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
