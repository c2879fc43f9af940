import { serialToDate } from "hucre";

const ERA = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
const WEEKDAY = new Intl.DateTimeFormat("ja-JP", { weekday: "short", timeZone: "UTC" });
const UNITS = { y: "年", e: "年", r: "年", m: "月", d: "日" };

const padded = (number, word) => String(number).padStart(Math.min(word.length, 2), "0");
const isWeekday = ({ text }) => text.startsWith("a") || (text.startsWith("d") && text.length > 2);

/** An m between hours and seconds is one of minutes; names what every word stands for. */
function unitsOf(parts) {
  const timed = parts.filter(({ kind }) => kind === "word" || kind === "elapsed");
  const isMinutes = (part) => {
    const at = timed.indexOf(part);
    return /^h/.test(timed[at - 1]?.text ?? "") || /^s/.test(timed[at + 1]?.text ?? "");
  };
  return new Map(
    timed.map((part) => [part, part.text[0] === "m" && isMinutes(part) ? "minute" : part.text[0]]),
  );
}

function elapsedText(text, seconds) {
  const length = { h: 3600, m: 60, s: 1 }[text[0]];
  return padded(Math.floor(seconds / length), text);
}

/** Excel counts a day before the first of 1900. */
function dayOf(date, value, is1904) {
  return value < 1 && !is1904
    ? { year: 1900, month: 1, day: 0 }
    : {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      };
}

function wordText(part, unit, date, day, hasEra) {
  if (isWeekday(part)) return `${WEEKDAY.format(date)}${part.text.length > 3 ? "曜日" : ""}`;
  if (unit === "g") return "";
  if (unit === "r" || unit === "e")
    return hasEra || unit === "r" ? ERA.format(date).replace(/年$/, "") : String(day.year);
  if (unit === "y") return String(day.year);
  if (unit === "m") return String(day.month);
  if (unit === "d") return String(day.day);
  if (unit === "h") return padded(date.getUTCHours(), part.text);
  return padded(unit === "minute" ? date.getUTCMinutes() : date.getUTCSeconds(), part.text);
}

const RANKS = { g: 1, y: 2, e: 2, r: 2, m: 3, d: 4 };

/** Years, months and days in another order are turned into the Japanese one. */
function inOrder(parts, units) {
  const rank = (part) => (isWeekday(part) ? 0 : (RANKS[units.get(part)] ?? 0));
  const days = parts.filter((part) => rank(part) > 0);
  const sorted = days.toSorted((one, other) => rank(one) - rank(other));
  if (sorted.every((part, at) => part === days[at])) return parts;
  return [...sorted, ...parts.slice(parts.indexOf(days.at(-1)) + 1)];
}

/** Tells whether a section of a format prints a day or a time. */
export function printsTime(parts) {
  return parts.some(({ kind }) => kind === "word" || kind === "elapsed");
}

/**
 * A day or a time with what its format prints of it and nothing more: years, months and days in Japanese writing,
 * eras by their names, times by the clock of 24 hours.
 */
export function excelDateText(value, parts, is1904) {
  const seconds = Math.round(value * 86_400);
  const date = new Date(Math.round(serialToDate(value, is1904).getTime() / 1000) * 1000);
  const units = unitsOf(parts);
  const day = dayOf(date, value, is1904);
  const hasEra = parts.some((part) => units.get(part) === "g");
  const ordered = inOrder(parts, units);
  let printed = "";
  let isBehindUnit = false;
  for (const [at, part] of ordered.entries()) {
    if (part.kind === "elapsed") printed += elapsedText(part.text, seconds);
    else if (part.kind === "word") {
      const unit = units.get(part);
      const sign = isWeekday(part) ? undefined : UNITS[unit];
      printed += wordText(part, unit, date, day, hasEra);
      const isPrinted = ordered[at + 1]?.kind === "literal" && ordered[at + 1].text.trim().startsWith(sign);
      isBehindUnit = sign !== undefined && !isPrinted;
      if (isBehindUnit) printed += sign;
      continue;
    } else if (part.kind === "literal" || (part.kind === "sign" && part.text !== "@")) {
      // What parts the numbers of 2026/3/1 has no place behind 年 and 月.
      if (!(isBehindUnit && /^[-/.,]$/.test(part.text))) printed += part.text;
    }
    isBehindUnit = false;
  }
  return printed.replace(/\.0+$/, "").trim();
}
