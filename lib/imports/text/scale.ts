import type { EvaluationLevel } from "@/lib/sheet-forms/schema";
import { bodyBelow } from "./header-lines";
import { type Reading, take } from "./reading";
import { asLine, compareKey, hasWords } from "./wording";

type Range = Pick<EvaluationLevel, "min" | "max" | "minInclusive" | "maxInclusive">;
type PrintedLevel = { label: string; order: number | null; range: Range };

const NO_RANGE: Range = { min: null, max: null, minInclusive: false, maxInclusive: false };
const LONGEST_LEVEL = 80;
const NUMBERED = /^\s*([1-9１-９])\s*[.．、)）]?\s*(\S.*)$/;
const BETWEEN_LEVELS = /(?<=[%％][^()（）]{0,12}[)）])\s+/;
const RANGE = /[(（]([^()（）]{0,40}[%％][^()（）]{0,12})[)）]\s*$/;

/** Reads a printed range of attainment in per cent: 90%以上100%未満, 100%超, 60%未満, 100%. */
function readRange(printed: string): Range {
  const range = { ...NO_RANGE };
  for (const [, figure, word] of compareKey(printed).matchAll(
    /(\d{1,4}(?:\.\d+)?)%(以上|以下|未満|超|を超え)?/g,
  )) {
    const value = Number(figure);
    if (word === undefined) return { min: value, max: value, minInclusive: true, maxInclusive: true };
    if (word === "以上" || word === "超" || word === "を超え") {
      range.min = value;
      range.minInclusive = word === "以上";
    } else {
      range.max = value;
      range.maxInclusive = word === "以下";
    }
  }
  return range;
}

function readLevel(text: string, numbered: boolean): PrintedLevel {
  const match = numbered ? NUMBERED.exec(text) : null;
  const wording = match?.[2] ?? text;
  const range = RANGE.exec(wording);
  return {
    label: asLine(range ? wording.slice(0, range.index) : wording),
    order: match ? Number(compareKey(match[1] ?? "")) : null,
    range: range ? readRange(range[1] ?? "") : NO_RANGE,
  };
}

function isLevel(level: PrintedLevel, scale: readonly EvaluationLevel[], numbered: boolean): boolean {
  if (!hasWords(level.label)) return false;
  if (level.order !== null) return true;
  const known = scale.some(({ label }) => compareKey(label) === compareKey(level.label));
  return known || (!numbered && level.range !== NO_RANGE);
}

/** The best result is printed first unless the ranges say otherwise. */
function fromLowest(levels: PrintedLevel[]): PrintedLevel[] {
  const figures = levels.map(({ range }) => range.min ?? range.max).filter((figure) => figure !== null);
  const ascending = (figures[0] ?? 0) < (figures.at(-1) ?? 0);
  return ascending ? levels : levels.toReversed();
}

function doubtScale(reading: Reading, levels: EvaluationLevel[]): void {
  const expected = reading.form.scale ?? [];
  if (levels.length !== expected.length) {
    const code = levels.length === 0 ? "scaleMissing" : "scaleDiffers";
    reading.doubts.push({ path: "/scale", code, values: { expected: String(expected.length) }, excerpt: "" });
  }
  levels.forEach(({ order, label }, index) => {
    const known = expected.find((level) => level.order === order);
    if (!known || compareKey(known.label) === compareKey(label)) return;
    const path = `/scale/${index}/label`;
    reading.doubts.push({ path, code: "levelWording", values: { label: known.label }, excerpt: label });
  });
}

/** Reads the wording of the levels below its heading, lowest first; differences from the form are doubted. */
export function readScale(reading: Reading): EvaluationLevel[] {
  const hint = reading.form.reading.scale;
  const found = hint ? bodyBelow(reading.blocks, hint.headings, reading.form) : null;
  const printed: PrintedLevel[] = [];
  for (const block of found?.body ?? []) {
    if (block.kind !== "line" || block.text.length > LONGEST_LEVEL * 3) continue;
    const levels = block.text.split(BETWEEN_LEVELS).map((text) => readLevel(text, hint?.numbered ?? false));
    if (!levels.every((level) => isLevel(level, reading.form.scale ?? [], hint?.numbered ?? false))) continue;
    printed.push(...levels);
    take(reading, block);
  }
  if (found) take(reading, found.heading, found.beside);
  const ordered = printed.every(({ order }) => order !== null)
    ? printed.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    : fromLowest(printed);
  const levels = ordered.map(({ label, order, range }, index) => ({
    order: order ?? index + 1,
    label,
    ...range,
  }));
  if (hint) doubtScale(reading, levels);
  return levels;
}
