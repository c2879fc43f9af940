import {
  type AssessmentTable,
  doubtMissingRows,
  readAssessmentHeadings,
  readAssessmentRow,
} from "./assessment-rows";
import { readLevel } from "./assessments";
import type { Block, Row } from "./blocks";
import { doubtBrokenRows } from "./broken-rows";
import { readClocks } from "./clocks";
import { headingsKey, tieredHeadings } from "./column-headings";
import { readColumnHeadings } from "./columns";
import type { GoalDraft } from "./goal-draft";
import { readNumber } from "./goal-numbers";
import { beginsGoal, closeGoal, type GoalTable, readGoalRow, startGoalTable } from "./goal-rows";
import { hasTiers, readMappedRow } from "./mapped-rows";
import { matchingHeading } from "./printed-words";
import { type Reading, take } from "./reading";
import { readScheduleHeadings, readScheduleRow, type Schedule, type ScheduleTable } from "./schedule";
import { asLine, compareKey, hasWords } from "./wording";

type Mode =
  | { kind: "GOALS" }
  | { kind: "MAPPED"; lowerHeadings: Row | null }
  | { kind: "CONTENTS" }
  | { kind: "ASSESSMENTS"; table: AssessmentTable }
  | { kind: "SCHEDULE"; table: ScheduleTable };

export type TablesRead = { goals: GoalTable; schedule: Schedule; contents: string[] };

function isContentsHeading(reading: Reading, row: Row): boolean {
  const words = reading.form.reading.contents;
  return words?.every((word) => row.cells.some(({ text }) => compareKey(text) === compareKey(word))) ?? false;
}

/** The rows of the table that a row heads. */
function rowsBelow(blocks: readonly Block[], row: Row): Row[] {
  const below = blocks.slice(blocks.indexOf(row) + 1);
  const end = below.findIndex(({ kind }) => kind !== "row");
  return below.slice(0, end === -1 ? below.length : end).filter((block) => block.kind === "row");
}

/** A table whose columns are known begins with this row, or with this row and the one below as its headings. */
function modeOfMapped(reading: Reading, row: Row, goals: GoalTable): Mode | null {
  if (reading.mapped.length === 0) return null;
  const next = reading.blocks[reading.blocks.indexOf(row) + 1];
  const lower = next?.kind === "row" ? next : null;
  const [upper = [], second = []] = [row, lower].map((each) => each?.cells.map(({ text }) => asLine(text)));
  const ofTable = (headings: readonly string[]) =>
    reading.mapped.find(({ key }) => key === headingsKey(headings));
  const alone = ofTable(upper);
  const table = alone ?? ofTable(tieredHeadings(upper, second));
  if (!table) return null;
  goals.columns = table.columns;
  const isTiered = reading.form.missionLayout === "TIER";
  goals.hasTiers = isTiered && hasTiers(rowsBelow(reading.blocks, row), goals.columns);
  goals.headingsSeen = true;
  return { kind: "MAPPED", lowerHeadings: alone ? null : lower };
}

/** What begins with this row, if it is a row of headings. */
function modeOfHeadings(reading: Reading, row: Row, goals: GoalTable, waiting: GoalDraft[]): Mode | null {
  const mapped = modeOfMapped(reading, row, goals);
  if (mapped) return mapped;
  if (isContentsHeading(reading, row)) return { kind: "CONTENTS" };
  const schedule = readScheduleHeadings(row, reading.form);
  if (schedule) return { kind: "SCHEDULE", table: schedule };
  const columns = readColumnHeadings(row, reading.form.reading.goals);
  if (columns?.some((holds) => holds.includes("title"))) {
    goals.columns = columns;
    goals.width = row.cells.length;
    goals.headingsSeen = true;
    return { kind: "GOALS" };
  }
  const assessments = readAssessmentHeadings(row, reading.form, waiting);
  return assessments ? { kind: "ASSESSMENTS", table: assessments } : null;
}

/** A row of headings may have run into the row below it: only its headings are understood. */
function takeHeadings(reading: Reading, row: Row, begun: Mode): void {
  const { goals, schedule, assessmentTable, contents } = reading.form.reading;
  const headings = [
    ...goals.columns.flatMap((column) => column.headings),
    ...Object.values(schedule ?? {}),
    ...(assessmentTable ? [...assessmentTable.level, ...assessmentTable.reason] : []),
    ...(contents ?? []),
  ];
  for (const cell of row.cells) {
    if (begun.kind === "MAPPED" || matchingHeading(cell.text, headings)) take(reading, cell);
  }
}

