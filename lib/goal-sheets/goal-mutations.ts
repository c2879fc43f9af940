import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { holdSheet } from "./editing-mutations";
import type { LoadedSheet } from "./sheet-view";

export type OnGoal = { sheetId: string; goalId: string };
type GoalChange = { action: string; data: Record<string, string | number | boolean | null> };

/** One change of what stands beside a goal's texts: policy asked with the sheet held, the event in the same transaction. */
export function changeGoal(
  actor: Actor,
  { sheetId, goalId }: OnGoal,
  work: (tx: Transaction, sheet: LoadedSheet) => Promise<GoalChange>,
): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const goal = await tx.goal.findFirst({ where: { id: goalId, sheetId }, select: { id: true } });
    if (!goal) throw notFound();
    const { action, data } = await work(tx, sheet);
    await tx.goalSheet.update({ where: { id: sheetId }, data: { updatedAt: new Date() } });
    await appendAuditEvent(tx, actor, {
      action,
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { goalId, ...data },
    });
  });
}
