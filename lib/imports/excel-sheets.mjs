import { excelParts, partText, unescaped } from "./excel-parts.mjs";
import { excelNumberText } from "./excel-text.mjs";
import { appended, attributeReader, readTags } from "./xml-tags.mjs";
import { Refused } from "./zip-entries.mjs";

/** Every sign of a number that a program writes; longer ones are none. */
const LONGEST_NUMBER = 40;
/** Of a row's cells with text; Excel has room for 16,384. */
const MOST_IN_ROW = 1000;

const WIDEST = 16_384;

const [cellName, cellType, cellStyle, isHidden, firstColumn, lastColumn] = [
  "r",
  "t",
  "s",
  "hidden",
  "min",
  "max",
].map(attributeReader);

const saysHidden = (tag) => /^(1|true)$/.test(isHidden(tag) ?? "");

/** Which columns of a sheet are hidden, and how it is told. */
function hiddenColumns() {
  const hidden = new Uint8Array(WIDEST);
  let told = 0;
  const tell = (tag) => {
    told += 1;
    if (told > WIDEST) throw new Refused("DAMAGED");
    if (saysHidden(tag)) hidden.fill(1, Number(firstColumn(tag)) - 1, Number(lastColumn(tag)));
  };
  return { tell, has: (column) => hidden[column] === 1 };
}

/** Counts down what may still be read of a file; refuses it where there is more. */
function budgetOf({ tags, cells, characters, sheets }) {
  const left = { tags, cells, characters, sheets };
  return (what, count = 1) => {
    left[what] -= count;
    if (left[what] < 0) throw new Refused("INFLATES");
  };
}

/** The column of a cell named AB12, counted from 0. */
function columnOf(name) {
  let column = 0;
  for (const sign of /^[A-Z]{1,3}/.exec(name)?.[0] ?? "") column = column * 26 + sign.charCodeAt(0) - 64;
  if (column === 0) throw new Refused("DAMAGED");
  return column - 1;
}

function cellText({ type, style, v, t }, { shared, formats, is1904 }) {
  if (type === "s") return shared[Number(v)] ?? "";
  if (type === "inlineStr") return unescaped(t);
  if (type === "str") return unescaped(v);
  if (type === "b") return v === "" ? "" : String(/^(1|true)$/i.test(v));
  return type === "e" || v.length > LONGEST_NUMBER ? v : excelNumberText(v, formats[style] ?? "", is1904);
}

/** The texts of a worksheet by row and column, and how they are added; blank ones take no place at a row's end. */
function gridWithin(bounds, spend) {
  const rows = [];
  const beyond = [];
  /** Of hidden rows and columns, by row. */
  const hidden = new Map();
  let filled = 0;
  const begin = () => {
    filled = 0;
  };
  const put = (row, column, text, isOutOfSight) => {
    filled += 1;
    if (filled > MOST_IN_ROW) throw new Refused("INFLATES");
    spend("characters", text.length);
    if (isOutOfSight && !bounds.readsHidden) {
      spend("cells");
      if (!hidden.has(row)) hidden.set(row, []);
      hidden.get(row).push(text);
      return;
    }
    if (row >= bounds.rows || column >= bounds.columns) {
      spend("cells");
      beyond.push(text);
      return;
    }
    spend("cells", Math.max(0, row + 1 - rows.length));
    while (rows.length <= row) rows.push([]);
    const cells = rows[row];
    spend("cells", Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push("");
    cells[column] = text;
  };
  return { rows, beyond, hidden, begin, put };
}

/** Reads a worksheet row by row. */
function sheetRows(xml, workbook, bounds, spend) {
  const { rows, beyond, hidden, begin, put } = gridWithin(bounds, spend);
  const columns = hiddenColumns();
  let [row, column] = [-1, -1];
  let isRowHidden = false;
  let cell = null;
  let [taken, isReading] = [null, false];
  const open = (name, tag) => {
    if (name === "row") {
      const number = cellName(tag);
      row = number === undefined ? row + 1 : Number(number) - 1;
      if (!(Number.isSafeInteger(row) && row >= 0)) throw new Refused("DAMAGED");
      column = -1;
      isRowHidden = saysHidden(tag);
      begin();
    } else if (name === "c") {
      const place = cellName(tag);
      column = place === undefined ? column + 1 : columnOf(place);
      cell = { type: cellType(tag) ?? "n", style: cellStyle(tag), v: "", t: "" };
    } else if (name === "col") columns.tell(tag);
    else if (name === "rPh") isReading = true;
    else if (name === "v" || (name === "t" && !isReading)) taken = name;
  };
  const close = (name) => {
    if (name === "c" && cell) {
      const text = cellText(cell, workbook);
      cell = null;
      if (text !== "") put(Math.max(row, 0), column, text, isRowHidden || columns.has(column));
    } else if (name === "rPh") isReading = false;
    else if (name === "v" || name === "t") taken = null;
  };
  const text = (piece, isLiteral) => {
    if (cell && taken) cell[taken] = appended(cell[taken], piece, isLiteral);
  };
  readTags(xml, { open, close, text }, () => spend("tags"));
  return { rows, beyond, hidden: [...hidden.values()].map((texts) => texts.join(" ")) };
}

/**
 * The visible sheets of an Excel file as texts by row and column, each part gone through once and counted.
 *
 * @param {Map<string, Buffer>} parts of the file, by name
 * @param {{ sheets: number, rows: number, columns: number, cells: number, characters: number, tags: number, readsHidden?: boolean }} bounds
 *   cells outside of the rows and columns are told beside them; more of anything else refuses the file; a blank row
 *   counts as a cell; what rows and columns hide is told apart unless it is to be read with the others
 * @returns {{ rows: string[][], beyond: string[], hidden: string[] }[]} hidden are the texts of rows and columns that
 *   the file does not show, a row each
 */
export function excelSheets(parts, bounds) {
  const spend = budgetOf(bounds);
  const workbook = excelParts(parts, () => spend("tags"));
  spend("sheets", workbook.sheets.length);
  if (new Set(workbook.sheets).size < workbook.sheets.length) throw new Refused("DAMAGED");
  return workbook.sheets.map((name) => sheetRows(partText(parts, name), workbook, bounds, spend));
}
