import { type Aim, aimOf } from "./aim";
import { withoutAsides } from "./asides";
import { directionOf, type Words } from "./direction";
import type { ExtractedMetric, PlacedMetric } from "./figure";
import { figureNotation } from "./figure-notation";
import { metricName } from "./metric-name";
import { type Segment, segments } from "./notation";
import { predicateOf } from "./predicate";
import { type Quantity, readQuantities } from "./quantities";
import { type Item, readSeries } from "./series";
import { readTables, type TableRow } from "./tables";
import { unscaled } from "./units";
import { wholeMetrics } from "./whole";
import { wordedChanges } from "./worded-changes";
import { basisYear } from "./years";

const AIMING_FIELDS = new Set(["target", "targets", "outcome", "achievedState", "title"]);

/** A baseline in another scale of the same unit (8,500千円 beside 億円) is told in the target's unit. */
function inUnitOf({ target, baseline }: Aim): number | null {
  if (!baseline) return null;
  const factor = unscaled(baseline.unit ?? "").scale / unscaled(target.unit ?? "").scale;
  return Math.round(baseline.value * factor * 1e6) / 1e6;
}

// What stands around a figure belongs to it; far away it no longer does.
const REACH = 80;

type Naming = { name: string; words: Words; basis: number | null };

function metricOf(aim: Aim, { name, words, basis }: Naming, start: number): PlacedMetric {
  const { target, baseline } = aim;
  const from = inUnitOf(aim);
  return {
    name,
    target: target.value,
    // ゼロ has the unit of the value it comes from.
    unit: target.unit ?? (target.value === 0 ? (baseline?.unit ?? null) : null),
    comparator: target.comparator,
    baseline: from,
    baselineFiscalYear: baseline?.year?.fiscalYear ?? basis,
    targetFiscalYear: target.year?.fiscalYear ?? null,
    direction: directionOf(target, from, words),
    start: start + target.start,
    end: start + target.end,
  };
}

function readSegment({ text, start }: Segment): PlacedMetric[] {
  const { quantities, years, masked } = readQuantities(text);
  const series = readSeries(withoutAsides(quantities, masked), { years, masked });
  const metrics: PlacedMetric[] = [];
  let lastName = "";
  for (const [index, one] of series.entries()) {
    const aim = aimOf(one, masked);
    if (!aim) continue;
    const { target } = aim;
    const first = one.items[0] ?? target;
    const before = masked.slice(Math.max(one.nameFrom, first.start - REACH * 2), first.start);
    const next = series[index + 1]?.items[0];
    const behind = masked.slice(target.end, Math.min(next?.start ?? text.length, target.end + REACH));
    const name = first.label || metricName(before) || lastName || nameBehind(behind);
    // 5団体増の48団体: what stands between the values of a figure tells its direction as well.
    const lead = before + masked.slice(first.end, Math.max(first.end, target.start));
    const words = {
      before: lead,
      behind,
      predicate: predicateOf(series.slice(index, index + 6), target, masked),
      change: changeBehind(target, quantities, masked),
    };
    metrics.push(metricOf(aim, { name, words, basis: basisYear(years, target) }, start));
    lastName = name;
  }
  const worded = wordedChanges({ text, start }, years);
  const isBasis = (one: PlacedMetric) =>
    worded.some(
      ({ end }) => end < one.start && /^[^、。()]*\([^()]*$/.test(text.slice(end - start, one.start - start)),
    );
  return [...(worded.length > 0 ? metrics.filter((one) => !isBasis(one)) : metrics), ...worded];
}

function readTable({ name, series }: TableRow, plain: string): PlacedMetric[] {
  const aim = aimOf(series, plain);
  return aim
    ? [metricOf(aim, { name, words: { before: name, behind: "", predicate: "" }, basis: null }, 0)]
    : [];
}

const IN_BRACKET_BEHIND = /^[^()、。]{0,6}\([^()]*$/;

/** The rise or fall told in the bracket right behind a figure. */
function changeBehind(target: Item, quantities: Quantity[], masked: string): Quantity["change"] {
  const beside = quantities.find(({ start }) => start > target.start);
  if (!beside?.change || beside.depth <= target.depth) return null;
  return IN_BRACKET_BEHIND.test(masked.slice(target.end, beside.start)) ? beside.change : null;
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
  const plain = figureNotation(text);
  const { rows, rest } = readTables(plain);
  const told = segments(rest).flatMap((segment) => {
    const metrics = readSegment(segment);
    return metrics.length > 0 ? metrics : wholeMetrics(segment);
  });
  const found = [...rows.flatMap((row) => readTable(row, plain)), ...told].sort((a, b) => a.start - b.start);
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
