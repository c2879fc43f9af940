import type { Quantity } from "./quantities";
import { PAST_TIME, TIME, type YearMention } from "./years";

export type Times = {
  years: YearMention[];
  /** The text with signs in place of times. */
  masked: string;
  previous: (Quantity & { year: YearMention | null }) | undefined;
  next?: Quantity | undefined;
};

const BRACKETED = new RegExp(
  `^(?:以上|以下|以内|未満|超)?\\s?\\(\\s?[^()${TIME}${PAST_TIME}]{0,3}(?<time>[${TIME}${PAST_TIME}]+)(?:実績|値|目標|決算|見込み?|\\s)*\\)`,
);
const BEHIND_THE_VERB = new RegExp(`^[^${TIME}${PAST_TIME}、,()]{1,20}\\(\\s?(?<time>${TIME}+)\\s?\\)`);
const SPAN = "^(?:以上|以下|以内|未満|超)?[^()、。]{0,6}\\(";
const SPAN_START = new RegExp(`${SPAN}(?<time>[${TIME}${PAST_TIME}]+)\\s?(?:→|から|~)\\s?${TIME}+\\)`);
const HEADED = new RegExp(
  `^(?:以上|以下|以内|未満|超)?\\)?\\s?[/、,|(]\\s?(?:達成|目標|最終)(?:年度|時期|期限|年次|年)\\s?[:はが]?\\s?(?<time>${TIME}+)`,
);
const ADVERBIAL = /^(?:までに|まで|には|に(?!比|対)|は、|、|時点で)/;

function timeBehind(quantity: Quantity, pattern: RegExp, { years, masked }: Times): YearMention | undefined {
  const match = pattern.exec(masked.slice(quantity.end, quantity.end + 48));
  if (!match?.groups?.time) return undefined;
  const at = quantity.end + match[0].indexOf(match.groups.time);
  return years.find((year) => year.start === at);
}

/** The time a quantity is of: one in the bracket right behind it, else the last one before it. */
export function yearOf(quantity: Quantity, times: Times): YearMention | null {
  const { years, previous, next } = times;
  const behind = timeBehind(quantity, BRACKETED, times);
  if (behind && !behind.isBasis) return behind;
  const span = spanOf(quantity, times);
  if (span) return span;
  const from = previous?.end ?? 0;
  const before = years.findLast(
    (year) => year.end <= quantity.start && year.start >= from && !year.isBasis && year !== previous?.year,
  );
  if (before) return before;
  const last = timeBehind(quantity, BEHIND_THE_VERB, times);
  if (last && !last.isBasis && (!next || next.start > last.end)) return last;
  return inherited(quantity, times);
}

/** 6.2%→5.0%(R5→R6), 目標40%/達成年度 R7: the times of both values behind the second, and a time with a head. */
function spanOf(quantity: Quantity, times: Times): YearMention | undefined {
  const { masked, next } = times;
  const headed = timeBehind(quantity, HEADED, times);
  if (headed) return headed;
  const start = timeBehind(quantity, SPAN_START, times);
  // The time that the span ends with is the next one.
  if (start) return times.years.find((year) => year.start > start.end);
  const leads = next && /^[^(]{0,6}(?:→|から)[^(]{0,4}$/.test(masked.slice(quantity.end, next.start));
  return leads ? timeBehind(next, SPAN_START, times) : undefined;
}

/** Figures side by side in one bracket share its year; an adverbial one (R7年度末までに) rules the sentence. */
function inherited(quantity: Quantity, { years, masked, previous }: Times): YearMention | null {
  if (!previous) return null;
  if (quantity.bracket > 0 && quantity.bracket === previous.bracket) return previous.year;
  if (quantity.depth > 0) return null;
  const ruling = years.find((year) => !year.isBasis && ADVERBIAL.test(masked.slice(year.end, year.end + 6)));
  return ruling?.fiscalYear && ruling.end <= previous.start ? ruling : null;
}

/** Whether a time is told as the time by which something is to be (R7年度末までに80%). */
export function isDeadline(year: YearMention, masked: string): boolean {
  return /^(?:までに|まで|には|に(?!比|対))/.test(masked.slice(year.end, year.end + 6));
}
