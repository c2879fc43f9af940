import type { ColumnSlot, GoalTableHint } from "@/lib/sheet-forms/reading-schema";
import type { Row } from "./blocks";
import { matchingHeading } from "./printed-words";

/** What every cell of a row holds, by its place. */
export type Columns = ColumnSlot[][];

const ASSESSMENT_SLOTS: readonly ColumnSlot[] = ["assessmentLevel", "assessmentReason"];

/** The order of columns as the form prints them. */
export function printedColumns(hint: GoalTableHint): Columns {
  return hint.columns.map(({ holds }) => holds);
}

/**
 * Reads a row of column headings: columns may stand in another order than the form prints them.
 *
 * @returns null where the row is not one; headings of level and reason alone are those of another table
 */
export function readColumnHeadings(row: Row, hint: GoalTableHint): Columns | null {
  const headings = hint.columns.flatMap((column) => column.headings);
  const found = row.cells.map(({ text }) => {
    const heading = matchingHeading(text, headings);
    return hint.columns.find((column) => heading !== undefined && column.headings.includes(heading));
  });
  const known = new Set(found.filter((column) => column !== undefined));
  const isGoals = [...known].some(({ holds }) => !holds.every((slot) => ASSESSMENT_SLOTS.includes(slot)));
  if (known.size < 2 || !isGoals) return null;
  const columns = found.map((column, index) => {
    if (column) return column.holds;
    const usual = hint.columns[index];
    return usual && !known.has(usual) ? usual.holds : [];
  });
  const further = hint.columns.slice(columns.length).map((column) => (known.has(column) ? [] : column.holds));
  return [...columns, ...further];
}
