import { directionOf } from "./direction";
import type { ExtractedMetric, PlacedMetric } from "./figure";
import { metricName } from "./metric-name";
import { plainNotation, type Segment, segments } from "./notation";
import { readQuantities } from "./quantities";
import { isComparable, type Placed, placeQuantities } from "./roles";
import { unscaled } from "./units";
import { wholeMetrics } from "./whole";
import type { YearMention } from "./years";

const AIMING_FIELDS = new Set(["target", "targets", "outcome", "achievedState", "title"]);

/** Of two baselines the later one; one before an arrow belongs to the target behind it. */
function baselineOf(target: Placed, placed: Placed[]): Placed | undefined {
  const index = placed.indexOf(target);
  const isMine = (other: Placed, at: number) => {
    if (other.role !== "baseline" || !isComparable(other, target)) return false;
    const between = placed.slice(Math.min(at, index) + 1, Math.max(at, index));
    return !between.some((one) => one.role === "target" && isComparable(one, target));
  };
  const mine = placed.filter(isMine);
  return mine.toReversed().toSorted((a, b) => (b.year?.fiscalYear ?? 0) - (a.year?.fiscalYear ?? 0))[0];
}

/** Interim targets: the same figure again for an earlier year, with no other name between the two. */
function isInterim(target: Placed, placed: Placed[], text: string): boolean {
  const year = target.year?.fiscalYear;
  if (!year) return false;
  return placed.some((other) => {
    if (other === target || other.role !== "target" || !isComparable(other, target)) return false;
    if (!other.year?.fiscalYear || other.year.fiscalYear <= year) return false;
    const between = text.slice(Math.min(target.end, other.end), Math.max(target.start, other.start));
    return metricName(between) === "" || /最終|中間/.test(text);
  });
}

function basisYear(years: YearMention[], target: Placed): number | null {
  const before = years.findLast((year) => year.isBasis && year.end <= target.start);
  const behind = years.find(
    (year) => year.isBasis && year.start >= target.end && year.start <= target.end + 6,
  );
  return (before ?? behind)?.fiscalYear ?? null;
}

/** A baseline in another scale of the same unit (8,500千円 beside 億円) is told in the target's unit. */
function inUnitOf(target: Placed, baseline: Placed | undefined): number | null {
  if (!baseline) return null;
  const factor = unscaled(baseline.unit ?? "").scale / unscaled(target.unit ?? "").scale;
  return Math.round(baseline.value * factor * 1e6) / 1e6;
}

// What stands behind a figure belongs to it up to the next one; far away it no longer does.
const REACH = 80;

function readSegment({ text, start }: Segment): PlacedMetric[] {
  const { quantities, years } = readQuantities(text);
  const placed = placeQuantities(quantities, years, text);
  const metrics: PlacedMetric[] = [];
  let nameFrom = 0;
  let lastName = "";
  for (const [index, target] of placed.entries()) {
    const near = placed.slice(Math.max(0, index - 8), index + 9);
    if (target.role !== "target" || isInterim(target, near, text)) continue;
    const baseline = baselineOf(target, near);
    // The name ends before the first of a row of values: R5 88%→R6 89%→R8 90%.
    const first = near.find(
      (other) => other.role === "baseline" && other.start >= nameFrom && isComparable(other, target),
    );
    const nameEnd = baseline && first && first.start < target.start ? first.start : target.start;
    const before = text.slice(Math.max(nameFrom, nameEnd - REACH * 2), nameEnd);
    const next = near.find((other) => other.role === "target" && other.start > target.start);
    const behind = text.slice(target.end, Math.min(next?.start ?? text.length, target.end + REACH));
    const name = metricName(before) || lastName || nameBehind(behind);
    const from = inUnitOf(target, baseline);
    metrics.push({
      name,
      target: target.value,
      unit: target.unit,
      comparator: target.comparator,
      baseline: from,
      baselineFiscalYear: baseline?.year?.fiscalYear ?? basisYear(years, target),
      targetFiscalYear: target.year?.fiscalYear ?? null,
      direction: directionOf(target, from, { before: before + text.slice(nameEnd, target.start), behind }),
      start: start + target.start,
      end: start + target.end,
    });
    nameFrom = target.end;
    lastName = name;
  }
  return metrics;
}

/** With nothing before the figure, the words behind it name it: 8割以上の保護者が…. */
function nameBehind(behind: string): string {
  const name = metricName(behind.replace(/^(?:以上|以下|以内|未満|超)?の?/, "").split(/[。(を]/)[0] ?? "");
  return /\d/.test(name) ? "" : name;
}

/** Figures that stand in the means are goals only where a baseline or a year of attainment stands with them. */
function isGoalInMeans(metric: ExtractedMetric): boolean {
  return metric.baseline !== null || (metric.unit === "%" && metric.targetFiscalYear !== null);
}

/** The figures of one field's text with their places; see {@link extractMetrics}. */
export function locateMetrics(text: string, field = "target"): PlacedMetric[] {
  const isMeans = field === "means";
  if (!isMeans && !AIMING_FIELDS.has(field)) return [];
  const found = segments(plainNotation(text)).flatMap((segment) => {
    const metrics = readSegment(segment);
    return metrics.length > 0 ? metrics : wholeMetrics(segment);
  });
  return isMeans ? found.filter(isGoalInMeans) : found;
}

/**
 * The figures of one field's text. Dates, numbers that name something, facts of today and counts in the means
 * are none.
 *
 * @param field the labelled field: target (the default), outcome, title, means, …
 */
export function extractMetrics(text: string, field = "target"): ExtractedMetric[] {
  return locateMetrics(text, field).map(({ start: _start, end: _end, ...metric }) => metric);
}
