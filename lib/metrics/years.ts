import { fiscalYearOf, readYear } from "@/lib/i18n/era";
import { readKanji } from "./numbers";

/** A mention of a time. `fiscalYear` is null where no year is printed (9月末, 前年度). */
export type YearMention = {
  start: number;
  end: number;
  fiscalYear: number | null;
  /** 対H30比, 前年度比: a change is measured against this year. */
  isBasis: boolean;
  /** 前年度, R6.4.1現在: what is told of it is how things stand. */
  isPast: boolean;
  /** 前々年度: before the year that 前年度 tells. */
  isOlder: boolean;
};

/** What stands for every character of a time in {@link withoutTimes}. */
export const TIME = "▯";
/** The same for a time that is past. */
export const PAST_TIME = "◁";

const ERA =
  "(?:(?:令和|平成|昭和)\\s?[一二三四五六七八九十]{1,3}(?=年)|(?:令和|平成|昭和|(?<![A-Za-z])[RHS](?=\\s?[\\d元]))\\s?(?:元|\\d{1,2}(?!\\d)))";
const WESTERN = "(?<![\\d,.])(?:19|20)\\d\\d(?!\\d|,\\d)";
const AFTER = "(?:年 ?度|年|度)?";
const MONTH = "(?:\\s?(?<![かカヶ])\\d{1,2}月(?:\\d{1,2}日)?|[./]\\d{1,2}(?:[./]\\d{1,2})?(?![\\d%.]))?";
const TAIL = "(?:末|当初|時点|現在|頃|上旬|中旬|下旬|上半期|下半期)*";
const WESTERN_FOLLOWED = "(?=年|\\)|末|度|:|→|[./]\\d|\\s|実績|目標|現状|比|\\(|-\\d)";
const PRINTED = `(?:(?:FY)?${WESTERN}\\s?(?:\\(${ERA}(?:年)?\\))?${WESTERN_FOLLOWED}|${ERA}(?:年?\\(${WESTERN}年?\\))?)${AFTER}${MONTH}${TAIL}`;
const OMITTED = `(?<![\\d,.第])\\d{1,2}年(?:度末|度|末|(?=\\d{1,2}月))${MONTH}${TAIL}`;
const RELATIVE =
  "(?:前々年度|一昨年度|前年度|昨年度|本年度|今年度|当年度|来年度|翌年度|次年度|例年|前年|昨年|本年)(?:末|同月|同期|当初|時点)?";
const MONTH_ALONE = "(?<![\\d,.かカヶ])\\d{1,2}月(?!分)(?:\\d{1,2}日)?(?:末|上旬|中旬|下旬|初旬|頃)?";
// (同 44%): 同 alone stands for the time in the bracket before.
const SAME = "(?:同(?:年度末|年度|年)|(?<=\\()同(?=[\\s:]{0,2}約?\\d))";
const DAY_ALONE = "(?<=月(?:\\d{1,2}日)?[・,、~-])\\d{1,2}日";
const MENTION = new RegExp(`(?:${PRINTED}|${OMITTED}|${RELATIVE}|${SAME}|${MONTH_ALONE}|${DAY_ALONE})`, "g");
const MAY_BE_TIME = /[年月RHS令平昭]|(?:19|20)\d\d/;
const BASIS_AFTER =
  /^(?:\s?\([^()]*\))?\s?(?:実績|決算)?(?:値|額)?(?:対比|同月比|同期比|比|と比べ|と比較|に比べ|に対し|の約?\d[\d,.]*倍|(?:の水準)?(?:から|より)約?\d[\d.]*(?:%|割|ポイント)(?:以上)?を?(?:減|削減|縮減|低減|抑制|圧縮|増|引き|向上))/;
const LETTER_ERAS: Record<string, string> = { R: "令和", H: "平成", S: "昭和" };

function eraNamed(mention: string): string | null {
  const word = /令和|平成|昭和/.exec(mention)?.[0];
  return word ?? LETTER_ERAS[/[RHS](?=\s?[\d元])/.exec(mention)?.[0] ?? ""] ?? null;
}

// Without any era in the sentence, a count that 令和 has not reached is of 平成.
const LATEST_REIWA = 20;

function fiscalYearIn(printed: string, era: string | null): number | null {
  const mention = printed.replace(/[一二三四五六七八九十]{1,3}(?=年)/, (kanji) => String(readKanji(kanji)));
  const omitted = /^\D*(\d{1,2})年/.exec(mention);
  const isWhole = eraNamed(mention) !== null || /(?:19|20)\d\d/.test(mention);
  const year = isWhole
    ? readYear(mention)
    : omitted
      ? readYear(`${era ?? likelyEra(Number(omitted[1]))}${omitted[1]}年`)
      : null;
  if (year === null) return null;
  const month = /(\d{1,2})月/.exec(mention)?.[1] ?? /\d[./](\d{1,2})/.exec(mention)?.[1];
  const isMonth =
    month !== undefined && Number(month) >= 1 && Number(month) <= 12 && !mention.includes("年度");
  return isMonth ? fiscalYearOf(`${year}-${month.padStart(2, "0")}-01`) : year;
}

const likelyEra = (count: number) => (count < LATEST_REIWA ? "令和" : "平成");

/** Every mention of a time in a plain text; an omitted era follows the sentence, 同年度 repeats the last year. */
export function yearMentions(text: string): YearMention[] {
  const mentions: YearMention[] = [];
  if (!MAY_BE_TIME.test(text)) return mentions;
  let era: string | null = null;
  let last: number | null = null;
  for (const match of text.matchAll(MENTION)) {
    const end = match.index + match[0].length;
    era = eraNamed(match[0]) ?? era;
    const fiscalYear: number | null = match[0].startsWith("同") ? last : fiscalYearIn(match[0], era);
    last = fiscalYear ?? last;
    const isBasis =
      BASIS_AFTER.test(text.slice(end, end + 24)) || /対\s?$/.test(text.slice(0, match.index).slice(-2));
    const isPast = /^(?:前|昨|一昨|例年)|現在$/.test(match[0]);
    const isOlder = /^(?:前々|一昨)/.test(match[0]);
    mentions.push({ start: match.index, end, fiscalYear, isBasis, isPast, isOlder });
  }
  return mentions;
}

/** The text with a sign in place of every character of a time, so that words and figures beside it stand out. */
export function withoutTimes(text: string, years: readonly YearMention[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end, isPast } of years) {
    masked += text.slice(from, start) + (isPast ? PAST_TIME : TIME).repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}

/** The year that a change at a place is measured against (対H30比 40%減, △40%(対H30比)). */
export function basisYear(years: readonly YearMention[], { start, end }: { start: number; end: number }) {
  const before = years.findLast((year) => year.isBasis && year.end <= start);
  const behind = years.find((year) => year.isBasis && year.start >= end && year.start <= end + 6);
  return (before ?? behind)?.fiscalYear ?? null;
}
