import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { holdSheet } from "@/lib/goal-sheets/editing-mutations";
import { sheetContent } from "@/lib/goal-sheets/queries";
import {
  addWrittenGoal,
  type Filling,
  fillGoal,
  type HeldSheet,
  heldForWriting,
  missionSaying,
} from "@/lib/goal-sheets/written-goal-mutations";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { knownCarriers } from "@/lib/workbooks/carrier-queries";
import { MOST_PASTED_GOALS, type PasteGoalsInput } from "./paste-schema";
import { type PastedGoal, pastedGoals, readPastedTable } from "./pasted-goals";

/** What a paste did: the goals it made or filled, in the order of the rows. */
export type Pasted = Filling & { goalIds: string[] };

async function readGoals(
  { tx, sheet, form }: HeldSheet,
  { cells, columns, headed }: PasteGoalsInput,
): Promise<PastedGoal[]> {
  const table = readPastedTable(form, cells, columns && headed);
  if (columns && columns.length !== table.columns.length)
    throw new DomainError("INVALID_TRANSITION", "badInput");
  const known = await knownCarriers(tx, sheet);
  const given = { form, columns: columns ?? table.columns, fiscalYear: sheet.fiscalYear, known };
  const goals = pastedGoals(given, table.rows);
  if (goals.length === 0) throw new DomainError("INVALID_TRANSITION", "pasteEmpty");
  if (goals.length > MOST_PASTED_GOALS) throw new DomainError("LIMIT", "pasteTooMany");
  if (goals.some(({ unknownNames }) => Object.values(unknownNames).flat().length > 0))
    throw new DomainError("INVALID_TRANSITION", "pasteNames");
  return goals;
}

async function addAll(held: HeldSheet, missionId: string, goals: readonly PastedGoal[]): Promise<Pasted> {
  const goalIds: string[] = [];
  for (const { written, missionText } of goals) {
    const isSaid = hasMissions(held.form) && missionText !== "";
    const under = isSaid ? await missionSaying(held, missionText) : missionId;
    goalIds.push(await addWrittenGoal(held, under, written));
  }
  return { goalIds, filled: 0, left: 0 };
}

/** The goals with these numbers, where numbers begin anew in each mission those of the chosen one. */
async function fillAll(held: HeldSheet, missionId: string, goals: readonly PastedGoal[]): Promise<Pasted> {
  const { tx, sheet, form } = held;
  const { missions } = await sheetContent(tx, sheet.id);
  if (!missions.some(({ id }) => id === missionId)) throw notFound();
  const asked = form.numbering === "SHEET" ? missions : missions.filter(({ id }) => id === missionId);
  const standing = asked.flatMap((mission) => mission.goals);
  const done: Pasted = { goalIds: [], filled: 0, left: 0 };
  for (const { number, written } of goals) {
    const goal = standing.find((one) => one.number === number);
    if (!goal) throw new DomainError("INVALID_TRANSITION", "pasteNumbers");
    const { filled, left } = await fillGoal(held, goal.id, written);
    done.goalIds.push(goal.id);
    done.filled += filled;
    done.left += left;
  }
  return done;
}

/**
 * Writes pasted cells into a draft: as new goals of a mission, or into the empty fields of the goals with the same
 * numbers; all rows or none.
 *
 * @throws INVALID_TRANSITION where no row says anything or a number is not among the sheet's; LIMIT for too many
 */
export function pasteGoals(actor: Actor, input: PasteGoalsInput): Promise<Pasted> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, input.sheetId, "edit");
    const held = await heldForWriting(tx, actor, sheet, { kind: "cells" });
    const goals = await readGoals(held, input);
    const write = input.mode === "add" ? addAll : fillAll;
    const pasted = await write(held, input.missionId, goals);
    await appendAuditEvent(tx, actor, {
      action: "goals.pasted",
      subjectKind: "sheet",
      subjectId: sheet.id,
      data: { mode: input.mode, goals: pasted.goalIds.join(",") },
    });
    return pasted;
  });
}
