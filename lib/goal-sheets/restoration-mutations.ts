import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { textRevisions } from "./removal-mutations";
import { type RemovedGoalContent, removedGoalSchema } from "./removed-goal";
import { changeStructure } from "./structure-mutations";

type Place = { municipalityId: string; goalId: string };

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

/** Makes room where another goal has taken the place meanwhile. */
async function makeRoom(tx: Transaction, missionId: string, order: number): Promise<void> {
  if ((await tx.goal.count({ where: { missionId, order } })) === 0) return;
  await tx.goal.updateMany({
    where: { missionId, order: { gte: order } },
    data: { order: { increment: 1 } },
  });
}

/** Which of the ids still exist; what was removed for good meanwhile is left out of the return. */
async function among(ids: readonly (string | null)[], find: (known: string[]) => Promise<{ id: string }[]>) {
  const asked = ids.filter((id) => id !== null);
  const found = asked.length === 0 ? [] : await find(asked);
  return new Set(found.map(({ id }) => id));
}

/** A figure's identity goes with its last row: it is made again under the same id. */
async function restoreMetrics(
  tx: Transaction,
  place: Place,
  content: RemovedGoalContent,
  departmentId: string,
) {
  const { municipalityId } = place;
  const standing = await among(
    content.metrics.map(({ metricId }) => metricId),
    (ids) => tx.metric.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  );
  for (const { readings, ...metric } of content.metrics) {
    const { metricId, name, unit } = metric;
    if (!standing.has(metricId)) {
      await tx.metric.create({ data: { id: metricId, municipalityId, departmentId, name, unit } });
      standing.add(metricId);
    }
    await tx.targetMetric.create({ data: { ...metric, ...place } });
    const rows = readings.map((reading) => ({ ...reading, municipalityId, targetMetricId: metric.id }));
    await tx.metricReading.createMany({ data: rows });
  }
}

/** What the goal points at outside the sheet: plan items, sections, last year's goals, assessments. */
async function restoreTies(tx: Transaction, place: Place, content: RemovedGoalContent): Promise<void> {
  const select = { id: true } as const;
  const items = await among(
    content.policyItems.map(({ policyItemId }) => policyItemId),
    (ids) => tx.policyItem.findMany({ where: { id: { in: ids } }, select }),
  );
  const policyItems = content.policyItems.map((item) => ({
    ...item,
    ...place,
    policyItemId: item.policyItemId && items.has(item.policyItemId) ? item.policyItemId : null,
  }));
  await tx.goalPolicyItem.createMany({ data: policyItems });
  const sections = await among(
    content.sections.map(({ sectionId }) => sectionId),
    (ids) => tx.section.findMany({ where: { id: { in: ids } }, select }),
  );
  const carried = content.sections.filter(({ sectionId }) => sections.has(sectionId));
  await tx.goalSection.createMany({ data: carried.map((section) => ({ ...section, ...place })) });
  const earlier = await among(
    content.lineageTo.map(({ fromId }) => fromId),
    (ids) => tx.goal.findMany({ where: { id: { in: ids } }, select }),
  );
  const lineage = content.lineageTo.filter(({ fromId }) => earlier.has(fromId));
  const { municipalityId, goalId: toId } = place;
  await tx.goalLineage.createMany({ data: lineage.map((line) => ({ ...line, municipalityId, toId })) });
}

/** What is the goal's own, and what stayed in the sheet without it. */
async function restoreParts(tx: Transaction, sheetId: string, place: Place, content: RemovedGoalContent) {
  const own = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, ...place }));
  await tx.goalDepartment.createMany({ data: own(content.contributors) });
  await tx.meansStep.createMany({ data: own(content.steps) });
  await tx.findingAnswer.createMany({ data: own(content.answers) });
  await tx.goalSource.createMany({ data: own(content.sources) });
  await tx.assessment.createMany({ data: own(content.assessments) });
  const { goalId } = place;
  const left = (rows: readonly { id: string }[]) => ({ id: { in: rows.map(({ id }) => id) }, goalId: null });
  await tx.sheetComment.updateMany({ where: { sheetId, ...left(content.comments) }, data: { goalId } });
  await tx.decision.updateMany({ where: { sheetId, ...left(content.decisions) }, data: { goalId } });
  await tx.sectionSheet.updateMany({ where: left(content.sectionSheets), data: { goalId } });
}

/**
 * Brings a removed goal back under its id, at its place, with all that hung on it; gives the goal's id. One that is
 * back already is a CONFLICT; a sheet without any mission has no place for it (LIMIT).
 */
export function restoreGoal(
  actor: Actor,
  { sheetId, removedGoalId }: { sheetId: string; removedGoalId: string },
): Promise<string> {
  return changeStructure(actor, sheetId, async (tx, { municipalityId, departmentId }) => {
    const removed = await tx.removedGoal.findFirst({ where: { id: removedGoalId, sheetId } });
    if (!removed) throw notFound();
    const waits = { id: removedGoalId, restoredAt: null };
    exactlyOne(await tx.removedGoal.updateMany({ where: waits, data: { restoredAt: new Date() } }));
    const { goalId } = removed;
    const content = removedGoalSchema.parse(removed.content);
    const { policyItems, sections, contributors, steps, metrics, answers, ...rest } = content;
    const { sources, lineageTo, assessments, comments, decisions, sectionSheets, ...written } = rest;
    const missionId = await missionFor(tx, sheetId, written.missionId);
    await makeRoom(tx, missionId, written.order);
    await tx.goal.create({ data: { ...written, id: goalId, municipalityId, sheetId, missionId } });
    const place = { municipalityId, goalId };
    await restoreTies(tx, place, content);
    await restoreParts(tx, sheetId, place, content);
    await restoreMetrics(tx, place, content, departmentId);
    await tx.revision.createMany({ data: textRevisions(actor, { sheetId, goalId }, content, "restored") });
    const data = { goalId, title: removed.title, removedGoalId };
    return { result: goalId, change: { action: "goal.restored", data } };
  });
}
