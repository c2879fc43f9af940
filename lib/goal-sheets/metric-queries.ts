import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import type { LoadedSheet } from "./sheet-view";
import type { LastYearFigure, MetricHistory } from "./writing-check";

type OfSheet = Pick<LoadedSheet, "id" | "departmentId" | "fiscalYear">;

/** The figures of the department's sheet of the year before that no row of this sheet carries on yet. */
export async function lastYearFigures(
  tx: Transaction,
  { id, departmentId, fiscalYear }: OfSheet,
): Promise<LastYearFigure[]> {
  const rows = await tx.targetMetric.findMany({
    where: {
      goal: { sheet: { departmentId, fiscalYear: { year: fiscalYear - 1 } } },
      metric: { targets: { none: { goal: { sheetId: id } } } },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { metricId: true, name: true, unit: true },
  });
  return rows;
}

/** What earlier years know of the sheet's metrics, by the id of the sheet's row; new metrics have no entry. */
export async function metricHistory(
  tx: Transaction,
  { id, fiscalYear }: OfSheet,
): Promise<Record<string, MetricHistory>> {
  const rows = await tx.targetMetric.findMany({
    where: { goal: { sheetId: id } },
    select: { id: true, metricId: true },
  });
  const before = await tx.targetMetric.findMany({
    where: {
      metricId: { in: rows.map(({ metricId }) => metricId) },
      goal: { sheet: { fiscalYear: { year: { lt: fiscalYear } } } },
    },
    orderBy: { goal: { sheet: { fiscalYear: { year: "desc" } } } },
    select: {
      metricId: true,
      target: true,
      goal: { select: { sheet: { select: { fiscalYear: { select: { year: true } } } } } },
      readings: {
        where: { correctedBy: null },
        orderBy: [{ date: "desc" }, { id: "desc" }],
        take: 1,
        select: { value: true },
      },
    },
  });
  const entries = rows.flatMap((row) => {
    const earlier = before.filter(({ metricId }) => metricId === row.metricId);
    if (earlier.length === 0) return [];
    const last = earlier.find(({ goal }) => goal.sheet.fiscalYear.year === fiscalYear - 1);
    const earlierTargets = earlier.flatMap(({ target }) => (target === null ? [] : [target.toNumber()]));
    return [[row.id, { lastActual: last?.readings[0]?.value.toNumber() ?? null, earlierTargets }] as const];
  });
  return Object.fromEntries(entries);
}
