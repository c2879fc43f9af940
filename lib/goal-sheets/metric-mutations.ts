import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import type { FigureInput, MetricInput } from "./finding-schema";
import { changeGoal, type OnGoal } from "./goal-mutations";
import { lastYearFigures } from "./metric-queries";
import type { LoadedSheet } from "./sheet-view";

type Named = { name: string; unit: string | null };

/** The identity that a figure goes on from, which is one of last year's that no row carries on yet; or a new one. */
async function identityOf(
  tx: Transaction,
  sheet: LoadedSheet,
  { name, unit }: Named,
  continues: string | null,
): Promise<string> {
  if (continues !== null) {
    const known = (await lastYearFigures(tx, sheet)).some(({ metricId }) => metricId === continues);
    if (!known) throw new DomainError("CONFLICT", "changedMeanwhile");
    return continues;
  }
  const { municipalityId, departmentId } = sheet;
  const { id } = await tx.metric.create({
    data: { municipalityId, departmentId, name, unit },
    select: { id: true },
  });
  return id;
}

const told = ({ name, target, unit }: { name: string; target: string | null; unit: string | null }) => ({
  name,
  target,
  unit,
});

/**
 * Makes a recognised figure a metric of the goal, as last year's where somebody says that it goes on from it.
 *
 * @throws CONFLICT for the same figure twice, and for a metric of last year that is none, or is carried on already
 */
export function acceptFigure(
  actor: Actor,
  { sheetId, goalId, continues, ...figure }: FigureInput,
): Promise<void> {
  return changeGoal(actor, { sheetId, goalId }, async (tx, sheet) => {
    const rows = await tx.targetMetric.findMany({ where: { goalId } });
    const stands = rows.some(
      ({ name, unit, target }) =>
        name === figure.name &&
        unit === figure.unit &&
        (target?.toNumber() ?? null) === (figure.target === null ? null : Number(figure.target)),
    );
    if (stands) throw new DomainError("CONFLICT", "metricStands");
    const metricId = await identityOf(tx, sheet, figure, continues);
    const order = Math.max(0, ...rows.map((row) => row.order)) + 1;
    const { municipalityId } = sheet;
    await tx.targetMetric.create({ data: { ...figure, municipalityId, goalId, metricId, order } });
    return { action: "metric.accepted", data: told(figure) };
  });
}

/** Gives a metric the values that the text says now. */
export function updateMetric(
  actor: Actor,
  { sheetId, goalId, targetMetricId, ...figure }: MetricInput,
): Promise<void> {
  return changeGoal(actor, { sheetId, goalId }, async (tx) => {
    const updated = await tx.targetMetric.updateMany({ where: { id: targetMetricId, goalId }, data: figure });
    if (updated.count === 0) throw notFound();
    return { action: "metric.updated", data: { targetMetricId, ...told(figure) } };
  });
}

/** Removes a metric from the goal, and its identity where no other year has it; one with readings stays (LIMIT). */
export function removeMetric(actor: Actor, input: OnGoal & { targetMetricId: string }): Promise<void> {
  const { goalId, targetMetricId } = input;
  return changeGoal(actor, input, async (tx) => {
    const row = await tx.targetMetric.findFirst({
      where: { id: targetMetricId, goalId },
      include: { _count: { select: { readings: true } } },
    });
    if (!row) throw notFound();
    if (row._count.readings > 0) throw new DomainError("LIMIT", "metricHasReadings");
    exactlyOne(await tx.targetMetric.deleteMany({ where: { id: targetMetricId, goalId } }));
    await tx.metric.deleteMany({ where: { id: row.metricId, targets: { none: {} } } });
    const target = row.target?.toFixed() ?? null;
    return { action: "metric.removed", data: { targetMetricId, ...told({ ...row, target }) } };
  });
}
