import { formatValue } from "hucre";

/**
 * A cell of an Excel file as people read it: dates in Japanese writing, per cents by the cell's format.
 *
 * @param {string | number | boolean | Date | null | undefined} value
 * @param {string} [format] the cell's number format, where it is known
 */
export function excelText(value, format) {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`;
  }
  if (typeof value !== "number") return String(value);
  return format?.includes("%")
    ? formatValue(value, format)
    : String(Number.parseFloat(value.toPrecision(12)));
}
