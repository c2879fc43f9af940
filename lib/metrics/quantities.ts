import { isPartOfName } from "./naming-numbers";
import { type PrintedNumber, printedNumbers } from "./numbers";
import { mayStandAlone } from "./standing";
import { announcedUnit, unitAfter } from "./units";
import { PAST_TIME, TIME, withoutTimes, type YearMention, yearMentions } from "./years";

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
  /** Where the bracket around it opens, counted from 1; 0 outside of any. */
  bracket: number;
};

const COMPARATORS: readonly [RegExp, Comparator][] = [
  [/^\s?(?:の)?以上|^を下回らない|^を切らない|^\s?を?超えない範囲で最大/, ">="],
  [/^\s?(?:の)?以内|^\s?(?:の)?以下|^を(?:超え|上回ら|越え)ない/, "<="],
  [/^\s?未満|^\s?を?下回|^を切[るりっ]|^に満たない|^より(?:も)?(?:低|少な|短)く/, "<"],
  [/^\s?超(?![過音高])|^\s?を?[超越]え|^を?超す|^を?上回|^を突破|^より(?:も)?(?:高|多|長)く/, ">"],
];
const AS_RESULT =
  /^(?:程度|前後|強|弱|体制)?(?:の?(?:増|減|増加|減少|アップ|削減))?(?:\s?\([^()]{0,40}\))?\s?(?:(?:と|に)(?:する|しま|し[、,て]|し$|なる|なり|なって|なった状態|していく|したい|$(?<=とする))|へと?する)/;
const UP =
  /^(?:以上|程度|以内)?\s?(?:の|を)?\s?(?:上げ|上が|増(?![進設員床強])|アップ|引き?上げ|向上|上昇|拡大|プラス|伸ば|伸び|高め|上積み|上乗せ|増員)/;
const DOWN =
  /^(?:以上|程度|以内|超|未満)?\s?(?:の|を)?\s?(?:下げ|下が|減(?![塩税災免反])|削減|縮減|縮小|短縮|低減|軽減|抑制|カット|引き?下げ|ダウン|低下|圧縮|マイナス|節減|節約)/;
// A change that is measured against a year: 対H25比△40%.
const AGAINST_BEHIND = /^\s?\((?:対?[^()]{1,12}比|対[^()]{1,12})\)/;
const AGAINST = new RegExp(`比(?:で|べて)?\\s?[:、]?\\s?$|対\\s?[${TIME}${PAST_TIME}]+\\s?$`);

const BRACKET_BEFORE_BOUND = /^\s?\([^()]{0,24}\)(?=以上|以下|以内|未満)/;

// 1.2ポイント上回る87.5%: how far the value behind it is from another.
const DIFFERENCE = /^(?:(?<up>上回る|高い|多い|長い)|下回る|低い|少ない|短い)\s?約?\d/;

/** The comparator that the words right behind a quantity, or before it, tell. */
export function comparatorOf(after: string, before: string): Comparator | null {
  if (DIFFERENCE.test(after)) return null;
  const beside = /^\s?\(/.test(after) ? after.replace(BRACKET_BEFORE_BOUND, "") : after;
  const printed = COMPARATORS.find(([words]) => words.test(beside));
  if (printed) return printed[1];
  const lead = before.slice(-10);
  if (/(?:最低でも|少なくとも|最低限?|下限)\s?[は、:]?\s?(?:約)?$/.test(lead)) return ">=";
  if (/(?:最大でも|最大|多くとも|長くとも|遅くとも|上限)\s?[は、:]?\s?(?:約)?$/.test(lead)) return "<=";
  return AS_RESULT.test(after) ? "=" : null;
}

/** For every place the brackets open there, the innermost last. */
function openBrackets(text: string): (at: number) => readonly number[] {
  const open: number[] = [];
  const changes: { at: number; open: readonly number[] }[] = [{ at: 0, open: [] }];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "(" || sign === "【") open.push(at + 1);
    else if ((sign === ")" || sign === "】") && open.length > 0) open.pop();
    else continue;
    if (open.length <= DEEPEST) changes.push({ at, open: [...open] });
  }
  return (at) => changes.findLast((change) => change.at <= at)?.open ?? [];
}

