import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { policyItemsByNumber } from "@/lib/policy-plans/item-queries";
import type { GoalField } from "@/lib/sheet-forms/fields";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { policyNumberRows } from "./content-mutations";
import { formOf, recordEdit } from "./editing-mutations";
import { idsValue, policyNumbersValue } from "./field-place";
import type { RevisionOrigin } from "./revision-origin";
import { LONGEST_TEXT } from "./schema";
import type { LoadedSheet } from "./sheet-view";
import { type WrittenGoal, writtenTexts } from "./written-goal";

/** A sheet held for writing, with the form that its goals follow, and where the texts come from that are written. */
export type HeldSheet = {
  tx: Transaction;
  actor: Actor;
  sheet: LoadedSheet;
  form: SheetForm;
  origin: RevisionOrigin;
};

/** How many fields of a goal were filled, and how many were left because something stood there. */
export type Filling = { filled: number; left: number };

type Written = { field: string; after: string };

const EMPTY_GOAL = {
  title: "",
  background: "",
  purpose: "",
  currentState: "",
  issues: "",
  targets: "",
  achievedState: "",
  means: "",
  deadline: null,
  policyBasis: null,
  policyItems: { none: {} },
  sections: { none: {} },
  contributors: { none: {} },
  metrics: { none: {} },
  lineageTo: { none: {} },
  sources: { none: {} },
};

export async function heldForWriting(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  origin: RevisionOrigin,
): Promise<HeldSheet> {
  return { tx, actor, sheet, form: await formOf(tx, sheet), origin };
}

/** The row of a new goal: a mission's only goal if nothing was written in it yet, else one more at its end. */
async function roomForGoal({ tx, sheet }: HeldSheet, missionId: string): Promise<string> {
  const mission = await tx.mission.findFirst({
    where: { id: missionId, sheetId: sheet.id },
    select: { goals: { select: { id: true, order: true } } },
  });
  if (!mission) throw notFound();
  const [only, ...others] = mission.goals;
  if (only && others.length === 0) {
    const blank = await tx.goal.count({ where: { id: only.id, ...EMPTY_GOAL } });
    const said = await tx.sheetComment.count({ where: { subjectId: only.id } });
    if (blank === 1 && said === 0) return only.id;
  }
  const order = Math.max(0, ...mission.goals.map((goal) => goal.order)) + 1;
  const { municipalityId, id: sheetId } = sheet;
  const data = { municipalityId, sheetId, missionId, order };
  return (await tx.goal.create({ data, select: { id: true } })).id;
}

async function writePolicyNumbers({ tx, sheet }: HeldSheet, goalId: string, printed: string[]) {
  const rows = policyNumberRows(printed);
  const numbers = rows.map(({ normalizedNumber }) => normalizedNumber);
  const items = await policyItemsByNumber(tx, sheet.fiscalYear, numbers);
  const { municipalityId } = sheet;
  await tx.goalPolicyItem.createMany({
    data: rows.map((row) => ({
      ...row,
      municipalityId,
      goalId,
      policyItemId: items.get(row.normalizedNumber)?.id,
    })),
  });
}

/** Keeps each written field as a revision of its own, so that the history begins with where the text came in. */
async function recordWriting(
  { tx, actor, sheet, origin }: HeldSheet,
  goalId: string,
  written: readonly Written[],
) {
  const { municipalityId, id: sheetId } = sheet;
  const now = new Date();
  await tx.revision.createMany({
    data: written.map(({ field, after }) => ({
      municipalityId,
      sheetId,
      personId: actor.personId,
      subjectKind: "goal",
      subjectId: goalId,
      field,
      before: "",
      after,
      origin,
      startedAt: now,
      lastSavedAt: now,
    })),
  });
}

type GoalRow = {
  deadline: Date | null;
  policyBasis: unknown;
  _count: { policyItems: number; sections: number; contributors: number };
};

