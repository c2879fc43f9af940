import "server-only";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import type { SampleSheet } from "./schema";
import { type GoalInSheet, goalsOf, sheetKey } from "./sheet-mutations";
import { headOf, type TownKeys } from "./town-keys";

function metricsOf({ sheet, goal, key }: GoalInSheet) {
  return goal.metrics.map((metric, index) => ({
    metric,
    order: index + 1,
    goalKey: key,
    sheet,
    identity: `${sheet.department}/${metric.key}`,
    targetKey: `${sheetKey(sheet)}/${metric.key}`,
  }));
}

/** The figures of the goals with their identity over the years, and the readings that the heads entered. */
export async function writeFigures(tx: Transaction, keys: TownKeys, sheets: readonly SampleSheet[]) {
  const { municipalityId } = keys;
  const figures = sheets.flatMap(goalsOf).flatMap(metricsOf);
  // The newest name is the name of the identity.
  const identities = [...new Map(figures.map((figure) => [figure.identity, figure])).values()];
  await tx.metric.createMany({
    data: identities.map(({ identity, sheet, metric: { name, unit } }) => ({
      id: keys.metrics.add(identity),
      municipalityId,
      departmentId: keys.departments.of(sheet.department),
      name,
      unit,
    })),
  });
  await tx.targetMetric.createMany({
    data: figures.map(({ metric, order, goalKey, identity, targetKey }) => ({
      id: keys.targetMetrics.add(targetKey),
      municipalityId,
      goalId: keys.goals.of(goalKey),
      metricId: keys.metrics.of(identity),
      order,
      name: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      comparator: metric.comparator,
      baseline: metric.baseline,
      baselineFiscalYear: metric.baselineFiscalYear,
      target: metric.target,
      targetFiscalYear: metric.targetFiscalYear,
    })),
  });
  await tx.metricReading.createMany({
    data: figures.flatMap(({ metric, sheet, targetKey }) =>
      metric.readings.map(({ date, value, note }) => ({
        municipalityId,
        targetMetricId: keys.targetMetrics.of(targetKey),
        date: fromIsoDate(date),
        value,
        note,
        enteredById: headOf(keys, sheet.department, sheet.year),
        enteredAt: fromIsoDate(date),
      })),
    ),
  });
}
