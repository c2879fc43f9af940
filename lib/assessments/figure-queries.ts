import "server-only";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/tenancy";
import type { FigureView, ReadingView } from "./assessment-view";
import { type AssessedFigure, attainmentOf, percentText } from "./attainment";

const FIGURE_SELECT = {
  id: true,
  goalId: true,
  name: true,
  unit: true,
  direction: true,
  comparator: true,
  baseline: true,
  target: true,
  weight: true,
  readings: {
    orderBy: [{ date: "asc" }, { enteredAt: "asc" }],
    select: { id: true, date: true, value: true, note: true, correctedBy: { select: { id: true } } },
  },
} satisfies Prisma.TargetMetricSelect;

type FigureRow = Prisma.TargetMetricGetPayload<{ select: typeof FIGURE_SELECT }>;

/** A figure for the screen beside the same figure for the sum. */
export type GoalFigure = { goalId: string; view: FigureView; assessed: AssessedFigure };

function figureOf(row: FigureRow): GoalFigure {
  const readings: ReadingView[] = row.readings.map(({ id, date, value, note, correctedBy }) => ({
    id,
    date: toIsoDate(date),
    value: value.toFixed(),
    note,
    corrected: correctedBy !== null,
  }));
  const assessed: AssessedFigure = {
    direction: row.direction,
    comparator: row.comparator,
    baseline: row.baseline?.toFixed() ?? null,
    target: row.target?.toFixed() ?? null,
    latest: readings.findLast(({ corrected }) => !corrected)?.value ?? null,
    weight: row.weight.toFixed(),
  };
  const attainment = attainmentOf(assessed);
  const { id, goalId, name, unit } = row;
  const { baseline, target, latest } = assessed;
  const sum = attainment && { formula: attainment.formula, percent: percentText(attainment.percent) };
  return { goalId, assessed, view: { id, name, unit, baseline, target, latest, sum, readings } };
}

/** The figures of a sheet's goals with their readings, corrected ones marked; the caller has asked who reads. */
export async function sheetFigures(tx: Transaction, sheetId: string): Promise<GoalFigure[]> {
  const rows = await tx.targetMetric.findMany({
    where: { goal: { sheetId } },
    select: FIGURE_SELECT,
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  return rows.map(figureOf);
}
