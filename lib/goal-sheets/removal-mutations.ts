import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { type RemovedGoalContent, removedGoalSchema } from "./removed-goal";
import { changeStructure } from "./structure-mutations";

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
 * Removes a goal and keeps it with all that hung on it, so that it can be brought back; gives the id under which
 * it is kept. A goal that was assessed or that a later year goes on from stays (LIMIT).
 */
export function removeGoal(actor: Actor, { sheetId, goalId }: OnGoal): Promise<string> {
  return changeStructure(actor, sheetId, async (tx, { municipalityId }) => {
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
    const kept = await tx.removedGoal.create({
      data: { municipalityId, sheetId, goalId, title: goal.title, content, removedById: actor.personId },
      select: { id: true },
    });
    await tx.revision.createMany({ data: textRevisions(actor, { sheetId, goalId }, content, "removed") });
    exactlyOne(await tx.goal.deleteMany({ where: { id: goalId, sheetId } }));
    const data = { goalId, title: goal.title, removedGoalId: kept.id };
    return { result: kept.id, change: { action: "goal.removed", data } };
  });
}
