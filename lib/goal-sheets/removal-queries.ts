import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import { loadSheet } from "./queries";
import type { RemovedGoalView } from "./removed-goal";

/** The goals of a sheet that were removed and not brought back, the last one first; NOT_FOUND as for the sheet. */
export function listRemovedGoals(actor: Actor, sheetId: string): Promise<RemovedGoalView[]> {
  return inTenant(actor, async (tx) => {
    await loadSheet(tx, actor, sheetId);
    const rows = await tx.removedGoal.findMany({
      where: { sheetId, restoredAt: null },
      orderBy: [{ removedAt: "desc" }, { id: "desc" }],
      select: { id: true, title: true, removedAt: true, removedById: true },
    });
    const names = await personNames(
      tx,
      rows.map(({ removedById }) => removedById),
    );
    return rows.map(({ removedById, ...row }) => ({ ...row, removedByName: names.get(removedById) ?? "" }));
  });
}
