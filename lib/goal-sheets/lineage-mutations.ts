import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { lastYearGoals } from "./carry-over";
import type { EndGoalsInput, LineageChange, LineageRef } from "./carry-over-schema";
import { holdSheet } from "./editing-mutations";
import { lastYearSheets } from "./last-year-queries";
import { lineageInto } from "./lineage-queries";
import type { LoadedSheet } from "./sheet-view";

type Act = { action: string; data: Record<string, string | null> };

async function recordLineage(tx: Transaction, actor: Actor, sheet: LoadedSheet, { action, data }: Act) {
  await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: new Date() } });
  await appendAuditEvent(tx, actor, { action, data, subjectKind: "sheet", subjectId: sheet.id });
}

/** Whether goals are last year's of the sheet's department; others are not found. */
async function refuseOthers(tx: Transaction, sheet: LoadedSheet, goalIds: readonly string[]): Promise<void> {
  const known = new Set(lastYearGoals(await lastYearSheets(tx, sheet)).map(({ goal }) => goal.id));
  if (goalIds.some((id) => !known.has(id))) throw notFound();
}

/** Says of goals of last year that they end, each with its reason; one that goes on or has ended is a CONFLICT. */
export function endGoals(actor: Actor, { sheetId, endings }: EndGoalsInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const fromIds = endings.map(({ id }) => id);
    await refuseOthers(tx, sheet, fromIds);
    const steps = await lineageInto(tx, sheetId, fromIds);
    if (steps.length > 0) throw new DomainError("CONFLICT", "changedMeanwhile");
    const { municipalityId } = sheet;
    await tx.goalLineage.createMany({
      data: endings.map(({ id, reason }) => ({ municipalityId, fromId: id, kind: "ENDED", reason })),
    });
    for (const { id, reason } of endings) {
      await recordLineage(tx, actor, sheet, { action: "goal.ended", data: { from: id, reason } });
    }
  });
}

/** Takes back that a goal of last year has ended. */
export function withdrawEnding(actor: Actor, { sheetId, lineageId }: LineageRef): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const ending = await tx.goalLineage.findFirst({ where: { id: lineageId, toId: null } });
    if (!ending) throw notFound();
    await refuseOthers(tx, sheet, [ending.fromId]);
    exactlyOne(await tx.goalLineage.deleteMany({ where: { id: lineageId, toId: null } }));
    await recordLineage(tx, actor, sheet, { action: "goal.endingWithdrawn", data: { from: ending.fromId } });
  });
}

async function stepIntoSheet(tx: Transaction, sheetId: string, lineageId: string) {
  const step = await tx.goalLineage.findFirst({ where: { id: lineageId, to: { sheetId } } });
  if (!step) throw notFound();
  return { from: step.fromId, goalId: step.toId };
}

/** Says anew how a goal goes on from last year's. */
export function changeLineage(
  actor: Actor,
  { sheetId, lineageId, kind, reason }: LineageChange,
): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const step = await stepIntoSheet(tx, sheetId, lineageId);
    await tx.goalLineage.update({ where: { id: lineageId }, data: { kind, reason: reason || null } });
    await recordLineage(tx, actor, sheet, { action: "goal.lineageChanged", data: { ...step, kind, reason } });
  });
}

/** Says that a goal does not go on from last year's after all; its texts stay. */
export function removeLineage(actor: Actor, { sheetId, lineageId }: LineageRef): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const step = await stepIntoSheet(tx, sheetId, lineageId);
    exactlyOne(await tx.goalLineage.deleteMany({ where: { id: lineageId } }));
    await recordLineage(tx, actor, sheet, { action: "goal.lineageRemoved", data: step });
  });
}
