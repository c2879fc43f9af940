import "server-only";
import type { StoredGoal } from "./sheet-view";
import type { HeldSheet } from "./written-goal-mutations";

/**
 * Gives a goal the figures of last year's goals under the same identity; those that it has already stay as they are.
 * The target comes along only where it was set for this year or a later one.
 *
 * @param fromReading whether the last actual reading becomes the baseline, counted for last year
 */
export async function carryMetrics(
  { tx, sheet }: HeldSheet,
  from: readonly StoredGoal[],
  goalId: string,
  fromReading: boolean,
): Promise<void> {
  const { municipalityId, fiscalYear } = sheet;
  const standing = await tx.targetMetric.findMany({
    where: { goalId },
    select: { metricId: true, order: true },
  });
  const rows = await tx.targetMetric.findMany({
    where: {
      goalId: { in: from.map(({ id }) => id) },
      metricId: { notIn: standing.map(({ metricId }) => metricId) },
    },
    orderBy: [{ goal: { order: "asc" } }, { order: "asc" }, { id: "asc" }],
    include: {
      readings: {
        where: { correctedBy: null },
        orderBy: [{ date: "desc" }, { id: "desc" }],
        take: 1,
        select: { value: true },
      },
    },
  });
  const once = rows.filter(
    ({ metricId }, index) => rows.findIndex((other) => other.metricId === metricId) === index,
  );
  const last = Math.max(0, ...standing.map(({ order }) => order));
  await tx.targetMetric.createMany({
    data: once.map(({ metricId, name, unit, direction, comparator, weight, readings, ...row }, index) => {
      const reached = fromReading ? readings[0]?.value : undefined;
      const runsOn = row.targetFiscalYear !== null && row.targetFiscalYear >= fiscalYear;
      return {
        municipalityId,
        goalId,
        metricId,
        name,
        unit,
        direction,
        comparator,
        weight,
        order: last + index + 1,
        baseline: reached ?? row.baseline,
        baselineFiscalYear: reached === undefined ? row.baselineFiscalYear : fiscalYear - 1,
        target: runsOn ? row.target : null,
        targetFiscalYear: runsOn ? row.targetFiscalYear : null,
      };
    }),
  });
}