/** Each part beside the texts: what it holds, whether its place is taken, and how it is written. */
function partsBeside(held: HeldSheet, goalId: string, goal: GoalRow, written: WrittenGoal) {
  const { tx, sheet, form } = held;
  const { municipalityId } = sheet;
  const asks = (field: GoalField) => form.goal.some((entry) => entry.field === field);
  const { deadline, policyNumbers, basis, sectionIds, contributorIds } = written;
  // A goal that serves items of the plan needs no basis, and one with a basis serves none.
  const planned = goal._count.policyItems > 0 || goal.policyBasis !== null;
  return [
    {
      field: "deadline",
      after: asks("deadline") ? (deadline ?? "") : "",
      taken: goal.deadline !== null,
      write: () =>
        tx.goal.update({ where: { id: goalId }, data: { deadline: deadline && fromIsoDate(deadline) } }),
    },
    {
      field: "policyNumbers",
      after: asks("policyNumbers") ? policyNumbersValue(policyNumbers) : "",
      taken: planned,
      write: () => writePolicyNumbers(held, goalId, policyNumbers),
    },
    {
      field: "policyBasis",
      after: asks("policyNumbers") && policyNumbers.length === 0 ? (basis?.kind ?? "") : "",
      taken: planned,
      write: () =>
        tx.goal.update({
          where: { id: goalId },
          data: { policyBasis: basis?.kind, policyBasisText: basis?.text },
        }),
    },
    {
      field: "sections",
      after: idsValue(sectionIds),
      taken: goal._count.sections > 0,
      write: () =>
        tx.goalSection.createMany({
          data: sectionIds.map((sectionId) => ({ municipalityId, goalId, sectionId })),
        }),
    },
    {
      field: "contributors",
      after: idsValue(contributorIds),
      taken: goal._count.contributors > 0,
      write: () =>
        tx.goalDepartment.createMany({
          data: contributorIds.map((departmentId) => ({ municipalityId, goalId, departmentId })),
        }),
    },
  ].filter(({ after }) => after !== "");
}

/**
 * Writes into those fields of a goal that are still empty; what somebody wrote stays. The caller holds the sheet
 * and records the act.
 *
 * @throws NOT_FOUND for a goal of another sheet; LIMIT `tooLong` for a text longer than any field takes
 */
export async function fillGoal(held: HeldSheet, goalId: string, written: WrittenGoal): Promise<Filling> {
  const { tx, sheet, form } = held;
  const goal = await tx.goal.findFirst({
    where: { id: goalId, sheetId: sheet.id },
    include: { _count: { select: { policyItems: true, sections: true, contributors: true } } },
  });
  if (!goal) throw notFound();
  const texts = writtenTexts(form, written);
  if (texts.some(({ text }) => text.length > LONGEST_TEXT)) throw new DomainError("LIMIT", "tooLong");
  const emptyTexts = texts.filter(({ field }) => goal[field] === "");
  const data = Object.fromEntries(emptyTexts.map(({ field, text }) => [field, text]));
  await tx.goal.update({ where: { id: goalId }, data });
  const parts = partsBeside(held, goalId, goal, written);
  const emptyParts = parts.filter(({ taken }) => !taken);
  for (const part of emptyParts) await part.write();
  const filled = [...emptyTexts.map(({ field, text }) => ({ field, after: text })), ...emptyParts];
  await recordWriting(held, goalId, filled);
  await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: new Date() } });
  return { filled: filled.length, left: texts.length + parts.length - filled.length };
}

/** Adds a goal with these texts at the end of a mission and gives its id; the caller holds the sheet. */
export async function addWrittenGoal(
  held: HeldSheet,
  missionId: string,
  written: WrittenGoal,
): Promise<string> {
  const goalId = await roomForGoal(held, missionId);
  await fillGoal(held, goalId, written);
  return goalId;
}

const withoutBreaks = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** The sheet's mission that says this, or a new one after the others; the caller holds the sheet. */
export async function missionSaying(
  { tx, actor, sheet, form, origin }: HeldSheet,
  text: string,
): Promise<string> {
  const { municipalityId, id: sheetId } = sheet;
  const missions = await tx.mission.findMany({
    where: { sheetId },
    select: { id: true, text: true, order: true },
  });
  const same = missions.find((mission) => withoutBreaks(mission.text ?? "") === withoutBreaks(text));
  if (same) return same.id;
  if (text.length > LONGEST_TEXT) throw new DomainError("LIMIT", "tooLong");
  const order = Math.max(0, ...missions.map((mission) => mission.order)) + 1;
  const data = { municipalityId, sheetId, order, text: hasMissions(form) ? text : null };
  const { id } = await tx.mission.create({ data, select: { id: true } });
  const edit = { subjectKind: "mission" as const, subjectId: id, field: "text", before: "", after: text };
  await recordEdit(tx, actor, sheet, { ...edit, origin });
  return id;
}
