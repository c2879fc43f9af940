import type { PlacedMetric } from "@/lib/metrics/figure";
import { findSameMetric } from "@/lib/metrics/same-metric";
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
  | { state: "inStep" | "notInText"; metric: StoredMetric }
  /** `figure` is the row as it would be with the text's values. */
  | { state: "differs"; metric: StoredMetric; figure: Figure }
  | { state: "offered"; figure: Figure; excerpt: string; lastYear: LastYearFigure | null }
  | { state: "dismissed"; figure: Figure; excerpt: string; answerId: string };

type Read = { figure: Figure; excerpt: string };

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
  return { figure, excerpt };
}

/** A stored row in the same shape. */
export function figureOf(metric: StoredMetric): Figure {
  const { name, unit, comparator, direction, baselineFiscalYear, targetFiscalYear } = metric;
  const [baseline, target] = [asNumber(metric.baseline), asNumber(metric.target)];
  return { name, unit, comparator, direction, baseline, baselineFiscalYear, target, targetFiscalYear };
}

/** The row with everything that the text says; what the text leaves open, and the name, stay. */
function updated(row: Figure, text: Figure): Figure {
  return {
    name: row.name,
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

/** Which row carries which figure: first the one with the same number, then the one with the most alike name. */
function pairs(read: readonly Read[], metrics: readonly StoredMetric[]): Map<StoredMetric, Read> {
  const paired = new Map<StoredMetric, Read>();
  const pass = (candidates: (one: Figure) => StoredMetric[], needsName: boolean) => {
    for (const one of read) {
      if ([...paired.values()].includes(one)) continue;
      const free = candidates(one.figure).filter((metric) => !paired.has(metric));
      const found = findSameMetric(one.figure, free) ?? (needsName ? undefined : free[0]);
      if (found) paired.set(found, one);
    }
  };
  const sameNumber = ({ target, unit }: Figure) =>
    metrics.filter((metric) => asNumber(metric.target) === target && (metric.unit ?? "") === (unit ?? ""));
  pass(sameNumber, true);
  pass(sameNumber, false);
  pass(() => [...metrics], true);
  return paired;
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
    const figure = updated(row, one.figure);
    return isSame(row, figure) ? { state: "inStep", metric } : { state: "differs", metric, figure };
  });
  const taken = new Set(paired.values());
  const open = read.filter((one) => !taken.has(one));
  const others = open.map(({ figure, excerpt }): FigureRow => {
    const answer = known.answers.find((one) => one.rule === FIGURE_RULE && one.excerpt === excerpt);
    return answer
      ? { state: "dismissed", figure, excerpt, answerId: answer.id }
      : { state: "offered", figure, excerpt, lastYear: findSameMetric(figure, known.lastYear) };
  });
  return [...stored, ...others];
}
