import type { SheetForm } from "@/lib/sheet-forms/schema";
import { addAssessment } from "./assessments";
import type { Cell, Row } from "./blocks";
import { type Columns, printedColumns } from "./columns";
import { fillCell } from "./goal-cells";
import { doubt, type GoalDraft, type MissionDraft, startGoal } from "./goal-draft";
import { findMarker, findNumber, type Mark, missionCells } from "./goal-marks";
import { type PartLabels, partLabels, splitLabelledParts } from "./labelled-parts";
import { readPolicyNumbers } from "./policy-numbers";
import { type Reading, take } from "./reading";
import { asLine, hasWords } from "./wording";

/** More goals than any sheet has; rows beyond are left unread, and so doubted. */
export const MOST_GOALS = 200;

/** The goals table while its rows come in. */
export type GoalTable = {
  columns: Columns;
  headingsSeen: boolean;
  /** How many cells the row of headings has; null where none was seen. */
  width: number | null;
  labels: PartLabels | null;
  goals: GoalDraft[];
  /** Missions with rows of their own, in the order of the document. */
  missions: MissionDraft[];
  /** Whether a table whose columns are known has rows of missions among those of goals. */
  hasTiers: boolean;
};

export function startGoalTable(form: SheetForm): GoalTable {
  return {
    columns: printedColumns(form.reading.goals),
    headingsSeen: false,
    width: null,
    labels: partLabels(form),
    goals: [],
    missions: [],
    hasTiers: false,
  };
}

/** Tells whether a row begins a mission or a goal, whatever table stood before it. */
export function beginsGoal(row: Row, form: SheetForm, { labels }: GoalTable): boolean {
  const hint = form.reading.goals;
  if (hint.marker) return findMarker(row, hint.marker) !== null;
  if (hint.numberStyle !== "CIRCLED") return false;
  return findNumber(row, hint, numberColumn(printedColumns(hint)), labels) !== null;
}

function numberColumn(columns: Columns): number {
  return columns.findIndex((holds) => holds.includes("number"));
}

/** Begins a goal, under the last mission where missions have rows of their own. */
export function addGoal(table: GoalTable, number: number | null, printed: string): GoalDraft {
  const goal = startGoal(number, printed);
  table.goals.push(goal);
  if (table.missions.length > 0) table.missions.at(-1)?.goals.push(goal);
  return goal;
}

/** Takes the policy numbers out of a cell and gives back what else it says. */
function takePolicyNumbers(reading: Reading, goal: GoalDraft, cell: Cell): Cell {
  const { policyLabel } = reading.form.reading.goals;
  const read = policyLabel ? readPolicyNumbers(cell.text, policyLabel) : null;
  if (!read) return cell;
  goal.policyNumbers = read.numbers;
  goal.policyNone = read.none;
  take(reading, cell, read.rest);
  return { ...cell, text: read.rest, of: cell.of ?? cell };
}

/** Fills a goal from the cells of its row, each by what its column holds. */
export function fillBody(
  reading: Reading,
  table: GoalTable,
  goal: GoalDraft,
  cells: (Cell | undefined)[],
): void {
  goal.hasBody = true;
  for (const [index, cell] of cells.entries()) {
    const holds = table.columns[index] ?? [];
    if (cell) fillCell(reading, table.labels, goal, takePolicyNumbers(reading, goal, cell), holds);
  }
  fillAssessment(reading, table, goal, cells);
}

function fillAssessment(reading: Reading, table: GoalTable, goal: GoalDraft, cells: (Cell | undefined)[]) {
  const kind = reading.form.assessments[goal.assessmentRows];
  const cellOf = (slot: "assessmentLevel" | "assessmentReason") =>
    cells[table.columns.findIndex((holds) => holds.includes(slot))];
  const level = cellOf("assessmentLevel");
  const reason = cellOf("assessmentReason")?.text ?? "";
  if (kind && addAssessment(goal, kind, level?.text ?? "", reason, reading.form.scale ?? [])) {
    take(reading, level);
  }
  goal.assessmentRows += 1;
}

function readMarkerRow(reading: Reading, table: GoalTable, row: Row, mark: Mark): void {
  const printed = asLine(row.cells.map(({ text }) => text).join(" "));
  const goal = addGoal(table, mark.number, printed.slice(0, 80));
  take(reading, row.cells[mark.at], mark.rest);
  const cells = row.cells.map((cell, index) =>
    index === mark.at ? { ...cell, text: mark.rest, of: cell } : cell,
  );
  if (reading.form.reading.goals.markerRow === "SAME") {
    fillBody(reading, table, goal, cells);
    return;
  }
  goal.besideMarker = cells.slice(mark.at + 1).map((cell) => takePolicyNumbers(reading, goal, cell));
  if (hasWords(mark.rest)) doubt(goal, "", "cellUnreadable", asLine(mark.rest));
}

