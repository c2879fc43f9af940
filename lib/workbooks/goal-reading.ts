import type { GoalColumn } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { CARRIERS, type Carrier, readCarrierLine } from "./carriers";
import { cellKey, filledCells, type Grid, type Place, type Range, type Taken, textAt, textIn } from "./grid";
import {
  comparable,
  marginHeading,
  partLabel,
  type ReadMark,
  readGoalMark,
  readMissionMark,
} from "./printed-words";
import type { ReadGoal, ReadSheet } from "./read-sheet";
import { isParted, type TableShape } from "./table-shape";

/** Where the table stands: the row of its headings, its first column, each goal column's, and the one behind the last. */
export type FoundTable = { row: number; first: number; columns: number[]; end: number };

/** The column behind the table: what stands there is somebody's own note. */
function endOf(words: readonly string[], shape: TableShape, last: number): number {
  const reason = shape.assessments ? words.indexOf(comparable(shape.assessments.reason), last + 1) : -1;
  return Math.max(last, reason) + 1;
}

/** Finds the row in which the headings of all goal columns stand in their order; null where there is none. */
export function findTable(grid: Grid, shape: TableShape): FoundTable | null {
  const headings = [marginHeading(shape), ...shape.columns.map(({ label }) => label.ja)].map(comparable);
  for (const [row, cells] of grid.entries()) {
    const words = cells.map(comparable);
    const columns: number[] = [];
    for (const heading of headings) {
      const at = words.indexOf(heading, (columns.at(-1) ?? -1) + 1);
      if (at < 0) break;
      columns.push(at);
    }
    const [first, ...goalColumns] = columns;
    if (first !== undefined && columns.length === headings.length)
      return { row, first, columns: goalColumns, end: endOf(words, shape, columns.at(-1) ?? first) };
  }
  return null;
}

type Head =
  | { kind: "goal"; row: number; mark: ReadMark | null }
  | { kind: "mission"; row: number; column: number; number: number }
  | { kind: "sdgs"; row: number };

/** Everything that begins a goal or a mission, from above; the cell right below a mark is the mission's text. */
function heads(form: SheetForm, grid: Grid, shape: TableShape, table: FoundTable, taken: Taken): Head[] {
  const firstGoalColumn = table.columns[0] ?? 0;
  const margin = filledCells(grid, {
    rows: [table.row + 1, grid.length],
    columns: [table.first, Math.max(firstGoalColumn, table.first + 1)],
  });
  const found: Head[] = [];
  for (const { row, column, text } of margin) {
    const take = (head: Head) => {
      found.push(head);
      taken.add(cellKey({ row, column }));
    };
    const previous = found.at(-1);
    if (shape.layout === "COLUMN" && previous?.row === row - 1) continue;
    const mission = shape.layout === "TIER" ? readMissionMark(shape.missionLabel, text) : null;
    if (mission !== null) take({ kind: "mission", row, column, number: mission });
    else if (shape.layout === "TIER" && comparable(text).toUpperCase() === "SDGS")
      take({ kind: "sdgs", row });
    else {
      const mark = readGoalMark(form, shape, text);
      const isNumber = shape.layout !== "COLUMN" || column === table.first;
      if (mark && isNumber) take({ kind: "goal", row, mark });
    }
  }
  return found;
}

/** A row with a title of its own below a goal that has one is a goal that nobody numbered. */
function withUnmarked(grid: Grid, shape: TableShape, table: FoundTable, marked: readonly Head[]): Head[] {
  const at = shape.columns.findIndex(({ fields }) => fields.some(({ field }) => field === "title"));
  const column = table.columns[at];
  if (shape.layout !== "NONE" || column === undefined) return [...marked];
  const all = [...marked];
  const below: Range = { rows: [table.row + 1, grid.length], columns: [column, column + 1] };
  const titles = filledCells(grid, below).filter(({ text }) => readCarrierLine(text) === null);
  const rangeOf = (row: number) => marked.findLast((head) => head.row <= row)?.row;
  for (const [index, { row }] of titles.entries()) {
    const before = titles[index - 1];
    const own = rangeOf(row);
    if (before && own !== undefined && own === rangeOf(before.row) && row !== own)
      all.push({ kind: "goal", row, mark: null });
  }
  return all.toSorted((one, other) => one.row - other.row);
}

/** The parts of a shared column: each label, in the form's order, with what stands below it. */
function partsOf(grid: Grid, { fields }: GoalColumn, column: number, rows: [number, number], taken: Taken) {
  const texts: Record<string, string> = {};
  const labels: { field: string; row: number }[] = [];
  let from = rows[0];
  for (const entry of fields) {
    const label = comparable(partLabel(entry));
    let row = from;
    while (row < rows[1] && comparable(textAt(grid, row, column)) !== label) row += 1;
    if (row >= rows[1]) continue;
    labels.push({ field: entry.field, row });
    // The row below a label is its text, even one that reads like the next label.
    from = row + 2;
  }
  labels.forEach(({ field, row }, at) => {
    const end = labels[at + 1]?.row ?? rows[1];
    texts[field] = textIn(grid, { rows: [row + 1, end], columns: [column, column + 1] }, taken);
  });
  return texts;
}