/** What a contents list prints beside its text. */
const PLACE_IN_CONTENTS = /^(?:(?:[~～〜、,-]\s*)?(?:P\.?)?\p{N}*\s*)*$/iu;

function readContentsRow(reading: Reading, contents: string[], row: Row): void {
  const [number, text, page] = row.cells;
  if (!text || asLine(text.text) === "") return;
  contents.push(asLine(text.text));
  take(reading, text);
  for (const cell of [number, page]) {
    if (cell && cell.text.length < 20 && PLACE_IN_CONTENTS.test(asLine(cell.text))) take(reading, cell);
  }
}

/** Tells whether a table goes on below an empty line or the edge of a page. */
function goesOn(reading: Reading, mode: Mode, row: Row, contents: number): boolean {
  if (mode.kind === "CONTENTS") return readNumber(row.cells[0]?.text ?? "")?.number === contents + 1;
  if (mode.kind === "SCHEDULE") return row.cells.flatMap((cell) => readClocks(cell).clocks).length > 1;
  if (mode.kind !== "ASSESSMENTS" || mode.table.waiting.length === 0) return false;
  return readLevel(row.cells[mode.table.level]?.text ?? "", reading.form.scale ?? []) !== null;
}

function isHeaderRow(reading: Reading, row: Row): boolean {
  const labels = reading.form.reading.header.flatMap((hint) => (hint.from === "LABEL" ? hint.labels : []));
  return matchingHeading(row.cells.find(({ text }) => hasWords(text))?.text ?? "", labels) !== undefined;
}

/** Reads every table of the document: goals, assessments, contents list and timetable, told by their headings. */
export function readTables(reading: Reading): TablesRead {
  const goals = startGoalTable(reading.form);
  const schedule: Schedule = { sessions: [], panelists: [], lastDate: null };
  const contents: string[] = [];
  let mode: Mode = { kind: "GOALS" };
  let assessed = 0;
  let isBelowGap = false;
  const assessments: AssessmentTable[] = [];
  const goalOf = new Map<Row, GoalDraft>();

  for (const block of reading.blocks) {
    if (block.kind === "gap") {
      isBelowGap = true;
      continue;
    }
    if (block.kind === "line" || (isBelowGap && !goesOn(reading, mode, block, contents.length))) {
      mode = { kind: "GOALS" };
    }
    isBelowGap = false;
    if (block.kind === "line") continue;
    if (mode.kind === "MAPPED" && mode.lowerHeadings === block) {
      for (const cell of block.cells) take(reading, cell);
      continue;
    }
    const begun = modeOfHeadings(reading, block, goals, goals.goals.slice(assessed));
    if (begun) {
      mode = begun;
      if (begun.kind === "ASSESSMENTS") {
        assessed = goals.goals.length;
        assessments.push(begun.table);
      }
      takeHeadings(reading, block, begun);
      continue;
    }
    const hasOwnColumns = mode.kind === "SCHEDULE" || mode.kind === "MAPPED";
    if (!hasOwnColumns && beginsGoal(block, reading.form, goals)) mode = { kind: "GOALS" };
    if (mode.kind === "MAPPED") readMappedRow(reading, goals, block);
    else if (mode.kind === "CONTENTS") readContentsRow(reading, contents, block);
    else if (mode.kind === "ASSESSMENTS") readAssessmentRow(reading, mode.table, block);
    else if (mode.kind === "SCHEDULE") readScheduleRow(reading, mode.table, schedule, block);
    else if (!isHeaderRow(reading, block)) readGoalRow(reading, goals, block);
    const goal = goals.goals.at(-1);
    if (goal && (mode.kind === "GOALS" || mode.kind === "MAPPED")) goalOf.set(block, goal);
  }
  doubtBrokenRows(reading, goalOf);
  doubtMissingRows(reading, assessments);
  for (const goal of goals.goals) closeGoal(reading, goals, goal);
  return { goals, schedule, contents };
}
