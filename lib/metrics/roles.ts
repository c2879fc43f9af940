import { metricName } from "./metric-name";
import type { Quantity } from "./quantities";
import { unscaled } from "./units";
import type { YearMention } from "./years";

/** What a quantity is in its segment: what is aimed at, where one stands, or neither. */
export type Role = "target" | "baseline" | "none";

export type Placed = Quantity & { role: Role; year: YearMention | null };

const STATE_WORD =
  "(?:実績|現状|基準|現在|当初|現況|直近|策定時|前年度|昨年度|前年|昨年|前回|従来|従前|これまで|見込み?|決算|推計|初期値|出発値)";
const BASELINE_BEFORE = new RegExp(
  `${STATE_WORD}(?:の?(?:値|数|額|実績|数値|件数|率|時点|見込))?\\s?[:はがの]?\\s?(?:約|延べ?|のべ|計|平均|全国で|[:(\\])\\s]|県内で)*$`,
);
const TARGET_BEFORE =
  /(?:目標|最終|目指す|めざす)(?:値|数値|数|額|年度)?\s?[:はの]?\s?(?:約|\(?(?:令和|R|20)?\d{0,4}年?度?(?:末)?\)?\s?[:は]?\s?)?$/;
const BASELINE_AFTER =
  /^(?:以上|以下|程度)?\s?(?:\([^()]{0,30}\)\s?)?(?:→|から(?!の)|より(?!も)|であった|だった|(?:の|に)対し|のところ|である(?:が|もの|ところ)|\s?\((?:実績|現状)\))/;
const EXCEEDED_AFTER =
  /^\)?(?:\([^()]{0,20}\))?(?:を上回る|を超える|を下回る|より(?:も)?(?:高い|低い|多い|少ない))\s?$/;
const PAST =
  /^(?!.*(?:目標|目指|めざ|とする|まで(?:に|と)))[^。]*(?:した|しました|だった|でした|となった|であった|となりました|に達した|とどまっ(?:た|ている)|にのぼる|に上る|しかない|に過ぎない|で推移(?:している|した)|減った|増えた)\s?(?:\([^()]*\))?\s*$/;
const LEGAL =
  /法定[^、。]{0,6}$|法律上?の?$|基準法$|国の?基準の?$|達成率\s?[:はがを]?\s?$|上限額の?$|定員$|定数$/;
const THRESHOLD_AFTER =
  /^\s?(?:以上|以内|以下|未満|を超える|超)(?:の(?!参加|実施|開催|確保|増|減|維持|達成|削減|改善|向上|獲得|水準|回答|継続|利用|登録|応募|満足|設置|評価|縮減|短縮)|[一-龥々ァ-ヶ](?<!維|達|確|継|を|増|減|削|実|開|縮|短|向|堅|獲|整|と|に|登|参|創|改))/;

const baseOf = (quantity: Quantity) => unscaled(quantity.unit ?? "").base;

/** Whether two quantities measure the same thing: one unit, whatever their scales (万円 and 円). */
export function isComparable(one: Quantity, other: Quantity): boolean {
  const isNil = (quantity: Quantity) => quantity.unit === null && quantity.value === 0;
  return baseOf(one) === baseOf(other) || isNil(one) || isNil(other);
}

const YEAR_BEHIND = /^\s?(?:以上|以下|以内|未満|超)?\s?\(\s?$/;
const YEAR_BRACKET_END = /^(?:実績|現在|値|時点|目標|決算|見込み?)*\s?\)/;
const ADVERBIAL = /^(?:中|度末|末|当初)?(?:までに|まで|には|に|は、|、|時点で)/;

type Times = { years: YearMention[]; text: string; previous: Placed | undefined };

/** The time a quantity is of: one in the bracket right behind it, else the last one before it. */
function yearOf(quantity: Quantity, { years, text, previous }: Times): YearMention | null {
  const behind = years.find((year) => {
    if (year.start < quantity.end || year.start > quantity.end + 24) return false;
    const isOpened = YEAR_BEHIND.test(text.slice(quantity.end, year.start));
    return isOpened && YEAR_BRACKET_END.test(text.slice(year.end, year.end + 12));
  });
  if (behind) return behind;
  const from = previous?.end ?? 0;
  const own = years.findLast((year) => year.end <= quantity.start && year.start >= from && !year.isBasis);
  return own ?? inheritedYear(quantity, { years, text, previous });
}

/** Figures side by side in one bracket share its year; an adverbial one (R7年度末までに) rules the sentence. */
function inheritedYear(quantity: Quantity, { years, text, previous }: Times): YearMention | null {
  if (!previous) return null;
  const isSameBracket =
    quantity.depth > 0 &&
    previous.depth === quantity.depth &&
    !text.slice(previous.end, quantity.start).includes(")");
  if (isSameBracket) return previous.year;
  const ruling = years.find((year) => !year.isBasis && ADVERBIAL.test(text.slice(year.end, year.end + 6)));
  const rules =
    quantity.depth === 0 &&
    ruling !== undefined &&
    ruling.end <= previous.start &&
    ruling.fiscalYear !== null;
  return rules ? ruling : null;
}

// Ages, times, sizes and sums with a threshold describe who or what is meant (500万円以上の工事).
const ATTRIBUTE = /^(?:歳|年|日|か月|時間|分|kg|g|m|cm|mm|km|m2|m²|ha|t|戸|円|点|床)$/;
const RATE_FOLLOWS =
  /^(?:以内|以上|以下|未満)(?:に|で|の)[^、。]*(?:割合|率|件数|者数|数)\s?[:はをがの]?\s?$/;
