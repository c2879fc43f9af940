import { isPartOfName, mayStandAlone } from "./naming-numbers";
import { type PrintedNumber, printedNumbers } from "./numbers";
import { unitAfter } from "./units";
import { type YearMention, yearMentions } from "./years";

export type Comparator = ">=" | "<=" | ">" | "<" | "=";

/** A number with its unit in a segment, and what the words right beside it say. */
export type Quantity = {
  start: number;
  end: number;
  value: number;
  /** As printed; null where none is. */
  unit: string | null;
  comparator: Comparator | null;
  /** 増 or 減 right after the unit: the number is the size of a change. */
  change: "up" | "down" | null;
  /** How deep in brackets it stands. */
  depth: number;
};

const COMPARATORS: readonly [RegExp, Comparator][] = [
  [/^\s?(?:の)?以上|^を下回らない|^を切らない|^\s?を?超えない範囲で最大/, ">="],
  [/^\s?(?:の)?以内|^\s?(?:の)?以下|^を(?:超え|上回ら|越え)ない/, "<="],
  [/^\s?未満|^\s?を?下回|^を切[るりっ]|^に満たない/, "<"],
  [/^\s?超(?![過音高])|^\s?を?[超越]え|^を?超す|^を?上回|^を突破/, ">"],
];
const AS_RESULT =
  /^(?:程度|前後|強|弱)?(?:の?(?:増|減|増加|減少|アップ|削減))?(?:\s?\([^()]{0,40}\))?\s?(?:(?:と|に)(?:する|しま|し[、,て]|し$|なる|なり|なって|なった状態|していく|したい|$(?<=とする))|へと?する)/;
const UP =
  /^(?:以上|程度|以内)?\s?(?:の|を)?\s?(?:増(?![進設員床強])|アップ|引き?上げ|向上|上昇|拡大|プラス|伸ば|伸び|高め|上積み|上乗せ|増員)/;
const DOWN =
  /^(?:以上|程度|以内|超|未満)?\s?(?:の|を)?\s?(?:減(?![塩税災免反])|削減|縮減|縮小|短縮|低減|軽減|抑制|カット|引き?下げ|ダウン|低下|圧縮|マイナス|節減|節約)/;
// A change that is measured against a year: 対H25比△40%.
const AGAINST_BEHIND = /^\s?\(対?[^()]{1,12}比\)/;
const AGAINST = /比(?:で|べて)?\s?[:、]?\s?$/;

function comparatorOf(after: string, before: string): Comparator | null {
  const printed = COMPARATORS.find(([words]) => words.test(after));
  if (printed) return printed[1];
  if (/(?:最低でも|少なくとも|最低|最低限)\s?(?:、)?(?:約)?$/.test(before)) return ">=";
  if (/(?:最大でも|多くとも|上限)\s?(?:、)?(?:約)?$/.test(before)) return "<=";
  return AS_RESULT.test(after) ? "=" : null;
}

function depths(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text[at] ?? "";
    if ("([【〔".includes(sign)) depth += 1;
    if (")]】〕".includes(sign) && depth > 0) depth -= 1;
    return depth;
  });
}

type Change = Pick<Quantity, "change" | "value" | "start">;

/** △ and ▲ on a change are its direction, on a state they are its sign. */
function signedChange(value: number, start: number, before: string, after: string): Change {
  const word = UP.test(after) ? "up" : DOWN.test(after) ? "down" : null;
  const sign = /([△▲]|(?<![\d)\]一-龥々ぁ-んァ-ヶーA-Za-z%]\s?)-)\s?$/.exec(before);
  if (!sign) {
    const plus = /(?<!\d)\+\s?$/.test(before) ? "up" : null;
    return { change: word ?? plus, value, start };
  }
  const lead = before.slice(0, sign.index);
  const isChange =
    word === "down" ||
    AGAINST.test(lead) ||
    AGAINST_BEHIND.test(after) ||
    /(?:削減|縮減|減|増減率)[^、。]{0,8}\(?$/.test(lead);
  const at = sign.index;
  return isChange ? { change: "down", value, start: at } : { change: word, value: -value, start: at };
}

const NEAR = 48;

/** A number without a unit behind a year in a bracket, as in 53%(R5:49.4), has the unit of the figure before it. */
function unitOfBare(
  before: string,
  after: string,
  depth: number,
  quantities: Quantity[],
): Quantity | undefined {
  const isBare = /^[\s:]*(?:実績|現状)?[\s:]*$/.test(before) && /^\s?[),、]/.test(after);
  return isBare ? quantities.findLast((one) => one.depth < depth) : undefined;
}

/** A number's unit and the words on both sides, up to the time before it. */
function placeOf(text: string, number: PrintedNumber, from: number) {
  const behind = text.slice(number.end, number.end + NEAR);
  const printed = unitAfter(behind);
  const end = number.end + (printed?.length ?? 0);
  const place = {
    before: text.slice(Math.max(from, number.start - NEAR), number.start),
    unit: printed?.unit ?? null,
    after: text.slice(end, end + NEAR),
    start: number.start,
  };
  return { place, end, behind, known: printed?.known ?? false };
}

/** The quantities of a segment and the times it mentions; numbers inside times or names are left out. */
export function readQuantities(text: string): { quantities: Quantity[]; years: YearMention[] } {
  const years = yearMentions(text);
  const depthAt = depths(text);
  const quantities: Quantity[] = [];
  let yearIndex = 0;
  for (const number of printedNumbers(text)) {
    while ((years[yearIndex]?.end ?? Number.POSITIVE_INFINITY) <= number.start) yearIndex += 1;
    const year = years[yearIndex];
    if (year && number.start < year.end && number.end > year.start) continue;
    const lastYear = years[yearIndex - 1];
    const { place, end, behind, known } = placeOf(text, number, lastYear?.end ?? 0);
    if (isPartOfName(place, behind)) continue;
    const depth = depthAt[number.start] ?? 0;
    const comparator = comparatorOf(place.after, place.before);
    const lead = text.slice(Math.max(0, number.start - NEAR), number.start);
    const changed = signedChange(number.value, number.start, lead, place.after);
    const isAgain =
      known && depth > 0 && quantities.some((one) => one.unit === place.unit && one.depth < depth);
    const bare =
      lastYear && place.unit === null ? unitOfBare(place.before, place.after, depth, quantities) : undefined;
    const isNil = text.startsWith("ゼロ", number.start);
    const signs = { comparator, change: changed.change, isNil, known, isAgain };
    if (!bare && !mayStandAlone(place, signs)) continue;
    quantities.push({
      start: number.start - (changed.start === number.start ? 0 : 1),
      end,
      value: changed.value,
      unit: bare ? bare.unit : place.unit,
      comparator,
      change: changed.change,
      depth,
    });
  }
  return { quantities, years };
}
