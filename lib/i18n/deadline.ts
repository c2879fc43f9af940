import { compact, ERA_WORDS, ERAS, eraYearOn, isoDate, MONTHS, type YearGroups, yearOf } from "./era";

/** The one place that reads a day as people write it when they say by when something is to be done. */

const YEAR = `(?:(?<western>\\d{4})(?:\\((?:${ERA_WORDS})(?:元|\\d{1,2})年?\\))?|(?<era>${ERA_WORDS})\\.?(?<eraYear>元|\\d{1,2}(?!\\d))(?:\\(\\d{4}年?\\))?|(?<bareYear>元|\\d{1,2})(?=年))`;
const DAY = "(?<day>\\d{1,2}|月末|末日?|[上初中下]旬|中)日?";
/** A year said from the one that the fiscal year starts in. */
const NEAR_YEAR = "(?:(?<nextYear>[翌来]年?)|(?<thisYear>[今本同]年))";
const DATES: readonly RegExp[] = [
  /^(?<western>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<shortYear>元|\d{1,2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2}|末)$/,
  new RegExp(`^${YEAR}(?:年の?|[./-])(?<month>\\d{1,2})(?:(?:(?:月|[./-])の?|(?=末))${DAY}|月)?$`),
  new RegExp(`^(?:${NEAR_YEAR}の?)?(?<month>\\d{1,2})(?:月の?(?:${DAY})?|[./-](?<short>\\d{1,2}))$`),
];
const YEAR_WORD = `(?:[今本同](?=年)|(?<nextYear>[翌来])(?=年)|${YEAR})?`;
const YEAR_END = new RegExp(`^${YEAR_WORD}(?<end>年度|年)[末内中]$`);
const PART_OF_YEAR = new RegExp(
  `^(?:${YEAR_WORD}年度の?)?(?:(?<half>[上下])(?:半期|期)|第?(?<quarter>[1-4])Q)[末内中]?$`,
);
const ENGLISH_DATES: readonly RegExp[] = [
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?|end of) (?<word>[a-z]{3,})\.?(?:,? (?<western>\d{4}))?$/,
  /^(?<word>[a-z]{3,})\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?(?:,? (?<western>\d{4}))?$/,
];
const DAYS_OF_PARTS: Record<string, string> = { 上旬: "10", 初旬: "10", 中旬: "20" };
/** PostgreSQL knows no year 0000, and nobody plans for the century before the last. */
const FIRST_YEAR = 1900;
const KANJI_DIGITS = "〇一二三四五六七八九";
/** What may follow a day without making another of it. */
const AROUND = /(?:まで(?:に)?|迄に?|頃|ごろ|(?<=[中内])に)+$/;
const WEEKDAY = /\([日月火水木金土](?:曜日?)?\)$/;

/** 三十一 is counted by tens, 二〇二六 digit by digit. */
function kanjiNumber(written: string): string {
  const digits = [...written].map((sign) => KANJI_DIGITS.indexOf(sign));
  const ten = digits.indexOf(-1);
  if (ten < 0) return digits.join("");
  const tens = ten === 0 ? 1 : (digits[0] ?? 0);
  return String(tens * 10 + (digits[ten + 1] ?? 0));
}

/** One writing for every text: half-width, numbers in digits, without what says only how exactly it is meant. */
function plainText(text: string): string {
  return (
    compact(text)
      .toUpperCase()
      .replace(AROUND, "")
      .replace(WEEKDAY, "")
      .replaceAll("四半期", "Q")
      // The 〇 of a form's blank (202〇年〇月) is no number.
      .replace(
        /(?<![\d〇])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九][〇一二三四五六七八九]*)(?![\d〇十])/g,
        kanjiNumber,
      )
  );
}

