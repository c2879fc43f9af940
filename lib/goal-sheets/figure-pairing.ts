import type { PlacedMetric } from "@/lib/metrics/figure";
import { findLikelyMetric, findSameMetric, isSameName, namesFigure } from "@/lib/metrics/same-metric";
import type { StoredMetric } from "./sheet-view";
import { type AnswerView, FIGURE_RULE, type LastYearFigure } from "./writing-check";

/** A figure in the shape in which it becomes a metric's row. */
export type Figure = {
  name: string;
  unit: string | null;
  comparator: string | null;
  direction: "UP" | "DOWN" | "MAINTAIN" | null;
  baseline: number | null;
  baselineFiscalYear: number | null;
  target: number | null;
  targetFiscalYear: number | null;
};

/** What the screen shows of the figures of one text: those accepted, and those that wait for somebody's word. */
export type FigureRow =
  /** `renamed` is the row under a shorter name, where the text has one: a row may well say more than the text. */
  | { state: "inStep"; metric: StoredMetric; renamed: Figure | null }
  | { state: "notInText"; metric: StoredMetric }
  /** `figure` is the row as it would be with the text's name and values; `other` is the text's own where the name differs. */
  | { state: "differs"; metric: StoredMetric; figure: Figure; other: Figure | null }
  | { state: "offered"; figure: Figure; excerpt: string; lastYear: Precedent | null }
  | { state: "dismissed"; figure: Figure; excerpt: string; answerId: string };

/** Last year's figure that an offered one goes on from; where it is not sure, only when somebody says so. */
export type Precedent = { figure: LastYearFigure; isSure: boolean };

type Read = { figure: Figure; isNamed: boolean; excerpt: string };

const DIRECTIONS = { up: "UP", down: "DOWN", maintain: "MAINTAIN" } as const;
const DECIMALS = 1e4;
const rounded = (value: number | null) => (value === null ? null : Math.round(value * DECIMALS) / DECIMALS);
const asNumber = (decimal: string | null) => (decimal === null ? null : Number(decimal));

/** A figure read from a text, with the words that a dismissal of it is kept for. */
function readFigure(text: string, read: PlacedMetric, unnamed: string): Read {
  const { name, unit, comparator, baselineFiscalYear, targetFiscalYear, start, end } = read;
  const figure: Figure = {
    name: (name || unnamed).slice(0, 200),
    unit: unit || null,
    comparator,
    direction: read.direction && DIRECTIONS[read.direction],
    baseline: rounded(read.baseline),
    baselineFiscalYear,
    target: rounded(read.target),
    targetFiscalYear,
  };
  const excerpt = `${name}:${text.slice(start, end)}`.normalize("NFKC").replace(/\s+/g, "");
  return { figure, isNamed: name !== "", excerpt };
}

/** A stored row in the same shape. */
export function figureOf(metric: StoredMetric): Figure {
  const { name, unit, comparator, direction, baselineFiscalYear, targetFiscalYear } = metric;
  const [baseline, target] = [asNumber(metric.baseline), asNumber(metric.target)];
  return { name, unit, comparator, direction, baseline, baselineFiscalYear, target, targetFiscalYear };
}

/** The row with everything that the text says; what the text leaves open stays, and so does a name that it agrees to. */
function updated(row: Figure, { figure: text, isNamed }: Read): Figure {
  return {
    name: isNamed && !namesFigure(text.name, row.name) ? text.name : row.name,
    unit: text.unit,
    target: text.target,
    comparator: text.comparator ?? row.comparator,
    direction: text.direction ?? row.direction,
    baseline: text.baseline ?? row.baseline,
    baselineFiscalYear: text.baselineFiscalYear ?? row.baselineFiscalYear,
    targetFiscalYear: text.targetFiscalYear ?? row.targetFiscalYear,
  };
}

