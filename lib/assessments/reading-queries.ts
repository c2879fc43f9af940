import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { sheetContent } from "@/lib/goal-sheets/queries";
import type { SheetReadings } from "./assessment-view";
import { sheetFigures } from "./figure-queries";
import { blockedReason } from "./policy";
import { loadAssessments } from "./queries";

/**
 * The figures of a sheet in the order of its goals, with their readings. Null where the form is assessed: there they
 * stand beside the levels that rest on them. Throws NOT_FOUND when the actor may not read the sheet.
 */
export function getReadings(actor: Actor, sheetId: string): Promise<SheetReadings | null> {
  return inTenant(actor, async (tx) => {
    const loaded = await loadAssessments(tx, actor, sheetId);
    if (loaded.kinds.length > 0) return null;
    const { missions } = await sheetContent(tx, sheetId);
    const figures = await sheetFigures(tx, sheetId);
    const goals = missions.flatMap((mission) => mission.goals);
    return {
      sheetId,
      figures: goals.flatMap(({ id }) =>
        figures.filter(({ goalId }) => goalId === id).map(({ view }) => view),
      ),
      recording: blockedReason(actor, "recordReading", loaded),
    };
  });
}