/** A goal whose row was shifted beside its marker is read from there; what else stood there is doubted. */
export function closeGoal(reading: Reading, table: GoalTable, goal: GoalDraft | undefined): void {
  if (!goal || goal.besideMarker.length === 0) return;
  const cells = goal.besideMarker;
  goal.besideMarker = [];
  const isBody = !goal.hasBody && asLine(cells[0]?.text ?? "").length > 3;
  if (isBody) fillBody(reading, table, goal, cells);
  else {
    for (const { text } of cells) if (hasWords(text)) doubt(goal, "", "cellUnreadable", asLine(text));
  }
}

/** Begins a mission that has a row of its own; what else stands in the row is doubted. */
export function addMission(reading: Reading, table: GoalTable, cells: (Cell | undefined)[]): void {
  const [number, text, ...others] = cells;
  const mission: MissionDraft = { text: asLine(text?.text ?? ""), goals: [], doubts: [] };
  table.missions.push(mission);
  take(reading, number);
  take(reading, text);
  for (const other of others)
    if (other && hasWords(other.text)) doubt(mission, "text", "cellUnreadable", asLine(other.text));
}

function readNumberedRow(reading: Reading, table: GoalTable, row: Row, mark: Mark): void {
  const isWhole = row.cells.length === table.width;
  const shift = isWhole ? 0 : mark.at - numberColumn(table.columns);
  const cells = shift < 0 ? [undefined, ...row.cells] : row.cells.slice(shift);
  const numberCell = row.cells[mark.at];
  take(reading, numberCell);
  const body = row.cells.slice(mark.at + 1);
  if (!body.some(({ text }) => hasWords(text))) {
    const owner = table.missions.at(-1);
    if (owner) doubt(owner, "", "goalRowEmpty", numberCell?.text.trim() ?? "");
    else
      reading.doubts.push({
        path: "/missions",
        code: "goalRowEmpty",
        values: {},
        excerpt: asLine(numberCell?.text ?? ""),
      });
    return;
  }
  const goal = addGoal(table, mark.number, asLine(row.cells.map(({ text }) => text).join(" ")).slice(0, 80));
  fillBody(reading, table, goal, cells);
}

/** A row without a marker: the body of the goal just begun, a second row of assessment, or a goal of its own. */
function readUnmarkedRow(reading: Reading, table: GoalTable, row: Row): void {
  const open = table.goals.at(-1);
  const wordsIn = (slots: readonly string[]) =>
    row.cells.some(
      ({ text }, index) => hasWords(text) && table.columns[index]?.some((slot) => slots.includes(slot)),
    );
  const contents = reading.form.goal.map(({ field }) => field as string);
  if (open && !open.hasBody && wordsIn(["mission", ...contents])) fillBody(reading, table, open, row.cells);
  else if (open?.hasBody && !wordsIn(["mission", ...contents]))
    fillAssessment(reading, table, open, row.cells);
  else if (
    table.headingsSeen &&
    wordsIn(["title"]) &&
    wordsIn(contents.filter((field) => field !== "title"))
  ) {
    closeGoal(reading, table, open);
    const goal = addGoal(table, null, asLine(row.cells.map(({ text }) => text).join(" ")).slice(0, 80));
    fillBody(reading, table, goal, row.cells);
  }
}

/** A row whose number was lost: a goal, if its title and more of it stand in their places or under their labels. */
function readUnnumberedRow(reading: Reading, table: GoalTable, row: Row): void {
  const isLabelled = row.cells.some(
    ({ text }) => splitLabelledParts(text, table.labels).parts[0]?.field === "title",
  );
  const words = row.cells.filter(
    ({ text }, index) => hasWords(text) && isGoalColumn(table.columns[index] ?? []),
  );
  const hasTitle = words.some((cell) => table.columns[row.cells.indexOf(cell)]?.includes("title"));
  const isInPlace = table.labels === null && table.headingsSeen && hasTitle && words.length > 1;
  if (!isLabelled && !isInPlace) return;
  const goal = addGoal(table, null, asLine(row.cells.map(({ text }) => text).join(" ")).slice(0, 80));
  fillBody(reading, table, goal, row.cells);
}

const isGoalColumn = (holds: Columns[number]) =>
  holds.some((slot) => slot !== "number" && slot !== "mission");

/** Reads one row of the goals table; a row that says nothing to the form is left for the unread part. */
export function readGoalRow(reading: Reading, table: GoalTable, row: Row): void {
  const hint = reading.form.reading.goals;
  if (table.goals.length >= MOST_GOALS || (hint.needsHeadings && !table.headingsSeen)) return;
  const mission = missionCells(row, hint, table.labels);
  if (mission) {
    addMission(reading, table, mission);
    return;
  }
  const marker = hint.marker ? findMarker(row, hint.marker) : null;
  const number = hint.numberStyle ? findNumber(row, hint, numberColumn(table.columns), table.labels) : null;
  if (marker) {
    closeGoal(reading, table, table.goals.at(-1));
    readMarkerRow(reading, table, row, marker);
  } else if (number) readNumberedRow(reading, table, row, number);
  else if (hint.marker) readUnmarkedRow(reading, table, row);
  else readUnnumberedRow(reading, table, row);
}
