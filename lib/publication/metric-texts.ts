import { figureWithUnit, latestReading } from "./figures";
import type { PublicTexts } from "./labels";
import type { PublishedMetric } from "./snapshot-schema";

/** How comparators are stored, and the text that says each. */
const COMPARATORS = [
  [">=", "comparator.gte"],
  ["<=", "comparator.lte"],
  [">", "comparator.gt"],
  ["<", "comparator.lt"],
] as const;

export function baselineText(metric: PublishedMetric): string | null {
  return metric.baseline && figureWithUnit(metric.baseline, metric.unit);
}

export function latestText(metric: PublishedMetric): string | null {
  const reading = latestReading(metric);
  return reading && figureWithUnit(reading.value, metric.unit);
}

/** The target with its comparator in words: 53 % or more. */
export function targetText(metric: PublishedMetric, { t }: PublicTexts): string | null {
  if (metric.target === null) return null;
  const value = figureWithUnit(metric.target, metric.unit);
  const said = COMPARATORS.find(([comparator]) => comparator === metric.comparator)?.[1];
  return said ? t(said, { value }) : value;
}

/** A figure in one line: 49.4 % → 53 %; the target alone where there is no baseline. */
export function figureLine(metric: PublishedMetric, texts: PublicTexts): string | null {
  const target = targetText(metric, texts);
  const from = baselineText(metric);
  return target && from ? texts.t("metric.fromTo", { from, to: target }) : target;
}
