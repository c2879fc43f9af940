import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { DomainError, notFound } from "@/lib/errors";
import { carryMetrics } from "./carried-metric-mutations";
import { missionFor } from "./carried-mission-mutations";
import {
  type CarriedPart,
  type CarryStep,
  carriedGoal,
  carrySteps,
  type LastYearGoal,
  lastYearGoals,
  type ThisYear,
} from "./carry-over";
import type { CarryOverInput } from "./carry-over-schema";
import { holdSheet } from "./editing-mutations";
import { lastYearSheets } from "./last-year-queries";
import { lineageInto } from "./lineage-queries";
import type { RevisionOrigin } from "./revision-origin";
import { addWrittenGoal, fillGoal, type HeldSheet, heldForWriting } from "./written-goal-mutations";

type Carrying = {
  held: HeldSheet & { origin: Extract<RevisionOrigin, { kind: "carriedOver" }> };
  known: readonly LastYearGoal[];
  parts: readonly CarriedPart[];
  thisYear: ThisYear;
};

async function thisYearOf({ tx, sheet }: HeldSheet): Promise<ThisYear> {
  const departments = await departmentYears(tx, sheet.fiscalYear);
  const ids = departments.map(({ departmentId }) => departmentId);
  return {
    sections: departments.find(({ departmentId }) => departmentId === sheet.departmentId)?.sections ?? [],
    departmentIds: ids.filter((id) => id !== sheet.departmentId),
  };
}

/** What went on from each goal since the screen was read; another count is a CONFLICT. */
async function refuseSecondTime(
  tx: Transaction,
  sheetId: string,
  goals: readonly { id: string; seen: number }[],
): Promise<void> {
  const steps = await lineageInto(
    tx,
    sheetId,
    goals.map(({ id }) => id),
  );
  const wentOn = (id: string) => steps.filter(({ fromId, toId }) => fromId === id && toId !== null).length;
  if (goals.some(({ id, seen }) => wentOn(id) !== seen))
    throw new DomainError("CONFLICT", "changedMeanwhile");
}

/** Makes or fills the goals of one step and ties them to last year's; gives their ids. */
async function carryStep(
  { known, parts, thisYear, ...carrying }: Carrying,
  step: CarryStep,
): Promise<string[]> {
  const from = step.from.map(({ id }) => known.find(({ goal }) => goal.id === id));
  if (from.includes(undefined)) throw notFound();
  const goals = from.flatMap((found) => (found ? [found.goal] : []));
  const titles = goals.map(({ title }) => title);
  const held = { ...carrying.held, origin: { ...carrying.held.origin, goals: titles } };
  const { tx, sheet, actor } = held;
  const written = carriedGoal(goals, parts, thisYear);
  const goalIds: string[] = [];
  if (step.goalId === null) {
    const missionId = await missionFor(held, known, step.missionId);
    for (let part = 0; part < step.parts; part += 1) {
      goalIds.push(await addWrittenGoal(held, missionId, written));
    }
  } else {
    await fillGoal(held, step.goalId, written);
    goalIds.push(step.goalId);
  }
  // Figures are counted once: of a split goal the first new one takes them over.
  if (parts.includes("metrics"))
    await carryMetrics(held, goals, goalIds[0] ?? "", parts.includes("baseline"));
  const fromIds = goals.map(({ id }) => id);
  await tx.goalLineage.deleteMany({ where: { fromId: { in: fromIds }, toId: null } });
  await tx.goalLineage.deleteMany({ where: { fromId: { in: fromIds }, toId: { in: goalIds } } });
  await tx.goalLineage.createMany({
    data: goalIds.flatMap((toId) =>
      step.from.map(({ id, kind, reason }) => ({
        municipalityId: sheet.municipalityId,
        fromId: id,
        toId,
        kind,
        reason: reason || null,
      })),
    ),
  });
  for (const goalId of goalIds) {
    await appendAuditEvent(tx, actor, {
      action: "goal.carriedOver",
      subjectKind: "sheet",
      subjectId: sheet.id,
      data: {
        goalId,
        from: fromIds.join(","),
        kind: step.from[0]?.kind ?? null,
        parts: parts.join(","),
      },
    });
  }
  return goalIds;
}

/**
 * Carries chosen goals of last year into this year's draft: all of them or none. Goals that stand already are only
 * filled where they are empty. Results never come along; a figure's last reading does, as baseline, when asked.
 *
 * @returns the id of the first goal that was made or filled
 * @throws NOT_FOUND for goals that are not last year's of this department, and for missions and goals of other
 *   sheets; CONFLICT where somebody carried one of them over meanwhile
 */
export function carryOver(actor: Actor, input: CarryOverInput): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, input.sheetId, "edit");
    const known = lastYearGoals(await lastYearSheets(tx, sheet));
    await refuseSecondTime(tx, sheet.id, input.goals);
    const origin = { kind: "carriedOver" as const, year: sheet.fiscalYear - 1, goals: [] };
    const held = { ...(await heldForWriting(tx, actor, sheet, origin)), origin };
    const carrying = { held, known, parts: input.parts, thisYear: await thisYearOf(held) };
    const made: string[] = [];
    for (const step of carrySteps(input.goals)) made.push(...(await carryStep(carrying, step)));
    const [first] = made;
    if (first === undefined) throw notFound();
    return first;
  });
}
