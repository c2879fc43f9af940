import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { RemovedPart } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { sdgsValue } from "./field-place";
import { removedGoalSchema, removedMissionSchema, removedParagraphSchema } from "./removed-part";
import { goalTexts, type PartTexts, recordPassage } from "./removed-text-mutations";
import { putGoalBack } from "./restored-goal-mutations";
import type { LoadedSheet } from "./sheet-view";
import { changeStructure } from "./structure-mutations";

/** The mission that takes the goal back: its own, or the last one where its own was removed meanwhile. */
async function missionFor(tx: Transaction, sheetId: string, missionId: string): Promise<string> {
  const missions = await tx.mission.findMany({
    where: { sheetId },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const mission = missions.find(({ id }) => id === missionId) ?? missions.at(-1);
  if (!mission) throw new DomainError("LIMIT", "noMissionForGoal");
  return mission.id;
}

async function returnGoal(tx: Transaction, sheet: LoadedSheet, removed: RemovedPart): Promise<PartTexts[]> {
  const content = removedGoalSchema.parse(removed.content);
  const { order } = content;
  const missionId = await missionFor(tx, sheet.id, content.missionId);
  // Where another goal has taken the place meanwhile, room is made.
  if ((await tx.goal.count({ where: { missionId, order } })) > 0) {
    const behind = { missionId, order: { gte: order } };
    await tx.goal.updateMany({ where: behind, data: { order: { increment: 1 } } });
  }
  await putGoalBack(tx, sheet, removed.partId, { ...content, missionId });
  return [goalTexts(removed.partId, content)];
}

async function returnMission(
  tx: Transaction,
  sheet: LoadedSheet,
  removed: RemovedPart,
): Promise<PartTexts[]> {
  const { goals, ...mission } = removedMissionSchema.parse(removed.content);
  const { municipalityId, id: sheetId } = sheet;
  const { order, text, sdgs } = mission;
  if ((await tx.mission.count({ where: { sheetId, order } })) > 0) {
    const behind = { sheetId, order: { gte: order } };
    await tx.mission.updateMany({ where: behind, data: { order: { increment: 1 } } });
  }
  await tx.mission.create({ data: { ...mission, id: removed.partId, municipalityId, sheetId } });
  for (const { id, ...goal } of goals) await putGoalBack(tx, sheet, id, goal);
  const texts = { text: text ?? "", sdgs: sdgsValue(sdgs) };
  return [{ kind: "mission", id: removed.partId, texts }, ...goals.map((goal) => goalTexts(goal.id, goal))];
}

async function returnParagraph(
  tx: Transaction,
  { municipalityId, id: sheetId }: LoadedSheet,
  removed: RemovedPart,
): Promise<PartTexts[]> {
  const paragraph = removedParagraphSchema.parse(removed.content);
  const { kind, order, title, text } = paragraph;
  if ((await tx.sheetParagraph.count({ where: { sheetId, kind, order } })) > 0) {
    const behind = { sheetId, kind, order: { gte: order } };
    await tx.sheetParagraph.updateMany({ where: behind, data: { order: { increment: 1 } } });
  }
  await tx.sheetParagraph.create({ data: { ...paragraph, id: removed.partId, municipalityId, sheetId } });
  return [{ kind: "paragraph", id: removed.partId, texts: { title, text } }];
}

const WAYS = {
  GOAL: { back: returnGoal, kind: "goal", action: "goal.restored" },
  MISSION: { back: returnMission, kind: "mission", action: "mission.restored" },
  PARAGRAPH: { back: returnParagraph, kind: "paragraph", action: "paragraph.restored" },
} as const;

export type RestoredPart = { kind: "goal" | "mission" | "paragraph"; id: string };

/**
 * Brings a removed part back under its id, at its place, with all that stood in it and hung on it; gives the part.
 * One that is back already is a CONFLICT; a sheet without any mission has no place for a goal (LIMIT).
 */
export function restorePart(
  actor: Actor,
  { sheetId, removedPartId }: { sheetId: string; removedPartId: string },
): Promise<RestoredPart> {
  return changeStructure(actor, sheetId, async (tx, sheet) => {
    const removed = await tx.removedPart.findFirst({ where: { id: removedPartId, sheetId } });
    if (!removed) throw notFound();
    const waits = { id: removedPartId, restoredAt: null };
    exactlyOne(await tx.removedPart.updateMany({ where: waits, data: { restoredAt: new Date() } }));
    const { back, kind, action } = WAYS[removed.kind];
    await recordPassage(tx, actor, sheetId, "returned", await back(tx, sheet, removed));
    const { partId: id, title } = removed;
    return { result: { kind, id }, change: { action, data: { [`${kind}Id`]: id, title, removedPartId } } };
  });
}
