import { formatValue, isDateFormat, serialToDate } from "hucre";

const WHOLE = /^(0|[1-9]\d{0,14})$/;
const LAST_DAY = 2_958_465;

function dateText(date) {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/**
 * A number of an Excel file as people read it: dates in Japanese writing, per cents by the cell's format.
 *
 * @param {string} typed as the file has it
 * @param {string} format the cell's number format, or the number of one that every program knows
 * @param {boolean} is1904 whether days are counted from 1904
 */
export function excelNumberText(typed, format, is1904) {
  if (WHOLE.test(typed) && (format === "" || format === "0")) return typed;
  const value = Number(typed);
  if (typed.trim() === "" || Number.isNaN(value)) return typed;
  if (value >= 0 && value <= LAST_DAY && isDateFormat(format)) return dateText(serialToDate(value, is1904));
  return format.includes("%") ? formatValue(value, format) : String(Number.parseFloat(value.toPrecision(12)));
}
