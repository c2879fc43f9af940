import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { holdSheet } from "./editing-mutations";
import { changeGoal } from "./goal-mutations";
import type { AttachSourceInput, CorrectSourceInput, SourceRef } from "./source-schema";
import { fieldForIssues, NOTHING_WRITTEN } from "./written-goal";
import { addWrittenGoal, type HeldSheet, heldForWriting } from "./written-goal-mutations";

type SourceTexts = Pick<AttachSourceInput, "reference" | "fiscalYear" | "issues" | "proposals">;

async function goalFor(held: HeldSheet, { target, issues }: AttachSourceInput): Promise<string> {
  const { tx, sheet, form } = held;
  if ("missionId" in target) {
    const begins = fieldForIssues(form);
    const texts = begins ? { [begins.field]: issues } : {};
    return addWrittenGoal(held, target.missionId, { ...NOTHING_WRITTEN, texts });
  }
  const goal = await tx.goal.findFirst({ where: { id: target.goalId, sheetId: sheet.id } });
  if (!goal) throw notFound();
  return goal.id;
}

async function addSource(tx: Transaction, actor: Actor, goalId: string, texts: SourceTexts): Promise<string> {
  const { municipalityId, personId: addedById } = actor;
  const last = await tx.goalSource.aggregate({ where: { goalId }, _max: { order: true } });
  const order = (last._max.order ?? 0) + 1;
  const { reference, fiscalYear, issues, proposals } = texts;
  const data = { municipalityId, goalId, order, reference, fiscalYear, issues, proposals, addedById };
  return (await tx.goalSource.create({ data, select: { id: true } })).id;
}

/** Ties part of an evaluation sheet to a goal, or to a new goal that begins with its issues; gives the goal's id. */
export function attachSource(actor: Actor, input: AttachSourceInput): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, input.sheetId, "edit");
    const origin = { kind: "evaluation" as const, reference: input.reference };
    const held = await heldForWriting(tx, actor, sheet, origin);
    const goalId = await goalFor(held, input);
    const sourceId = await addSource(tx, actor, goalId, input);
    await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: new Date() } });
    await appendAuditEvent(tx, actor, {
      action: "source.attached",
      subjectKind: "sheet",
      subjectId: sheet.id,
      data: { goalId, sourceId, reference: input.reference, newGoal: "missionId" in input.target },
    });
    return goalId;
  });
}

/** Corrects what was taken over from an evaluation sheet; the goal's texts stay as they are. */
export function correctSource(actor: Actor, input: CorrectSourceInput): Promise<void> {
  return changeGoal(actor, input, async (tx) => {
    const { goalId, sourceId, reference, fiscalYear = null, issues, proposals } = input;
    const where = { id: sourceId, goalId };
    const before = await tx.goalSource.findFirst({ where });
    if (!before) throw notFound();
    await tx.goalSource.updateMany({ where, data: { reference, fiscalYear, issues, proposals } });
    return { action: "source.corrected", data: { sourceId, reference } };
  });
}

/** Unties an evaluation sheet from a goal. */
export function removeSource(actor: Actor, input: SourceRef): Promise<void> {
  return changeGoal(actor, input, async (tx) => {
    const { goalId, sourceId } = input;
    const source = await tx.goalSource.findFirst({ where: { id: sourceId, goalId } });
    if (!source) throw notFound();
    exactlyOne(await tx.goalSource.deleteMany({ where: { id: sourceId, goalId } }));
    const { reference, issues, proposals } = source;
    return { action: "source.removed", data: { sourceId, reference, issues, proposals } };
  });
}
