import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/tenancy";
import type { RemovedGoalContent } from "./removed-part";
import type { LoadedSheet } from "./sheet-view";

type Place = { municipalityId: string; goalId: string };

/** Which of the ids still exist; what was removed for good meanwhile is left out of the return. */
async function among(ids: readonly (string | null)[], find: (known: string[]) => Promise<{ id: string }[]>) {
  const asked = ids.filter((id) => id !== null);
  const found = asked.length === 0 ? [] : await find(asked);
  return new Set(found.map(({ id }) => id));
}

/** Which of the figures stand in other goals of the sheet by now: each is counted in one of them. */
async function heldElsewhere(tx: Transaction, { goalId }: Place, sheetId: string, ids: readonly string[]) {
  const rows = await tx.targetMetric.findMany({
    where: { metricId: { in: [...ids] }, goalId: { not: goalId }, goal: { sheetId } },
    select: { metricId: true },
  });
  return new Set(rows.map(({ metricId }) => metricId));
}

/**
 * A figure's identity goes with its last row: it is made again under the same id. One that another goal of the sheet
 * took meanwhile stays there, and the goal gets a figure of the same name that begins anew.
 */
async function restoreMetrics(
  tx: Transaction,
  place: Place,
  content: RemovedGoalContent,
  { id: sheetId, departmentId }: Pick<LoadedSheet, "id" | "departmentId">,
) {
  const { municipalityId } = place;
  const identities = content.metrics.map(({ metricId }) => metricId);
  const standing = await among(identities, (ids) =>
    tx.metric.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  );
  const held = await heldElsewhere(tx, place, sheetId, identities);
  for (const { readings, ...metric } of content.metrics) {
    const { name, unit } = metric;
    const metricId = held.has(metric.metricId) ? randomUUID() : metric.metricId;
    if (!standing.has(metricId)) {
      await tx.metric.create({ data: { id: metricId, municipalityId, departmentId, name, unit } });
      standing.add(metricId);
    }
    await tx.targetMetric.create({ data: { ...metric, ...place, metricId } });
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
  // Last year's goal may have been said to end while this one was away: it goes on after all.
  const fromIds = lineage.map(({ fromId }) => fromId);
  await tx.goalLineage.deleteMany({ where: { fromId: { in: fromIds }, toId: null } });
  await tx.goalLineage.createMany({ data: lineage.map((line) => ({ ...line, municipalityId, toId })) });
}

/** What is the goal's own, and what stayed without it. */
async function restoreParts(tx: Transaction, place: Place, sheetId: string, content: RemovedGoalContent) {
  const own = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, ...place }));
  await tx.goalDepartment.createMany({ data: own(content.contributors) });
  await tx.meansStep.createMany({ data: own(content.steps) });
  await tx.findingAnswer.createMany({ data: own(content.answers).map((row) => ({ ...row, sheetId })) });
  await tx.goalSource.createMany({ data: own(content.sources) });
  await tx.assessment.createMany({ data: own(content.assessments) });
  const left = content.sectionSheets.map(({ id }) => id);
  const { goalId } = place;
  await tx.sectionSheet.updateMany({ where: { id: { in: left }, goalId: null }, data: { goalId } });
}

/** Puts a removed goal back under its id with all that hung on it; its place in the mission is free. */
export async function putGoalBack(
  tx: Transaction,
  sheet: LoadedSheet,
  goalId: string,
  content: RemovedGoalContent,
): Promise<void> {
  const { policyItems, sections, contributors, steps, metrics, answers, ...rest } = content;
  const { sources, lineageTo, assessments, sectionSheets, ...written } = rest;
  const { municipalityId, id: sheetId } = sheet;
  await tx.goal.create({ data: { ...written, id: goalId, municipalityId, sheetId } });
  const place = { municipalityId, goalId };
  await restoreTies(tx, place, content);
  await restoreParts(tx, place, sheetId, content);
  await restoreMetrics(tx, place, content, sheet);
}
