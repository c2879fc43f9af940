import type { SheetForm } from "@/lib/sheet-forms/schema";
import { type FoundCode, readCopyCode } from "./copy-code";
import { findTable, readGoals } from "./goal-reading";
import type { Grid, Taken } from "./grid";
import { readHeader } from "./header-reading";
import { otherCells } from "./other-cells";
import type { ReadSheet } from "./read-sheet";
import { tableShape } from "./table-shape";

/** The code that stands in any visible cell; "MISTYPED" where only one stands whose check signs do not fit. */
export function findCode(grids: readonly Grid[]): FoundCode | "MISTYPED" | null {
  let mistyped = false;
  for (const text of grids.flat(2)) {
    const found = text === "" ? null : readCopyCode(text);
    if (found && found !== "MISTYPED") return found;
    if (found && text.normalize("NFKC").includes("管理番号")) mistyped = true;
  }
  return mistyped ? "MISTYPED" : null;
}

/**
 * Reads a worksheet by the form's labels and headings, wherever rows and columns were put in between.
 *
 * @returns null where the headings of the form's table stand in no row
 */
export function readSheet(form: SheetForm, grid: Grid): ReadSheet | null {
  const shape = tableShape(form);
  const table = findTable(grid, shape);
  if (!table) return null;
  const taken: Taken = new Set();
  const header = readHeader(form, grid, table, taken);
  const { goalRows, ...goals } = readGoals(form, grid, shape, table, taken);
  return { ...header, ...goals, others: otherCells(grid, table, taken, goalRows) };
}
