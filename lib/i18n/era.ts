import type { Locale } from "./locale";

/**
 * The one place that reads and writes era years, fiscal years and civil dates.
 * Civil dates are ISO strings and years plain numbers, so the server's time zone never matters.
 */

type Era = { name: string; letter: string; latin: string; firstYear: number; from: string };

/** Newest first; `from` is the era's first civil day. */
export const ERAS: readonly Era[] = [
  { name: "令和", letter: "R", latin: "Reiwa", firstYear: 2019, from: "2019-05-01" },
  { name: "平成", letter: "H", latin: "Heisei", firstYear: 1989, from: "1989-01-08" },
  { name: "昭和", letter: "S", latin: "Showa", firstYear: 1926, from: "1926-12-25" },
  { name: "大正", letter: "T", latin: "Taisho", firstYear: 1912, from: "1912-07-30" },
  { name: "明治", letter: "M", latin: "Meiji", firstYear: 1868, from: "1868-01-25" },
];

export const ERA_WORDS = "令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHSTM](?![A-Za-z])";
const YEAR = `(?:(?<western>(?<!\\d)\\d{4})(?:\\((?:${ERA_WORDS})(?:元|\\d{1,2})年?\\))?|(?<era>${ERA_WORDS})\\.?(?<eraYear>元|\\d{1,2}(?!\\d))(?:\\(\\d{4}年?\\))?)`;
const YEAR_PATTERN = new RegExp(`${YEAR}(?=年|\\D|$)`);
const DATE_PATTERN = new RegExp(
  `${YEAR}(?:年|[./-])(?<month>\\d{1,2})(?:月|[./-])(?<day>\\d{1,2}(?!\\d)|末)`,
);
const ERA_DATE_PATTERN =
  /(?<era>平成|昭和|大正|明治)(?<eraYear>\d{1,2})年(?:度|(?<month>\d{1,2})月(?<day>\d{1,2}(?=日)|末)?日?)?/g;
const MONTH_END_PATTERN = /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2}(?=日)|末)/;

const WEEKDAYS = {
  ja: ["日", "月", "火", "水", "木", "金", "土"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Full-width digits and brackets become half-width and spaces go, so that one pattern reads every writing. */
export function compact(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

export type YearGroups = Record<string, string | undefined>;

/** The Gregorian year that a pattern's groups `western`, or `era` and `eraYear`, name; null where they name none. */
export function yearOf(groups: YearGroups): number | null {
  if (groups.western) return Number(groups.western);
  const era = ERAS.find(({ name, letter }) => name === groups.era || letter === groups.era);
  if (!era || !groups.eraYear) return null;
  const year = groups.eraYear === "元" ? 1 : Number(groups.eraYear);
  return year === 0 ? null : era.firstYear + year - 1;
}

/** The last day of a month; month 1 is January. */
function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO date of a day of the calendar, 末 being the month's last; null where there is no such day. */
export function isoDate(year: number, month: number, day: string): string | null {
  if (month < 1 || month > 12) return null;
  const last = lastDayOfMonth(year, month);
  const number = day === "末" ? last : Number(day);
  return number < 1 || number > last ? null : `${pad(year, 4)}-${pad(month, 2)}-${pad(number, 2)}`;
}

/**
 * Reads the first year in a text as a Gregorian year: 2024(令和6)年, 令和5年, R5, H30.
 * A year past its era's end is converted (平成32年 is 2020); a Gregorian year wins over the era beside it.
 */
export function readYear(text: string): number | null {
  const groups = YEAR_PATTERN.exec(compact(text))?.groups;
  return groups ? yearOf(groups) : null;
}

/**
 * Reads the first civil date in a text as an ISO date; 月末 is the month's last day.
 *
 * @param fiscalYear where given, a date without a year (9月末) is read inside that fiscal year
 * @returns null where no complete date stands, e.g. in the blank 202〇年〇月末
 */
export function readDate(text: string, fiscalYear?: number): string | null {
  const plain = compact(text);
  const groups = DATE_PATTERN.exec(plain)?.groups;
  if (groups?.day) {
    const year = yearOf(groups);
    return year === null ? null : isoDate(year, Number(groups.month), groups.day);
  }
  const short = MONTH_END_PATTERN.exec(plain)?.groups;
  if (fiscalYear === undefined || !short?.day) return null;
  const month = Number(short.month);
  return isoDate(month < 4 ? fiscalYear + 1 : fiscalYear, month, short.day);
}

export type OverrunEra = { written: string; meant: string; date: string };

/**
 * Years, months and dates that a text counts in an era past that era's end: as they are written (平成32年1月末, spaces
 * and full-width digits made plain), in the era of that time (令和2年1月末), and as far as it goes as an ISO date.
 */
export function overrunEras(text: string): OverrunEra[] {
  return [...compact(text).matchAll(ERA_DATE_PATTERN)].flatMap(({ 0: written, groups = {} }) => {
    const next = ERAS[ERAS.findIndex(({ name }) => name === groups.era) - 1];
    const year = yearOf(groups);
    if (!next || year === null) return [];
    const month = groups.month ? `${year}-${pad(Number(groups.month), 2)}` : String(year);
    const date = (groups.day && isoDate(year, Number(groups.month), groups.day)) || month;
    // The year and the month in which the next era began were counted in the old one, too.
    if (date <= next.from.slice(0, date.length)) return [];
    const meant = written.replace(/^\D+\d+/, eraYearOn(`${date}-12-31`.slice(0, 10), "ja"));
    return [{ written, meant, date }];
  });
}

/** The fiscal year (1 April to 31 March) of an ISO date, as the Gregorian year in which it starts. */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) < 4 ? year - 1 : year;
}

/** The era year of an ISO date, without 年: 令和8, in English Reiwa 8. */
export function eraYearOn(date: string, locale: Locale): string {
  const era = ERAS.find(({ from }) => from <= date);
  const year = Number(date.slice(0, 4));
  if (!era) return String(year);
  const count = year - era.firstYear + 1;
  return locale === "ja" ? `${era.name}${count === 1 ? "元" : count}` : `${era.latin} ${count}`;
}

/**
 * The era year in which a fiscal year starts, without 年度: 令和8, in English Reiwa 8.
 *
 * @param fiscalYear Gregorian year in which the fiscal year starts
 */
export function eraYearOf(fiscalYear: number, locale: Locale): string {
  return eraYearOn(`${pad(fiscalYear, 4)}-04-01`, locale);
}

/** Writes a fiscal year with both counts: 令和8年度（2026年度）, in English Fiscal year 2026 (Reiwa 8). */
export function formatFiscalYear(fiscalYear: number, locale: Locale): string {
  const era = eraYearOf(fiscalYear, locale);
  return locale === "ja" ? `${era}年度（${fiscalYear}年度）` : `Fiscal year ${fiscalYear} (${era})`;
}

/** Writes an ISO date: 令和8年9月30日(水), in English Wed, 30 September 2026. */
export function formatDate(date: string, locale: Locale): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return locale === "ja"
    ? `${eraYearOn(date, "ja")}年${month}月${day}日(${weekday})`
    : `${weekday}, ${day} ${MONTHS[month - 1]} ${year}`;
}

const TOKYO = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tokyo",
  dateStyle: "short",
  timeStyle: "short",
});

/** Writes a moment as its day and time of day in Japan: 令和8年9月30日(水) 17:05, in English Wed, 30 September 2026 17:05. */
export function formatMoment(moment: Date, locale: Locale): string {
  const [date = "", time = ""] = TOKYO.format(moment).split(" ");
  return `${formatDate(date, locale)} ${time}`;
}
