import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { formOf, holdSheet } from "./editing-mutations";
import { sdgsValue } from "./field-place";
import type { Writer } from "./notices-mutations";
import {
  type RemovedGoalContent,
  type RemovedMissionContent,
  type RemovedParagraphContent,
  removedGoalSchema,
} from "./removed-part";
import { goalTexts, type PartTexts, recordPassage } from "./removed-text-mutations";
import type { LoadedSheet } from "./sheet-view";
import { changeStructure, type StructureChange } from "./structure-mutations";

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
  sectionSheets: { select: { id: true } },
} as const;

type Removed = { partId: string; title: string } & (
  | { kind: "GOAL"; content: RemovedGoalContent }
  | { kind: "MISSION"; content: RemovedMissionContent }
  | { kind: "PARAGRAPH"; content: RemovedParagraphContent }
);

type OfSheet = Pick<LoadedSheet, "id" | "municipalityId">;

/** Keeps a part so that it can be brought back, and its texts in the sheet's history; gives the id it is kept under. */
async function keep(
  tx: Transaction,
  actor: Writer,
  { municipalityId, id: sheetId }: OfSheet,
  removed: Removed,
  texts: readonly PartTexts[],
): Promise<string> {
  const data = { ...removed, municipalityId, sheetId, removedById: actor.personId };
  const { id } = await tx.removedPart.create({ data, select: { id: true } });
  await recordPassage(tx, actor, sheetId, "removed", texts);
  return id;
}

/** Deletes a goal and gives all that hung on it; one that was assessed or that a later year goes on from stays (LIMIT). */
async function deletedGoal(tx: Transaction, sheetId: string, goalId: string): Promise<RemovedGoalContent> {
  const goal = await tx.goal.findFirst({
    where: { id: goalId, sheetId },
    include: { ...HANGING, lineageFrom: { select: { id: true }, take: 1 } },
  });
  if (!goal) throw notFound();
  if (goal.lineageFrom.length > 0) throw new DomainError("LIMIT", "goalContinued");
  if (goal.assessments.some(({ levelId, reason }) => levelId !== null || reason !== ""))
    throw new DomainError("LIMIT", "goalAssessed");
  exactlyOne(await tx.goal.deleteMany({ where: { id: goalId, sheetId } }));
  // The way through JSON turns dates and decimals into the texts in which they are kept.
  return removedGoalSchema.parse(JSON.parse(JSON.stringify(goal)));
}

/**
 * Takes a goal out inside the caller's transaction, which holds the sheet for editing, and keeps it with all that hung
 * on it; gives the id under which it is kept, and what the event says.
 *
 * @throws NOT_FOUND for a goal of another sheet; LIMIT for one that was assessed or that a later year goes on from
 */
export async function takeGoalOut(
  tx: Transaction,
  actor: Writer,
  sheet: OfSheet,
  goalId: string,
): Promise<{ removedPartId: string; change: StructureChange }> {
  const content = await deletedGoal(tx, sheet.id, goalId);
  const { title } = content;
  const removed = { kind: "GOAL" as const, partId: goalId, title, content };
  const removedPartId = await keep(tx, actor, sheet, removed, [goalTexts(goalId, content)]);
  return { removedPartId, change: { action: "goal.removed", data: { goalId, title, removedPartId } } };
}

/** Removes a goal, so that it can be brought back; gives the id under which it is kept. Throws as `takeGoalOut` does. */
export function removeGoal(actor: Actor, input: { sheetId: string; goalId: string }): Promise<string> {
  return changeStructure(actor, input.sheetId, async (tx, sheet) => {
    const { removedPartId, change } = await takeGoalOut(tx, actor, sheet, input.goalId);
    return { result: removedPartId, change };
  });
}

/** Takes a mission out with the goals under it, as `takeGoalOut` does with one; where one has to stay, everything does. */
export async function takeMissionOut(
  tx: Transaction,
  actor: Writer,
  sheet: OfSheet,
  missionId: string,
): Promise<{ removedPartId: string; change: StructureChange }> {
  const { id: sheetId } = sheet;
  const mission = await tx.mission.findFirst({
    where: { id: missionId, sheetId },
    include: { goals: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true } } },
  });
  if (!mission) throw notFound();
  const goals: RemovedMissionContent["goals"] = [];
  for (const { id } of mission.goals) goals.push({ id, ...(await deletedGoal(tx, sheetId, id)) });
  exactlyOne(await tx.mission.deleteMany({ where: { id: missionId, sheetId, goals: { none: {} } } }));
  const { order, text, sdgs } = mission;
  const title = text ?? "";
  const written = {
    kind: "mission" as const,
    id: missionId,
    texts: { text: title, sdgs: sdgsValue(sdgs) },
  };
  const texts = [written, ...goals.map((goal) => goalTexts(goal.id, goal))];
  const content = { order, text, sdgs, goals };
  const removed = { kind: "MISSION" as const, partId: missionId, title, content };
  const removedPartId = await keep(tx, actor, sheet, removed, texts);
  const data = { missionId, text: title, goals: goals.map(({ id }) => id).join(","), removedPartId };
  return { removedPartId, change: { action: "mission.removed", data } };
}

/**
 * Removes a mission with the goals under it, so that all of it can be brought back as it was; gives the id under
 * which it is kept. Throws as `takeMissionOut` does.
 */
export function removeMission(actor: Actor, input: { sheetId: string; missionId: string }): Promise<string> {
  return changeStructure(actor, input.sheetId, async (tx, sheet) => {
    if (!hasMissions(await formOf(tx, sheet))) throw notFound();
    const { removedPartId, change } = await takeMissionOut(tx, actor, sheet, input.missionId);
    return { result: removedPartId, change };
  });
}

/** Takes a headed paragraph out inside the caller's transaction, which holds the sheet for editing, and keeps it. */
export async function takeParagraphOut(
  tx: Transaction,
  actor: Writer,
  sheet: OfSheet,
  paragraphId: string,
): Promise<string> {
  const { id: sheetId } = sheet;
  const paragraph = await tx.sheetParagraph.findFirst({ where: { id: paragraphId, sheetId } });
  if (!paragraph) throw notFound();
  exactlyOne(await tx.sheetParagraph.deleteMany({ where: { id: paragraphId, sheetId } }));
  const { kind, order, title, text } = paragraph;
  const texts = [{ kind: "paragraph" as const, id: paragraphId, texts: { title, text } }];
  const content = { kind, order, title, text };
  const removed = { kind: "PARAGRAPH" as const, partId: paragraphId, title: title || text, content };
  const removedPartId = await keep(tx, actor, sheet, removed, texts);
  await appendAuditEvent(tx, actor, {
    action: "paragraph.removed",
    subjectKind: "sheet",
    subjectId: sheetId,
    data: { paragraphId, title, text, removedPartId },
  });
  return removedPartId;
}

/** Removes a headed paragraph so that it can be brought back; gives the id under which it is kept. */
export function removeParagraph(
  actor: Actor,
  { sheetId, paragraphId }: { sheetId: string; paragraphId: string },
): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const removedPartId = await takeParagraphOut(tx, actor, sheet, paragraphId);
    await tx.goalSheet.update({ where: { id: sheetId }, data: { updatedAt: new Date() } });
    return removedPartId;
  });
}
