export type CellKind =
  | "title"
  | "code"
  | "note"
  | "label"
  | "part"
  | "heading"
  | "mark"
  | "carrier"
  | "value"
  | "readOnly"
  | "section";

/** A cell with the rows and columns it is merged over. */
export type PrintedCell = {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  kind: CellKind;
};

/** A sheet as it is laid out on paper: widths in Excel's unit, heights in points. */
export type PrintedPage = { widths: readonly number[]; heights: number[]; cells: PrintedCell[] };

export type Band = { row: number; rows: number };

/** Excel knows no row above 409 points; lower rows leave less paper blank at the end of a page. */
const HIGHEST_ROW = 75;

export const newPage = (widths: readonly number[]): PrintedPage => ({ widths, heights: [], cells: [] });

/** Adds rows that are together so many points high, at least so many of them. */
export function addBand(page: PrintedPage, height: number, fewest = 1): Band {
  const rows = Math.max(fewest, Math.ceil(height / HIGHEST_ROW));
  const row = page.heights.length;
  for (let count = 0; count < rows; count += 1) page.heights.push(Math.ceil(height / rows));
  return { row, rows };
}

/** The width of some columns together. */
export function widthOf(page: PrintedPage, column: number, columns: number): number {
  return page.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

export function place(
  page: PrintedPage,
  { row, rows }: Band,
  { column, columns }: { column: number; columns: number },
  { kind, text }: Pick<PrintedCell, "kind" | "text">,
): void {
  page.cells.push({ row, rows, column, columns, kind, text });
}
