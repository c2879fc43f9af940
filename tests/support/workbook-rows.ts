import { readXlsx, writeXlsx } from "hucre/xlsx";

export type Rows = string[][];

/** Changes a workbook's cells as texts and writes them anew: without styles, names, properties and merged cells. */
export async function edited(bytes: Uint8Array, change: (rows: Rows) => Rows): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const rows = (sheets[0]?.rows ?? []).map((row) =>
    Array.from(row, (value) => (value === null || value === undefined ? "" : String(value))),
  );
  return writeXlsx({ sheets: [{ name: "Sheet1", rows: change(rows) }] });
}

/** Where a text stands: row and column; fails where it does not. */
export function cellWith(rows: Rows, text: string): { row: number; column: number } {
  const row = rows.findIndex((cells) => cells.includes(text));
  const column = rows[row]?.indexOf(text) ?? -1;
  if (column < 0) throw new Error(`no cell says ${text}`);
  return { row, column };
}

/** The rows with another text in the first cell that says a text. */
export function overwritten(rows: Rows, text: string, by: string): Rows {
  const { row, column } = cellWith(rows, text);
  return rows.map((cells, at) => (at === row ? cells.with(column, by) : cells));
}

/** The rows with another text in the cell to the right of a label. */
export function besideLabel(rows: Rows, label: string, text: string): Rows {
  const { row, column } = cellWith(rows, label);
  const value = rows[row]?.findIndex((cell, at) => at > column && cell !== "") ?? -1;
  return rows.map((cells, at) => (at === row ? cells.with(value, text) : cells));
}