type Change = Pick<Quantity, "change" | "value" | "start">;

/** △ and ▲ on a change are its direction, on a state they are its sign. */
function signedChange(value: number, start: number, before: string, after: string): Change {
  const difference = DIFFERENCE.exec(after);
  if (difference) return { change: difference.groups?.up ? "up" : "down", value, start };
  const word = UP.test(after) ? "up" : DOWN.test(after) ? "down" : null;
  const sign = !/[△▲-]\s?$/.test(before.slice(-2))
    ? null
    : /([△▲]|(?<![\d)\]一-龥々ぁ-んァ-ヶーA-Za-z%]\s?)-)\s?$/.exec(before);
  if (!sign) {
    const plus = /(?<!\d)\+\s?$/.test(before.slice(-3)) ? "up" : null;
    return { change: word ?? plus, value, start };
  }
  const lead = before.slice(0, sign.index);
  const isChange =
    word === "down" ||
    AGAINST.test(lead) ||
    /[^\s(]\s?\(\s?$/.test(lead) ||
    AGAINST_BEHIND.test(after) ||
    /(?:削減|縮減|減|増減率)[^、。]{0,8}\(?$/.test(lead);
  const at = sign.index;
  return isChange ? { change: "down", value, start: at } : { change: word, value: -value, start: at };
}

/** ▲50%(R8 ▲38%): behind a change, the signed value in its bracket is one too. */
function isSizeOfChange(
  { change, value }: Change,
  { unit, depth }: Pick<Quantity, "unit" | "depth">,
  earlier: Quantity[],
): boolean {
  if (change || value >= 0 || depth === 0) return false;
  const figure = earlier.findLast((one) => one.depth < depth);
  return figure?.unit === unit && figure?.change === "down";
}

const NEAR = 48;
// Nobody writes brackets deeper than this; more are not told apart.
const DEEPEST = 4;
// Nor does one statement hold more figures; what stands behind is left unread, so that no input takes long.
const MOST = 100;

const BARE_BEFORE = new RegExp(
  `[:\\s→|/(は${TIME}${PAST_TIME}]$|[${TIME}${PAST_TIME}]\\)$|(?:目標|実績|現状|基準)値?$`,
);
const TOLD_BEFORE = new RegExp(`[${TIME}${PAST_TIME}][^()]{0,6}$|(?:実績|現状)[:\\s]*$`);
const BARE_AFTER = /^\s?(?:[、,)\s→|/(]|以上|以下|未満|以内|超|から|に|へ|と|を|$)/;

const SECOND = new RegExp(`^\\s?(?:→|から)\\s?[${TIME}${PAST_TIME}]*\\s?:?\\s?約?\\d[\\d,.]*`);

/** A number without a unit has the one announced before, or in a bracket as in 53%(R5:49.4) that of its figure. */
function unitOfBare(place: BarePlace, quantities: Quantity[]): string | null | undefined {
  // 31→40施設, R5:48 → R6:60件: the unit stands behind the second number.
  const second = SECOND.exec(place.masked);
  const shared = second && unitAfter(place.masked.slice(second[0].length))?.unit;
  if (shared) return shared;
  if (!BARE_BEFORE.test(place.lead.slice(-6)) || !BARE_AFTER.test(place.after)) return undefined;
  const announced = announcedUnit(place.lead);
  if (announced) return announced;
  const isTold = TOLD_BEFORE.test(place.lead.slice(-12));
  const figure = quantities.findLast((one) => one.depth < place.depth);
  return isTold ? figure?.unit : undefined;
}

type BarePlace = { lead: string; after: string; masked: string; depth: number };

const SHARES = /^割(\d)分(?:(\d)厘)?/;

// 2分30秒, 1年6か月: the smaller unit counts both.
const COMPOUND =
  /^(?:分(?<seconds>\d{1,2})(?<second>秒)|時間(?<minutes>\d{1,2})(?<minute>分)|年(?<months>\d{1,2})(?<month>[かカヶヵ]月))/;

function compoundTime(value: number, behind: string) {
  const found = COMPOUND.exec(behind);
  const { seconds, minutes, months, second, minute, month } = found?.groups ?? {};
  const unit = second ?? minute ?? month;
  if (!found || !unit) return null;
  const rest = Number(seconds ?? minutes ?? months);
  return { value: value * (month ? 12 : 60) + rest, unit, length: found[0].length, known: true };
}

/** A number's unit and the words on both sides, up to the time before it. */
function placeOf(text: string, number: PrintedNumber, from: number) {
  const behind = text.slice(number.end, number.end + NEAR);
  const shares = SHARES.exec(behind);
  const compound = compoundTime(number.value, behind);
  const printed =
    compound ?? (shares ? { unit: "割", length: shares[0].length, known: true } : unitAfter(behind));
  const end = number.end + (printed?.length ?? 0);
  const place = {
    before: text.slice(Math.max(from, number.start - NEAR), number.start),
    unit: printed?.unit ?? null,
    after: text.slice(end, end + NEAR),
    printed: text.slice(number.start, number.end),
    start: number.start,
  };
  const value = compound
    ? compound.value
    : shares
      ? number.value + Number(`0.${shares[1]}${shares[2] ?? ""}`)
      : number.value;
  return { place, end, behind, value, known: printed?.known ?? false, isCompound: compound !== null };
}

const CALLED_BEFORE = new RegExp(`(?:[${TIME}${PAST_TIME}]|実績|現状|基準|平均)値?\\s?\\([^()]{0,3}$`);

/** 前年度(97.8%)以上: the bracket only tells the value that is named before it. */
function isBracketedThreshold(lead: string, after: string): boolean {
  return /^\)\s?(?:の?水準)?(?:以上|以下|以内|未満)/.test(after) && CALLED_BEFORE.test(lead.slice(-10));
}

/** The quantities of a segment and the times it mentions; numbers inside times or names are left out. */
export function readQuantities(text: string): {
  quantities: Quantity[];
  years: YearMention[];
  masked: string;
} {
  const years = yearMentions(text);
  const masked = withoutTimes(text, years);
  const openAt = openBrackets(text);
  const quantities: Quantity[] = [];
  let yearIndex = 0;
  let compoundEnd = 0;
  for (const number of printedNumbers(text)) {
    if (quantities.length === MOST) break;
    if (number.start < (quantities.at(-1)?.end ?? 0)) continue;
    while ((years[yearIndex]?.end ?? Number.POSITIVE_INFINITY) <= number.start) yearIndex += 1;
    const year = years[yearIndex];
    if (year && number.start < year.end && number.end > year.start) continue;
    if (number.start < compoundEnd) continue;
    const read = placeOf(text, number, years[yearIndex - 1]?.end ?? 0);
    const { place, end, behind, value, known } = read;
    if (read.isCompound) compoundEnd = end;
    if (isPartOfName(place, behind)) continue;
    const lead = masked.slice(Math.max(0, number.start - 2 * NEAR), number.start);
    const isThreshold = isBracketedThreshold(lead, place.after);
    const open = isThreshold ? [] : openAt(number.start);
    const depth = open.length;
    const comparator = comparatorOf(isThreshold ? place.after.slice(1) : place.after, place.before);
    const signed = signedChange(value, number.start, lead.slice(-NEAR), place.after);
    const changed = isSizeOfChange(signed, { unit: place.unit, depth }, quantities)
      ? { ...signed, change: "down" as const, value: -signed.value }
      : signed;
    const isAgain =
      known && depth > 0 && quantities.some((one) => one.unit === place.unit && one.depth < depth);
    const ahead = masked.slice(end, end + NEAR);
    const bare =
      place.unit === null
        ? unitOfBare({ lead, after: place.after, masked: ahead, depth }, quantities)
        : undefined;
    const isNil = /^(?:ゼロ|皆無)/.test(text.slice(number.start, number.end));
    const signs = { comparator, change: changed.change, isNil, known, isAgain };
    if (bare === undefined && !mayStandAlone(place, signs)) continue;
    quantities.push({
      start: number.start - (changed.start === number.start ? 0 : 1),
      end,
      value: changed.value,
      unit: bare ?? place.unit,
      comparator,
      change: changed.change,
      depth,
      bracket: open.at(-1) ?? 0,
    });
  }
  return { quantities, years, masked };
}
