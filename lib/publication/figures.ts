import type { PublishedGoal, PublishedMetric } from "./snapshot-schema";

/** Writes a decimal with thousands separated: 30000.5 as 30,000.5; nothing is rounded. */
export function formatDecimal(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A figure with its unit; a per cent sign and letters keep a space, Japanese units follow closely. */
export function figureWithUnit(decimal: string, unit: string | null): string {
  if (!unit) return formatDecimal(decimal);
  const space = /^[%A-Za-z]/.test(unit) ? " " : "";
  return `${formatDecimal(decimal)}${space}${unit}`;
}

export type Reading = PublishedMetric["readings"][number];

/** The reading with the latest date; null while there is none. */
export function latestReading(metric: PublishedMetric): Reading | null {
  return metric.readings.reduce<Reading | null>(
    (latest, reading) => (latest === null || reading.date >= latest.date ? reading : latest),
    null,
  );
}

/** The figure that stands for a goal in lists: its first one with a target. */
export function mainMetric(goal: PublishedGoal): PublishedMetric | null {
  return goal.metrics.find(({ target }) => target !== null) ?? null;
}

/** Shares of the way from baseline (0) to target (1), for drawing only; a share beyond both ends is cut off. */
export type BarShares = { latest: number | null };

/**
 * How far the latest reading is on the way from baseline to target. Null where there is no way to draw:
 * no target, or a target equal to the baseline. Without a baseline the way begins at nought.
 */
export function barShares(metric: PublishedMetric): BarShares | null {
  if (metric.target === null) return null;
  const from = Number(metric.baseline ?? "0");
  const way = Number(metric.target) - from;
  if (way === 0) return null;
  const reading = latestReading(metric);
  const share = reading && (Number(reading.value) - from) / way;
  return { latest: share === null ? null : Math.min(Math.max(share, 0), 1) };
}
