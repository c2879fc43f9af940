import type { FoundTable } from "./goal-reading";
import { cellKey, filledCells, type Grid, type Taken, textAt } from "./grid";
import type { OtherCell } from "./read-sheet";

/** A file with more than these was written for something else. */
const MOST_CELLS = 500;

const allCells = (grid: Grid) =>
  filledCells(grid, { rows: [0, grid.length], columns: [0, Number.POSITIVE_INFINITY] }).filter(
    ({ text }) => text.trim() !== "",
  );

/**
 * The cells of a worksheet that were read for nothing, with where they stand.
 *
 * @param goalRows the rows of each goal that was read
 */
export function otherCells(
  grid: Grid,
  table: FoundTable,
  taken: Taken,
  goalRows: readonly (readonly [number, number])[],
): OtherCell[] {
  const behind = Math.max(...table.columns, table.first) + 1;
  const placed = (row: number, column: number): Pick<OtherCell, "place" | "goal"> => {
    const inTable = column < table.end;
    const isLabelled = row < table.row && column > table.first && textAt(grid, row, table.first) !== "";
    if (inTable && isLabelled) return { place: "HEADER", goal: null };
    const goal = goalRows.findIndex(([from, end]) => row >= from && row < end);
    return inTable && column >= behind && goal >= 0
      ? { place: "ASSESSMENT", goal }
      : { place: "OUTSIDE", goal: null };
  };
  return allCells(grid)
    .filter((cell) => !taken.has(cellKey(cell)))
    .slice(0, MOST_CELLS)
    .map(({ row, column, text }) => ({ sheet: null, row, column, text, ...placed(row, column) }));
}

/** What stands in a workbook's other sheets and nowhere in the one that was read. */
export function cellsOfOtherSheets(grids: readonly Grid[], read: Grid): OtherCell[] {
  const known = new Set(read.flat());
  return grids
    .flatMap((grid, at) => (grid === read ? [] : allCells(grid).map((cell) => ({ sheet: at + 1, ...cell }))))
    .filter(({ text }) => !known.has(text))
    .slice(0, MOST_CELLS)
    .map((cell) => ({ ...cell, place: "OTHER_SHEET", goal: null }));
}