const isSame = (one: Figure, other: Figure) =>
  (Object.keys(one) as (keyof Figure)[]).every((key) => (one[key] ?? "") === (other[key] ?? ""));

type Find = (figure: Figure, rows: readonly StoredMetric[]) => StoredMetric | null;

const withNumberOf = ({ target, unit }: Figure, rows: readonly StoredMetric[]) =>
  rows.filter((row) => asNumber(row.target) === target && (row.unit ?? "") === (unit ?? ""));
const sameName: Find = ({ name, unit }, rows) =>
  rows.find((row) => (row.unit ?? "") === (unit ?? "") && isSameName(row.name, name)) ?? null;

/**
 * From the surest to the least sure: an equal number alone pairs nothing, because another figure may have it. A text
 * that gives no name has the number only, and takes the row where there is no other.
 */
const PASSES: readonly ((read: Read, rows: readonly StoredMetric[]) => StoredMetric | null)[] = [
  ({ figure }, rows) => sameName(figure, withNumberOf(figure, rows)),
  ({ figure }, rows) => findSameMetric(figure, withNumberOf(figure, rows)),
  ({ figure }, rows) => sameName(figure, rows) ?? findSameMetric(figure, rows),
  ({ figure }, rows) => findLikelyMetric(figure, withNumberOf(figure, rows)),
  ({ figure }, rows) => findLikelyMetric(figure, rows),
  ({ figure, isNamed }, rows) => {
    const [row, another] = isNamed ? [] : withNumberOf(figure, rows);
    return another ? null : (row ?? null);
  },
];

/** Which row carries which figure. */
function pairs(read: readonly Read[], metrics: readonly StoredMetric[]): Map<StoredMetric, Read> {
  const paired = new Map<StoredMetric, Read>();
  for (const find of PASSES) {
    for (const one of read) {
      if ([...paired.values()].includes(one)) continue;
      const found = find(
        one,
        metrics.filter((metric) => !paired.has(metric)),
      );
      if (found) paired.set(found, one);
    }
  }
  return paired;
}

function precedentOf(figure: Figure, lastYear: readonly LastYearFigure[]): Precedent | null {
  const same = findSameMetric(figure, lastYear);
  const found = same ?? findLikelyMetric(figure, lastYear);
  return found && { figure: found, isSure: same !== null };
}

type Known = {
  metrics: readonly StoredMetric[];
  /** The goal's answers; those under the figure rule are dismissals. */
  answers: readonly AnswerView[];
  lastYear: readonly LastYearFigure[];
  /** What a figure is called whose name the text does not say. */
  unnamed: string;
};

/** The rows beside a text: stored metrics held against it, then the figures that nobody accepted or dismissed. */
export function figureRows(text: string, placed: readonly PlacedMetric[], known: Known): FigureRow[] {
  const read = placed.map((one) => readFigure(text, one, known.unnamed));
  const paired = pairs(read, known.metrics);
  const stored = known.metrics.map((metric): FigureRow => {
    const one = paired.get(metric);
    if (!one) return { state: "notInText", metric };
    const row = figureOf(metric);
    const figure = updated(row, one);
    const { name } = one.figure;
    const isShorter = one.isNamed && findSameMetric(one.figure, [metric]) === null;
    if (isSame(row, figure)) return { state: "inStep", metric, renamed: isShorter ? { ...row, name } : null };
    return { state: "differs", metric, figure, other: figure.name === row.name ? null : one.figure };
  });
  const taken = new Set(paired.values());
  const open = read.filter((one) => !taken.has(one));
  const others = open.map(({ figure, excerpt }): FigureRow => {
    const answer = known.answers.find((one) => one.rule === FIGURE_RULE && one.excerpt === excerpt);
    return answer
      ? { state: "dismissed", figure, excerpt, answerId: answer.id }
      : { state: "offered", figure, excerpt, lastYear: precedentOf(figure, known.lastYear) };
  });
  return [...stored, ...others];
}
