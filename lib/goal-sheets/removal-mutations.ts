import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { type RemovedGoalContent, removedGoalSchema } from "./removed-goal";
import type { LoadedSheet } from "./sheet-view";
import { changeStructure, type StructureChange } from "./structure-mutations";

type OnGoal = { sheetId: string; goalId: string };

const HANGING = {
  policyItems: true,
  sections: true,
  contributors: true,
  steps: true,
  metrics: { include: { readings: true } },
  answers: true,
  sources: true,
  lineageTo: true,
  assessments: true,
  comments: { select: { id: true } },
  decisions: { select: { id: true } },
  sectionSheets: { select: { id: true } },
} as const;

/** Texts that went or came back, as the sheet's history tells it. */
export function textRevisions(
  actor: Actor,
  { sheetId, goalId }: OnGoal,
  texts: Pick<RemovedGoalContent, (typeof GOAL_TEXT_FIELDS)[number]>,
  change: "removed" | "restored",
) {
  return GOAL_TEXT_FIELDS.filter((field) => texts[field] !== "").map((field) => ({
    municipalityId: actor.municipalityId,
    sheetId,
    personId: actor.personId,
    subjectKind: "goal",
    subjectId: goalId,
    field,
    before: change === "removed" ? texts[field] : null,
    after: change === "removed" ? null : texts[field],
  }));
}

/**
 * Takes a goal out inside the caller's transaction, which holds the sheet for editing, and keeps it with all that hung
 * on it; gives the id under which it is kept, and what the event says.
 *
 * @throws NOT_FOUND for a goal of another sheet; LIMIT for one that was assessed or that a later year goes on from
 */
export async function takeGoalOut(
  tx: Transaction,
  actor: Actor,
  { id: sheetId, municipalityId }: LoadedSheet,
  goalId: string,
): Promise<{ removedGoalId: string; change: StructureChange }> {
  const goal = await tx.goal.findFirst({
    where: { id: goalId, sheetId },
    include: { ...HANGING, lineageFrom: { select: { id: true }, take: 1 } },
  });
  if (!goal) throw notFound();
  if (goal.lineageFrom.length > 0) throw new DomainError("LIMIT", "goalContinued");
  if (goal.assessments.some(({ levelId, reason }) => levelId !== null || reason !== ""))
    throw new DomainError("LIMIT", "goalAssessed");
  // The way through JSON turns dates and decimals into the texts in which they are kept.
  const content = removedGoalSchema.parse(JSON.parse(JSON.stringify(goal)));
  const { id: removedGoalId } = await tx.removedGoal.create({
    data: { municipalityId, sheetId, goalId, title: goal.title, content, removedById: actor.personId },
    select: { id: true },
  });
  await tx.revision.createMany({ data: textRevisions(actor, { sheetId, goalId }, content, "removed") });
  exactlyOne(await tx.goal.deleteMany({ where: { id: goalId, sheetId } }));
  return {
    removedGoalId,
    change: { action: "goal.removed", data: { goalId, title: goal.title, removedGoalId } },
  };
}

/** Removes a goal, so that it can be brought back; gives the id under which it is kept. Throws as `takeGoalOut` does. */
export function removeGoal(actor: Actor, { sheetId, goalId }: OnGoal): Promise<string> {
  return changeStructure(actor, sheetId, async (tx, sheet) => {
    const { removedGoalId, change } = await takeGoalOut(tx, actor, sheet, goalId);
    return { result: removedGoalId, change };
  });
}
