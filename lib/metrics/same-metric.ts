/** What tells one figure from another over the years. */
export type NamedFigure = { name: string; unit: string | null };

const BRACKETED = /\([^()]*\)/g;
const SIGNS = /[\s・:、,「」【】]+/g;
const YEARS = /(?:令和|平成|[RH])\d{1,2}(?:年度?)?|\d{4}年度?|\d{1,2}年度/g;

/** A name for comparing: NFKC, without spaces, signs and bracketed additions. */
function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(BRACKETED, "")
    .replace(/[\s・:、「」【】]+|目標値?$|(?:令和|平成)?\d{1,4}年度/g, "");
}

function pairsOf(key: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

function keyLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** How alike two names or titles are, from 0 to 1: the share of neighbouring signs that both have. */
export function nameLikeness(one: string, other: string): number {
  return keyLikeness(keyOf(one), keyOf(other));
}

/** Whether two names are written with the same words, whatever their width, spaces and signs. */
export function isSameName(one: string, other: string): boolean {
  const written = (name: string) => name.normalize("NFKC").replace(SIGNS, "");
  return one === other || written(one) === written(other);
}

// Writings of one thing: that it is counted, or a share of all, is said by the unit as well.
const WRITINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:し(?:た|ている)|する)?(?:人|者|方)?の?(?:割合|比率)/g, "率"],
  [/(?:の?(?:人|者|件|回|冊|台|戸|箇所|[かカヶケ]所)数?|数|率)$/, ""],
  [/子ども|子供/g, "こども"],
];
// Words that measure nothing else where they stand or are missing; 累計, 新規 or 満足 would.
const GENERIC =
  /目標値?|実績値?|数値|現状値?|年間|延べ?|のべ|平均|合計|総(?=[一-龥]+数)|市内|本市|当市|全市|市全体|における|に関する|に係る|についての?|[のがをにはでと]/g;

const reduced = (name: string) =>
  WRITINGS.reduce((text, [writing, one]) => text.replace(writing, one), name.replace(/目標値?$/, "")).replace(
    GENERIC,
    "",
  );

type Measure = { measure: string; added: string };

/** What a name measures: without its years, without how it is written and without words that any name may bear. */
function readMeasure(name: string): Measure {
  const plain = name.normalize("NFKC").replace(YEARS, "");
  const added = [...plain.matchAll(BRACKETED)].map(([bracket]) => bracket.slice(1, -1)).join("");
  const clean = (text: string) => reduced(text.replace(SIGNS, ""));
  return { measure: clean(plain.replace(BRACKETED, "")), added: clean(added) };
}

// A text's names are held against those of many rows at each key.
const read = new Map<string, Measure>();
const MOST_KEPT = 1000;

function measureOf(name: string): Measure {
  const known = read.get(name);
  if (known) return known;
  const measure = readMeasure(name);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(name, measure);
  return measure;
}

const sameUnit = (one: NamedFigure, other: NamedFigure) =>
  (one.unit ?? "").normalize("NFKC") === (other.unit ?? "").normalize("NFKC");

function isSameMeasure(one: string, other: string): boolean {
  const [a, b] = [measureOf(one), measureOf(other)];
  const addedAgrees = a.added === "" || b.added === "" || a.added === b.added;
  return a.measure !== "" && a.measure === b.measure && addedAgrees;
}

/** What two texts do not share between the beginning and the end that they do share. */
function differingPart(one: string, other: string): [string, string] {
  const shortest = Math.min(one.length, other.length);
  let from = 0;
  while (from < shortest && one[from] === other[from]) from += 1;
  let behind = 0;
  while (behind < shortest - from && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return [one.slice(from, one.length - behind), other.slice(from, other.length - behind)];
}

// A time limit that is worded anew (1か月以内, 翌月まで) makes no other measure.
const TIME_LIMIT = /\d+|[かカヶケ]月|以内|以上|以下|未満|まで|[年月日時分週後前内中間翌]/g;
const HEAD_WORD = /[一-龥々]+|[ァ-ヶー]+|[A-Za-z]+/g;

/** Whether one name puts another word in the place of the other's: 胃 for 大腸. One that only says more does not. */
function speaksOfAnother(one: string, other: string): boolean {
  const parts = differingPart(measureOf(one).measure, measureOf(other).measure);
  const wordsOf = (part: string): string[] => part.replace(TIME_LIMIT, "").match(HEAD_WORD) ?? [];
  const [mine, others] = [wordsOf(parts[0]), wordsOf(parts[1])];
  return mine.some((word) => !others.includes(word)) && others.some((word) => !mine.includes(word));
}

/** Whether all signs of one text stand in the other in their order. */
function standsIn(one: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === one[at]) at += 1;
  return at === one.length;
}

/** Whether a text calls a known figure what it is called, or says only less of it. */
export function namesFigure(name: string, known: string): boolean {
  const { measure } = measureOf(name);
  return isSameMeasure(name, known) || (measure !== "" && standsIn(measure, measureOf(known).measure));
}

/**
 * Last year's figure that a recognised one carries on: the same unit, and a name that differs in nothing but in
 * generic words. Likeness is not enough, because measures side by side differ in one word alone.
 *
 * @returns the known figure, or null where none measures the same
 */
export function findSameMetric<Known extends NamedFigure>(
  figure: NamedFigure,
  known: readonly Known[],
): Known | null {
  const same = known.filter((one) => sameUnit(one, figure) && isSameMeasure(one.name, figure.name));
  return same.find(({ name }) => isSameName(name, figure.name)) ?? same[0] ?? null;
}

/** From this likeness on a name may be another one reworded; so may one that the other holds, if it is no mere word. */
const LIKELY = 0.4;
const SHORTEST_HELD = 3;

/**
 * The figure that may be the same one reworded: alike, and without another word in the place of one of its own.
 * Somebody has to say whether it is.
 *
 * @returns the most alike, or null where none may be it
 */
export function findLikelyMetric<Known extends NamedFigure>(
  figure: NamedFigure,
  known: readonly Known[],
): Known | null {
  const { measure } = measureOf(figure.name);
  if (measure === "") return null;
  const rated = known
    .filter((one) => sameUnit(one, figure) && !speaksOfAnother(one.name, figure.name))
    .map((one) => {
      const other = measureOf(one.name).measure;
      const isHeld = measure.includes(other) || other.includes(measure);
      const holds = isHeld && Math.min(measure.length, other.length) >= SHORTEST_HELD;
      return { one, rate: Math.max(holds ? LIKELY : 0, keyLikeness(measure, other)) };
    })
    .toSorted((a, b) => b.rate - a.rate);
  const best = rated[0];
  return best && best.rate >= LIKELY ? best.one : null;
}
