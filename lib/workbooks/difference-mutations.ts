import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { DomainError, notFound } from "@/lib/errors";
import { changeField } from "@/lib/goal-sheets/drafting-mutations";
import { type FieldPlace, idsValue } from "@/lib/goal-sheets/field-place";
import { fieldValue } from "@/lib/goal-sheets/field-queries";
import { type GoalOrder, goalMovedTo, goalPutBefore, goalsArranged } from "@/lib/goal-sheets/goal-order";
import { insertParagraph } from "@/lib/goal-sheets/header-mutations";
import { takeGoalOut, takeParagraphOut } from "@/lib/goal-sheets/removal-mutations";
import { type FieldChange, LONGEST_TEXT } from "@/lib/goal-sheets/schema";
import { readGoalOrder, writeGoalOrder } from "@/lib/goal-sheets/structure-mutations";
import type { WrittenGoal } from "@/lib/goal-sheets/written-goal";
import { addWrittenGoal, type HeldSheet, missionSaying } from "@/lib/goal-sheets/written-goal-mutations";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { readBasis } from "./basis-text";
import { knownCarriers } from "./carrier-queries";
import { type Carrier, isCarrier, readNames } from "./carriers";
import type { CellProblem } from "./cell-problem";
import type { AddedGoal, AddedParagraph, Difference, MovedGoal, ReorderedGoals } from "./difference";

const PROBLEMS: Record<CellProblem["what"], string> = {
  DATE: "badDate",
  NAMES: "workbookUnknownNames",
  SDGS: "badChoice",
  LENGTH: "tooLong",
};

type GoalPlace = (FieldPlace & { kind: "goal" })["field"];

/** The mission that the file has for a goal: a new one, after the others, where the sheet has none that says so. */
const missionOf = (
  held: HeldSheet,
  { missionId, missionText }: Pick<AddedGoal, "missionId" | "missionText">,
) => (missionId === null ? missionSaying(held, missionText) : Promise.resolve(missionId));

async function writtenGoal({ tx, sheet }: HeldSheet, fields: AddedGoal["fields"]): Promise<WrittenGoal> {
  const {
    policyNumbers = "",
    policyBasis = "",
    deadline = "",
    sections = "",
    contributors = "",
    ...texts
  } = fields;
  const known = await knownCarriers(tx, sheet);
  const idsOf = (carrier: Carrier, names: string) =>
    readNames(known[carrier], names).found.map(({ id }) => id);
  return {
    texts,
    policyNumbers: splitPolicyNumbers(policyNumbers),
    basis: readBasis(policyBasis),
    deadline: deadline === "" ? null : deadline,
    sectionIds: idsOf("sections", sections),
    contributorIds: idsOf("contributors", contributors),
  };
}

async function arrange({ tx, sheet }: HeldSheet, arranged: (order: GoalOrder) => GoalOrder): Promise<void> {
  const order = await readGoalOrder(tx, sheet.id);
  await writeGoalOrder(tx, order, arranged(order));
}

const recordMove = ({ tx, actor, sheet }: HeldSheet, data: Record<string, string>) =>
  appendAuditEvent(tx, actor, { action: "goal.moved", subjectKind: "sheet", subjectId: sheet.id, data });

async function addGoal(held: HeldSheet, goal: AddedGoal): Promise<void> {
  const { tx, actor, sheet } = held;
  const goalId = await addWrittenGoal(
    held,
    await missionOf(held, goal),
    await writtenGoal(held, goal.fields),
  );
  const { beforeId } = goal;
  if (beforeId !== null) await arrange(held, (order) => goalPutBefore(order, goalId, beforeId));
  await appendAuditEvent(tx, actor, {
    action: "goal.added",
    subjectKind: "sheet",
    subjectId: sheet.id,
    data: { goalId },
  });
}

async function moveGoal(held: HeldSheet, moved: MovedGoal): Promise<void> {
  const { goalId } = moved;
  if (moved.now === null) throw notFound();
  const missionId = await missionOf(held, moved);
  await arrange(held, (order) => goalMovedTo(order, goalId, missionId));
  await recordMove(held, { goalId, missionId });
}

async function reorderGoals(held: HeldSheet, { missionId, file }: ReorderedGoals): Promise<void> {
  const goalIds = file.map(({ id }) => id);
  await arrange(held, (order) => goalsArranged(order, missionId, goalIds));
  await recordMove(held, { missionId, goalIds: goalIds.join(",") });
}

/** What is written for a text that people read: names as the ids of whom they mean, a basis as kind and words. */
async function fieldChanges({ tx, sheet }: HeldSheet, change: FieldChange): Promise<FieldChange[]> {
  const { subject, field, value } = change;
  const stored = (place: GoalPlace) => fieldValue(tx, sheet.id, subject.id, { kind: "goal", field: place });
  const written = async (place: GoalPlace, text: string): Promise<FieldChange> => ({
    subject,
    field: place,
    base: await stored(place),
    value: text,
  });
  if (isCarrier(field)) {
    const { found } = readNames((await knownCarriers(tx, sheet))[field], value);
    return [await written(field, idsValue(found.map(({ id }) => id)))];
  }
  if (field !== "policyBasis") return [change];
  const basis = readBasis(value);
  return [
    await written("policyBasis", basis?.kind ?? ""),
    await written("policyBasisText", basis?.text ?? ""),
  ];
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

/**
 * Writes what the file says into the sheet, which the caller holds, and records the act.
 *
 * @throws LIMIT for what cannot be written as typed, or a goal that has to stay; NOT_FOUND for what is gone by now
 */
export async function writeDifference(held: HeldSheet, difference: Difference): Promise<void> {
  if (difference.what === "field") {
    const { subject, field, now, file, problem } = difference;
    if (now === null) throw notFound();
    if (problem) throw new DomainError("LIMIT", PROBLEMS[problem.what]);
    for (const change of await fieldChanges(held, { subject, field, base: now, value: file }))
      await writeField(held, change);
  } else if (difference.what === "goalAdded") await addGoal(held, difference);
  else if (difference.what === "goalMoved") await moveGoal(held, difference);
  else if (difference.what === "goalsReordered") await reorderGoals(held, difference);
  else if (difference.what === "paragraphAdded") await addParagraph(held, difference);
  else if (difference.what === "goalRemoved") await takeOut(held, difference.goalId);
  else await takeParagraphOut(held.tx, held.actor, held.sheet, difference.paragraphId);
}
