import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { changeField } from "@/lib/goal-sheets/drafting-mutations";
import { holdSheet, recordEdit } from "@/lib/goal-sheets/editing-mutations";
import { insertParagraph } from "@/lib/goal-sheets/header-mutations";
import { takeGoalOut, takeParagraphOut } from "@/lib/goal-sheets/removal-mutations";
import { type FieldChange, LONGEST_TEXT } from "@/lib/goal-sheets/schema";
import { NOTHING_WRITTEN } from "@/lib/goal-sheets/written-goal";
import { addWrittenGoal, type HeldSheet, heldForWriting } from "@/lib/goal-sheets/written-goal-mutations";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { AddedGoal, AddedParagraph } from "./difference";
import { loadUpload } from "./queries";
import type { Settled, Settling } from "./schema";
import type { ShownDifference } from "./upload-view";

/** The differences that were chosen, if each still is what the screen showed. */
function chosenOf(open: readonly ShownDifference[], chosen: Settling["chosen"]): ShownDifference[] {
  return chosen.map(({ key, seen }) => {
    const found = open.find((difference) => difference.key === key);
    if (found?.seen !== seen) throw new DomainError("CONFLICT", "workbookChangedMeanwhile");
    return found;
  });
}

/** The mission of a goal that is new: a new one, after the others, where the file names one that the sheet has not. */
async function missionOf({ tx, actor, sheet, form, origin }: HeldSheet, goal: AddedGoal): Promise<string> {
  const text = goal.missionText;
  const same = goal.missionId
    ? { id: goal.missionId }
    : await tx.mission.findFirst({ where: { sheetId: sheet.id, text }, select: { id: true } });
  if (same) return same.id;
  const { municipalityId, id: sheetId } = sheet;
  const { _max } = await tx.mission.aggregate({ where: { sheetId }, _max: { order: true } });
  const order = (_max.order ?? 0) + 1;
  const data = { municipalityId, sheetId, order, text: hasMissions(form) ? text : null };
  const { id } = await tx.mission.create({ data, select: { id: true } });
  const edit = { subjectKind: "mission" as const, subjectId: id, field: "text", before: "", after: text };
  await recordEdit(tx, actor, sheet, { ...edit, origin });
  return id;
}

async function addGoal(held: HeldSheet, goal: AddedGoal): Promise<void> {
  const { tx, actor, sheet } = held;
  const { policyNumbers = "", deadline = "", ...texts } = goal.fields;
  const goalId = await addWrittenGoal(held, await missionOf(held, goal), {
    ...NOTHING_WRITTEN,
    texts,
    policyNumbers: splitPolicyNumbers(policyNumbers),
    deadline: deadline === "" ? null : deadline,
  });
  await appendAuditEvent(tx, actor, {
    action: "goal.added",
    subjectKind: "sheet",
    subjectId: sheet.id,
    data: { goalId },
  });
}

async function writeField({ tx, actor, sheet, origin }: HeldSheet, change: FieldChange): Promise<void> {
  if (change.value.length > LONGEST_TEXT) throw new DomainError("LIMIT", "tooLong");
  await changeField(tx, actor, sheet, change, { origin });
}

async function addParagraph(held: HeldSheet, { kind, title, text }: AddedParagraph): Promise<void> {
  const id = await insertParagraph(held.tx, held.actor, held.sheet, kind);
  const subject = { kind: "paragraph", id } as const;
  await writeField(held, { subject, field: "title", base: "", value: title });
  await writeField(held, { subject, field: "text", base: "", value: text });
}

async function takeOut({ tx, actor, sheet }: HeldSheet, goalId: string): Promise<void> {
  const { change } = await takeGoalOut(tx, actor, sheet, goalId);
  await appendAuditEvent(tx, actor, { ...change, subjectKind: "sheet", subjectId: sheet.id });
}

/** Writes what the file says into the sheet, which is held. */
async function accept(held: HeldSheet, difference: ShownDifference): Promise<void> {
  if (difference.what === "field") {
    const { subject, field, now, file, isUnreadable } = difference;
    if (now === null) throw notFound();
    if (isUnreadable) throw new DomainError("LIMIT", "badDate");
    await writeField(held, { subject, field, base: now, value: file });
  } else if (difference.what === "goalAdded") await addGoal(held, difference);
  else if (difference.what === "paragraphAdded") await addParagraph(held, difference);
  else if (difference.what === "goalRemoved") await takeOut(held, difference.goalId);
  else await takeParagraphOut(held.tx, held.actor, held.sheet, difference.paragraphId);
}

/** Remembers what became of differences, so that they are not shown again. */
async function settle(
  tx: Transaction,
  actor: Actor,
  { sheetId, uploadId }: Settling,
  how: Settled[string],
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const { settled } = await tx.workbookUpload.findUniqueOrThrow({ where: { id: uploadId } });
  const before = typeof settled === "object" ? settled : {};
  const added = Object.fromEntries(keys.map((key) => [key, how]));
  await tx.workbookUpload.update({
    where: { id: uploadId },
    data: { settled: { ...before, ...added } },
    select: { id: true },
  });
  await appendAuditEvent(tx, actor, {
    action: how === "ACCEPTED" ? "workbook.accepted" : "workbook.leftOut",
    subjectKind: "sheet",
    subjectId: sheetId,
    data: { uploadId, count: keys.length },
  });
}

async function heldWithChosen(tx: Transaction, actor: Actor, settling: Settling) {
  const sheet = await holdSheet(tx, actor, settling.sheetId, "edit");
  const upload = await loadUpload(tx, sheet, settling.uploadId);
  if (!upload) throw notFound();
  const { fileName } = upload;
  return { sheet, fileName, differences: chosenOf(upload.differences, settling.chosen) };
}

/**
 * Takes chosen differences into the sheet, all or none, by the rules of every other edit: each is written over what
 * the screen showed as the sheet's text, with its revision. Goals that the file no longer has are removed as in the
 * editor, so that they can be brought back.
 *
 * @throws CONFLICT when one of them is no longer what was shown; LIMIT for a text too long, a date that is none, or
 *   a goal that has to stay
 */
export function acceptDifferences(actor: Actor, settling: Settling): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { sheet, fileName, differences } = await heldWithChosen(tx, actor, settling);
    const held = await heldForWriting(tx, actor, sheet, { kind: "workbook", fileName });
    for (const difference of differences) await accept(held, difference);
    const keys = differences.map(({ key }) => key);
    await settle(tx, actor, settling, "ACCEPTED", keys);
    await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: new Date() } });
  });
}

/** Leaves chosen differences out: the sheet stays, and they are not shown again. */
export function leaveOutDifferences(actor: Actor, settling: Settling): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { differences } = await heldWithChosen(tx, actor, settling);
    const keys = differences.map(({ key }) => key);
    await settle(tx, actor, settling, "LEFT", keys);
  });
}
