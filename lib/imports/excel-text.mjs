import { formatValue } from "hucre";
import { excelDateText, printsTime } from "./excel-dates.mjs";
import { formatSections, isKnownFormat } from "./excel-formats.mjs";

const WHOLE = /^(0|[1-9]\d{0,14})$/;
const LAST_DAY = 2_958_465;

/** A figure without the noise of its storage. */
const decimalText = (value) => String(Number.parseFloat(value.toPrecision(12)));

/** Text stands quoted, so that no sign of it is taken for a format. */
const codeOf = (parts) =>
  parts
    .filter(({ kind, text }) => kind !== "bracket" || /^\[[<>=]/.test(text))
    .map(({ kind, text }) => (kind === "literal" ? `"${text}"` : text))
    .join("");

/** The section for a value, where none names a condition of its own. */
function sectionOf(sections, value) {
  if (value < 0 && sections.length > 1) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

/** What stands around General, or around nothing, as in "件" behind a number. */
function aroundGeneral(value, parts, isOwnSign) {
  const number = decimalText(isOwnSign ? Math.abs(value) : value);
  return parts
    .filter(({ kind }) => kind !== "bracket")
    .map(({ kind, text }) => (kind === "general" ? number : text))
    .join("");
}

function figureText(value, sections) {
  const parts = sectionOf(sections, value);
  const isGeneral = parts.some(({ kind }) => kind === "general");
  const text = isGeneral
    ? aroundGeneral(value, parts, parts === sections[1])
    : formatValue(value, sections.map(codeOf).join(";"));
  // A format that is a date for some values only cannot print them all.
  return text.includes("NaN") ? "" : text.trim();
}

/**
 * A number of an Excel file as people read it by the cell's format: days and times in Japanese writing, per cents,
 * thousands parted, and with the words that the format prints beside it.
 *
 * @param {string} typed as the file has it
 * @param {string} format the cell's number format, or the number of one that every program knows
 * @param {boolean} is1904 whether days are counted from 1904
 */
export function excelNumberText(typed, format, is1904) {
  const isPlain = format === "" || format === "0" || format === "General";
  if (WHOLE.test(typed) && isPlain) return typed;
  const value = Number(typed);
  if (typed.trim() === "" || Number.isNaN(value)) return typed;
  const isUnknown = /^[1-9]\d*$/.test(format) && !isKnownFormat(format);
  if (isPlain || isUnknown || !Number.isFinite(value)) return decimalText(value);
  const sections = formatSections(format);
  const [first] = sections;
  if (first.some(({ kind }) => kind === "power")) return decimalText(value);
  const isDay = value >= 0 && value <= LAST_DAY;
  if (printsTime(first) && !isDay) return decimalText(value);
  const text = printsTime(first) ? excelDateText(value, first, is1904) : figureText(value, sections);
  // A format that hides its number leaves nothing to read.
  return text === "" ? decimalText(value) : text;
}