/** A count without its era (8年) is the year nearest to the fiscal year of all those that `firstYears` begin with. */
function nearestYear(written: string, fiscalYear: number, firstYears: readonly number[]): number | null {
  const count = written === "元" ? 1 : Number(written);
  if (count === 0) return null;
  const distance = (year: number) => Math.abs(year - fiscalYear);
  return firstYears
    .map((firstYear) => firstYear + count - 1)
    .reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

const FIRST_ERA_YEARS = ERAS.map(({ firstYear }) => firstYear);

/** The year that was typed; undefined where none was, null where it is none. */
function typedYear(groups: YearGroups, fiscalYear: number): number | null | undefined {
  if (groups.nextYear) return fiscalYear + 1;
  if (groups.western || groups.era) return yearOf(groups);
  // Between full stops or strokes a year is as often one of two digits (26/9/30) as one of an era.
  if (groups.shortYear) return nearestYear(groups.shortYear, fiscalYear, [...FIRST_ERA_YEARS, 2001]);
  return groups.bareYear ? nearestYear(groups.bareYear, fiscalYear, FIRST_ERA_YEARS) : undefined;
}

function typedDate(groups: YearGroups, month: number, fiscalYear: number): string | null {
  const typed = typedYear(groups, fiscalYear);
  // 今年3月 may be meant of the calendar's year or of the fiscal one.
  if (groups.thisYear && month < 4) return null;
  const year = typed ?? (month < 4 ? fiscalYear + 1 : fiscalYear);
  if (typed === null || year < FIRST_YEAR) return null;
  const day = groups.day ?? groups.short ?? "末";
  return isoDate(year, month, DAYS_OF_PARTS[day] ?? (/\d/.test(day) ? day : "末"));
}

/** The end of a year, a half or a quarter; those are counted from April, the calendar's year from January. */
function periodEnd(plain: string, fiscalYear: number): string | null {
  const groups = YEAR_END.exec(plain)?.groups ?? PART_OF_YEAR.exec(plain)?.groups;
  if (!groups) return null;
  const from = typedYear(groups, fiscalYear) === undefined ? fiscalYear : typedYear(groups, fiscalYear);
  if (from === null || from === undefined || from < FIRST_YEAR) return null;
  if (groups.end === "年") return isoDate(from, 12, "末");
  const months = groups.half === "上" ? 6 : Number(groups.quarter ?? 4) * 3;
  return months < 12 ? isoDate(from, 3 + months, "末") : isoDate(from + 1, 3, "末");
}

function englishDate(text: string, fiscalYear: number): string | null {
  const words = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const plain = words.replace(/^by /, "").replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, "");
  for (const pattern of ENGLISH_DATES) {
    const groups = pattern.exec(plain)?.groups;
    const word = groups?.word ?? "";
    const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(word)) + 1;
    if (groups && month > 0) return typedDate(groups, month, fiscalYear);
  }
  return null;
}

/**
 * Reads a deadline as people type it, in one of many writings: 令和8年9月末, R8.9.30, 8.9.30, 2026/9/30, 九月末頃まで,
 * 来年3月, 年度末, 上半期末, 第2四半期末, 30 September 2026. A month alone means its last day. Unlike `readDate` it takes the
 * whole text or nothing, so that no half of a sentence is taken for a date.
 *
 * @param fiscalYear a date without a year is read inside this fiscal year (the Gregorian year it starts in)
 * @returns an ISO date, or null where the text is no date
 */
export function readDeadline(text: string, fiscalYear: number): string | null {
  const plain = plainText(text);
  for (const pattern of DATES) {
    const groups = pattern.exec(plain)?.groups;
    if (groups) return typedDate(groups, Number(groups.month), fiscalYear);
  }
  return periodEnd(plain, fiscalYear) ?? englishDate(text, fiscalYear);
}

const WHOLE_DAY = /^\d{8}$|[年./-]\d{1,2}[月./-]\d{2}$|[A-Z].*\d{4}$/;

/**
 * Whether a text that reads as a deadline may be the beginning of another one: 8.9 of 8.9.30, 9月 of 9月15日, 9月中 of
 * 9月中旬. Nobody meant it before its writer is done.
 */
export function mayGoOn(text: string): boolean {
  const plain = plainText(text);
  return /[\dA-Z月中]$/.test(plain) && !/年度?中$|[1-4]Q$/.test(plain) && !WHOLE_DAY.test(plain);
}

/** The year of a fiscal year's 30 September as it may be typed, for examples: 令和8, R8 and 2026. */
export function exampleYears(fiscalYear: number): { era: string; short: string; year: string } {
  const day = `${fiscalYear}-09-30`;
  const era = ERAS.find(({ from }) => from <= day);
  const count = era ? fiscalYear - era.firstYear + 1 : fiscalYear;
  return { era: eraYearOn(day, "ja"), short: `${era?.letter ?? ""}${count}`, year: String(fiscalYear) };
}
