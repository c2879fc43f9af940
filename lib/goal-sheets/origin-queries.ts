import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import type { GoalOrigins } from "./goal-origins";
import { lineageMarks } from "./lineage-queries";
import { loadSheet } from "./queries";
import { listSources } from "./source-queries";

/** Where a sheet's goals come from. Throws NOT_FOUND when the actor may not read the sheet. */
export function getGoalOrigins(actor: Actor, sheetId: string): Promise<GoalOrigins> {
  return inTenant(actor, async (tx) => {
    const { id } = await loadSheet(tx, actor, sheetId);
    return { lineage: await lineageMarks(tx, id), sources: await listSources(tx, id) };
  });
}