// 1,240基/2,000基 and うち: the whole, and a part of it.
const OF_ALL = /\d[^\d\s、。]{0,3}\s?\/\s?全?$|[(【]全$|[(【][^()【】]*(?:うち|累計|通算)[^()]*$/;

/** A size in a bracket that the sentence goes on behind: 給食センター(5,000食/日)の実施設計. */
function isDescription(quantity: Quantity, before: string, after: string): boolean {
  if (
    quantity.depth === 0 ||
    quantity.comparator ||
    quantity.change ||
    /[\d年度末]\s?[:(]?\s?$|→|目標/.test(before.slice(-4))
  )
    return false;
  return /^[^()→%目]{0,24}\)(?:の(?!維持|継続|確保)|を(?!維持|継続|確保|目指)|に(?:おけ|つい|係))/.test(
    after,
  );
}

function isThreshold(quantity: Quantity, later: Quantity[], text: string): boolean {
  const next = later[0];
  if (next && RATE_FOLLOWS.test(text.slice(quantity.end, next.start))) return true;
  const isAttribute =
    ATTRIBUTE.test(baseOf(quantity)) && /^(?:以上|以下|未満|を超える)の/.test(text.slice(quantity.end));
  if (isAttribute && THRESHOLD_AFTER.test(text.slice(quantity.end, quantity.end + 24))) return true;
  if (!THRESHOLD_AFTER.test(text.slice(quantity.end, quantity.end + 24))) return false;
  return later.some((other) => other.depth === quantity.depth && other.end !== quantity.end);
}

type Neighbours = { earlier: Placed[]; later: Quantity[]; text: string };

function roleOf(quantity: Quantity, { earlier, later, text }: Neighbours): Role {
  const previousEnd = earlier.at(-1)?.end ?? 0;
  const before = text.slice(Math.max(previousEnd, quantity.start - 60), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 60);
  if (LEGAL.test(before.slice(-12)) || isThreshold(quantity, later, text)) return "none";
  if (
    OF_ALL.test(text.slice(Math.max(0, quantity.start - 40), quantity.start)) ||
    isDescription(quantity, before, after)
  )
    return "none";
  if (TARGET_BEFORE.test(before)) return "target";
  const next = later[0];
  const isFollowed = next !== undefined && isComparable(next, quantity);
  if (isFollowed && BASELINE_AFTER.test(after)) return "baseline";
  if (isFollowed && EXCEEDED_AFTER.test(text.slice(quantity.end, next.start))) return "baseline";
  if (BASELINE_BEFORE.test(before)) return "baseline";
  const isBracketed = (other: Placed) =>
    other.role === "target" && isComparable(other, quantity) && quantity.depth > other.depth;
  const hasOwnTarget = /目標/.test(before) && !/実績/.test(before);
  // A change in a bracket (前年+5人) is neither where one stands nor what is aimed at.
  if (earlier.some(isBracketed) && !hasOwnTarget) return quantity.change ? "none" : "baseline";
  if (isFollowed && /^\s?\([^()]{0,24}\)\s?を/.test(text.slice(quantity.end, next.start))) return "baseline";
  return PAST.test(text.slice(quantity.end, quantity.end + 200)) ? "none" : "target";
}

/** A row of earlier values before the arrow: R4 81%、R5 82%→R6 85%. */
function isEarlierState(one: Placed, next: Placed, later: Placed[], text: string): boolean {
  const isRow = one.role === "target" && next.role === "baseline" && one.depth === next.depth;
  if (!isRow || next.year === null || !isComparable(one, next)) return false;
  const leadsOn = later.slice(0, 2).some((other) => other.role === "target" && isComparable(other, next));
  const between = text.slice(one.end, next.start);
  return leadsOn && between.length < 24 && metricName(between) === "";
}

/** …を10人、…を5件とする: the closing verb holds for each of the row. */
function isListed(one: Placed, next: Placed, text: string): boolean {
  if (one.role !== "target" || one.comparator || one.change || next.role !== "target") return false;
  const isRow =
    /^\s?[、,]/.test(text.slice(one.end, one.end + 3)) &&
    /を(?:約|延べ)?$/.test(text.slice(0, one.start).slice(-4));
  const behind = text.slice(next.end, next.end + 16);
  return isRow && (next.comparator === "=" || /^(?:以上|以下|以内|未満)?と(?:する|し)/.test(behind));
}

/** Gives every quantity of a segment its role and its year. */
export function placeQuantities(quantities: Quantity[], years: YearMention[], text: string): Placed[] {
  const placed: Placed[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const later = quantities.slice(index + 1, index + 5);
    const role = roleOf(quantity, { earlier: placed.slice(-6), later, text });
    const year = yearOf(quantity, { years, text, previous: placed.at(-1) });
    placed.push({ ...quantity, role, year });
  }
  for (let index = placed.length - 2; index >= 0; index -= 1) {
    const [one, next] = [placed[index], placed[index + 1]];
    if (one && next && isEarlierState(one, next, placed.slice(index + 2), text)) one.role = "baseline";
    if (one && next && isListed(one, next, text)) one.comparator = "=";
  }
  return placed;
}
