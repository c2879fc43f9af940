import type { Scale, ScaleLevel } from "@/lib/fiscal-years/scale";

/** A goal's figure as it is assessed; decimals are strings, `latest` is the newest reading not corrected since. */
export type AssessedFigure = {
  direction: "UP" | "DOWN" | "MAINTAIN" | null;
  comparator: string | null;
  baseline: string | null;
  target: string | null;
  latest: string | null;
  /** How much the figure counts among the goal's figures. */
  weight: string;
};

/** An exact quotient, so that a level's bound is never missed by rounding. The divisor is positive. */
type Quotient = { dividend: bigint; divisor: bigint };

/** Which sum was done; the screen writes it out with the figures. */
export type Formula = "PROGRESS" | "RATIO" | "INVERSE_RATIO" | "HELD";

export type Attainment = { formula: Formula; percent: Quotient };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function exact(decimal: string): Quotient {
  const [, sign, whole = "0", fraction = ""] = DECIMAL.exec(decimal) ?? [];
  const dividend = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  return { dividend, divisor: 10n ** BigInt(fraction.length) };
}

function minus(one: Quotient, other: Quotient): Quotient {
  return {
    dividend: one.dividend * other.divisor - other.dividend * one.divisor,
    divisor: one.divisor * other.divisor,
  };
}

function times(one: Quotient, other: Quotient): Quotient {
  return { dividend: one.dividend * other.dividend, divisor: one.divisor * other.divisor };
}

function plus(one: Quotient, other: Quotient): Quotient {
  return minus(one, { dividend: -other.dividend, divisor: other.divisor });
}

function over(one: Quotient, other: Quotient): Quotient {
  const turned = other.dividend < 0n ? -1n : 1n;
  return {
    dividend: one.dividend * other.divisor * turned,
    divisor: one.divisor * other.dividend * turned,
  };
}

function compare(one: Quotient, other: Quotient): number {
  const { dividend } = minus(one, other);
  if (dividend === 0n) return 0;
  return dividend > 0n ? 1 : -1;
}

const HUNDRED: Quotient = { dividend: 100n, divisor: 1n };
const ZERO: Quotient = { dividend: 0n, divisor: 1n };

type Direction = NonNullable<AssessedFigure["direction"]>;

/** What counts as better: as stated, else as the comparator or the way from the baseline says. */
function directionOf({ direction, comparator, baseline, target }: AssessedFigure): Direction {
  if (direction) return direction;
  if (comparator) return comparator.startsWith("<") ? "DOWN" : "UP";
  if (baseline === null || target === null) return "UP";
  return compare(exact(target), exact(baseline)) < 0 ? "DOWN" : "UP";
}

/** The way that was made of the way that was promised; null where the target does not lie ahead of the baseline. */
function progress(latest: Quotient, baseline: Quotient, target: Quotient, less: boolean): Attainment | null {
  const way = minus(target, baseline);
  if (less ? way.dividend >= 0n : way.dividend <= 0n) return null;
  return { formula: "PROGRESS", percent: times(over(minus(latest, baseline), way), HUNDRED) };
}

/** Reached or not: for figures to be maintained, and where a quotient would divide by nothing. */
function heldOrNot(latest: Quotient, target: Quotient, less: boolean): Attainment {
  const held = less ? compare(latest, target) <= 0 : compare(latest, target) >= 0;
  return { formula: "HELD", percent: held ? HUNDRED : ZERO };
}

function ratio(latest: Quotient, target: Quotient, less: boolean): Attainment {
  if (target.dividend <= 0n || (less && latest.dividend <= 0n)) return heldOrNot(latest, target, less);
  if (less) return { formula: "INVERSE_RATIO", percent: times(over(target, latest), HUNDRED) };
  return { formula: "RATIO", percent: times(over(latest, target), HUNDRED) };
}

/**
 * How far a figure came, in per cent of the way that was promised. From a baseline that lies before the target,
 * (latest − baseline) ÷ (target − baseline); without one, latest ÷ target, or target ÷ latest where less is better.
 * A figure to be maintained counts 100 where it stands at the target or better, else by the same quotient.
 *
 * @returns null without a target or a reading: then it is judged, not counted
 */
export function attainmentOf(figure: AssessedFigure): Attainment | null {
  const direction = directionOf(figure);
  const aimed = figure.target ?? (direction === "MAINTAIN" ? figure.baseline : null);
  if (aimed === null || figure.latest === null) return null;
  const [latest, target] = [exact(figure.latest), exact(aimed)];
  if (direction === "MAINTAIN") {
    const less = figure.comparator?.startsWith("<") ?? false;
    const held = heldOrNot(latest, target, less);
    return held.percent === HUNDRED ? held : ratio(latest, target, less);
  }
  const less = direction === "DOWN";
  const way = figure.baseline === null ? null : progress(latest, exact(figure.baseline), target, less);
  return way ?? ratio(latest, target, less);
}

/**
 * The goal's attainment: the mean of its figures by their weights.
 *
 * @returns null where there is no figure, or one of them cannot be counted yet
 */
export function goalAttainment(figures: readonly AssessedFigure[]): Quotient | null {
  let sum = ZERO;
  let weights = ZERO;
  for (const figure of figures) {
    const attainment = attainmentOf(figure);
    if (attainment === null) return null;
    sum = plus(sum, times(attainment.percent, exact(figure.weight)));
    weights = plus(weights, exact(figure.weight));
  }
  return weights.dividend === 0n ? null : over(sum, weights);
}

function bound(percent: number): Quotient {
  return exact(percent.toFixed(3));
}

function contains(level: ScaleLevel, percent: Quotient): boolean {
  if (level.min === null && level.max === null) return false;
  const fromMin = level.min === null ? 1 : compare(percent, bound(level.min));
  const toMax = level.max === null ? -1 : compare(percent, bound(level.max));
  return (level.minInclusive ? fromMin >= 0 : fromMin > 0) && (level.maxInclusive ? toMax <= 0 : toMax < 0);
}

/** The level whose range holds the attainment; null where the scale has no range for it. */
export function proposedLevel(scale: Scale, percent: Quotient | null): ScaleLevel | null {
  if (percent === null) return null;
  return scale.levels.find((level) => contains(level, percent)) ?? null;
}

function rounded({ dividend, divisor }: Quotient, decimals: number): bigint {
  const scaled = dividend * 10n ** BigInt(decimals);
  const half = scaled < 0n ? -divisor : divisor;
  return (2n * scaled + half) / (2n * divisor);
}

/**
 * Writes a percentage with one decimal, or with as many more as keep it from looking like a whole number that it
 * is not: 99.96 does not become 100.
 */
export function percentText(percent: Quotient): string {
  if (percent.dividend % percent.divisor === 0n) return String(percent.dividend / percent.divisor);
  for (let decimals = 1; decimals < 6; decimals += 1) {
    const value = rounded(percent, decimals);
    const unit = 10n ** BigInt(decimals);
    if (value % unit === 0n) continue;
    const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
    return `${value < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return String(rounded(percent, 0));
}