/** The numbers in a mark's row, behind their label. */
function markedPolicies(
  grid: Grid,
  shape: TableShape,
  { end }: FoundTable,
  row: number,
  taken: Taken,
): Record<string, string> {
  const entry = shape.markedPolicies;
  const cells = grid[row] ?? [];
  const at = entry ? cells.findIndex((text) => comparable(text) === comparable(entry.label.ja)) : -1;
  if (!entry || at < 0) return {};
  return { [entry.field]: textIn(grid, { rows: [row, row + 1], columns: [at + 1, end] }, taken) };
}

/**
 * Who carries a goal, by the last cells of its rows that say so, and the grid without these; where both stand, they
 * are its foot, and what stands below them is no part of the goal.
 */
function withoutCarriers(whole: Grid, { first, end }: FoundTable, rows: [number, number], taken: Taken) {
  const last = new Map<Carrier, Place & { names: string }>();
  for (const { text, ...place } of filledCells(whole, { rows, columns: [first, end] })) {
    const line = readCarrierLine(text);
    if (line) last.set(line.carrier, { ...place, names: line.names });
  }
  const grid = [...whole];
  for (const { row, column } of last.values()) {
    grid[row] = grid[row]?.with(column, "") ?? [];
    taken.add(cellKey({ row, column }));
  }
  const isFoot = last.size === CARRIERS.length;
  const foot = isFoot ? Math.max(...[...last.values()].map(({ row }) => row)) + 1 : rows[1];
  const named = [...last].map(([carrier, { names }]) => [carrier, names] as const);
  return { grid, foot, carriers: Object.fromEntries(named) };
}

function readGoal(whole: Grid, shape: TableShape, table: FoundTable, rows: [number, number], taken: Taken) {
  const isMarked = shape.layout === "COLUMN";
  const top = isMarked ? rows[0] + 1 : rows[0];
  const { grid, foot, carriers } = withoutCarriers(whole, table, [top, rows[1]], taken);
  const body: [number, number] = [top, foot];
  const policies = isMarked ? markedPolicies(grid, shape, table, rows[0], taken) : {};
  const fields: Record<string, string> = { ...policies, ...carriers };
  shape.columns.forEach((column, index) => {
    const at = table.columns[index] ?? 0;
    const [only] = column.fields;
    if (isParted(column)) Object.assign(fields, partsOf(grid, column, at, body, taken));
    else if (only) fields[only.field] = textIn(grid, { rows: body, columns: [at, at + 1] }, taken);
  });
  const beside: Range = { rows: body, columns: [table.first, table.first + 1] };
  return { rows: body, read: { fields, missionText: isMarked ? textIn(grid, beside, taken) : null } };
}

/** Reads the table of goals below its headings; gives the rows of each goal, too. */
export function readGoals(
  form: SheetForm,
  grid: Grid,
  shape: TableShape,
  table: FoundTable,
  taken: Taken,
): Pick<ReadSheet, "missions" | "goals"> & { goalRows: [number, number][] } {
  const missions: ReadSheet["missions"] = [];
  const goals: ReadGoal[] = [];
  const goalRows: [number, number][] = [];
  const all = withUnmarked(grid, shape, table, heads(form, grid, shape, table, taken));
  const beside: [number, number] = [table.columns[0] ?? 0, table.end];
  const behindAll = Math.max(0, ...all.map((head) => (head.kind === "mission" ? head.number : 0)));
  all.forEach((head, at) => {
    const rows: [number, number] = [head.row, all[at + 1]?.row ?? grid.length];
    if (head.kind === "mission") {
      const text = textIn(grid, { rows, columns: beside }, taken);
      // Rows that were copied with their number are a mission of their own, behind all others.
      const isCopy = missions.some(({ number }) => number === head.number);
      const number = isCopy ? behindAll + missions.length : head.number;
      missions.push({ number, text, sdgs: null, row: head.row, column: head.column });
      return;
    }
    const mission = missions.at(-1);
    if (head.kind === "sdgs") {
      if (mission) mission.sdgs = textIn(grid, { rows, columns: beside }, taken);
      return;
    }
    const number = head.mark?.goal ?? null;
    const within = shape.layout === "TIER" ? (mission?.number ?? null) : (head.mark?.mission ?? null);
    const goal = readGoal(grid, shape, table, rows, taken);
    goals.push({ number, mission: within, ...goal.read });
    goalRows.push(goal.rows);
  });
  return { missions, goals, goalRows };
}
