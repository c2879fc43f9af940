import type { ColumnSlot } from "@/lib/sheet-forms/reading-schema";
import type { Cell, Row } from "./blocks";
import { matchColumns } from "./column-headings";
import type { Columns } from "./columns";
import { type GoalDraft, startGoal } from "./goal-draft";
import { readNumber } from "./goal-numbers";
import { addGoal, addMission, fillBody, type GoalTable, MOST_GOALS } from "./goal-rows";
import { readPolicyNumbers } from "./policy-numbers";
import { type Reading, take } from "./reading";
import { asLine, hasWords } from "./wording";

const columnOf = (columns: Columns, slot: ColumnSlot) => columns.findIndex((holds) => holds.includes(slot));

const numberOf = (cell: Cell | undefined) => readNumber(cell?.text ?? "")?.number ?? null;

/** A row with a number and one text: it may be a mission's own. */
function isShort(row: Row, columns: Columns): boolean {
  return row.cells.filter(({ text }, at) => hasWords(text) && !columns[at]?.includes("number")).length === 1;
}

/**
 * Tells whether rows of missions stand among those of goals: the missions are numbered 1, 2 and have nothing but
 * their text, the goals ① ②, 1) 2) or ア イ.
 */
export function hasTiers(rows: readonly Row[], columns: Columns): boolean {
  const at = columnOf(columns, "number");
  if (at === -1 || columnOf(columns, "mission") !== -1) return false;
  const written = rows.map((row) => ({ row, number: readNumber(row.cells[at]?.text ?? "") }));
  const plain = written.filter(({ number }) => number?.isPlain);
  const others = written.filter(({ number }) => number && !number.isPlain);
  return plain.length > 0 && others.length > 0 && plain.every(({ row }) => isShort(row, columns));
}

/** What stands before a title: ①, (1), 1. or 1) but not 1.5. */
const LEADING_NUMBER =
  /^\s*([①-⑳❶-❿]|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．)）、](?![0-9０-９]))\s*(?=\S)/u;

type Numbered = { number: number | null; cell: Cell | undefined };

/** Takes the number off a title; one that is not that of its column stays. */
function takeNumber(reading: Reading, cell: Cell | undefined, ofColumn: number | null): Numbered {
  const written = LEADING_NUMBER.exec(cell?.text ?? "");
  const number = readNumber(written?.[1] ?? "")?.number ?? null;
  if (!cell || !written || number === null || (ofColumn !== null && ofColumn !== number)) {
    return { number: ofColumn, cell };
  }
  const text = cell.text.slice(written[0].length);
  take(reading, cell, text);
  return { number, cell: { ...cell, text, of: cell.of ?? cell } };
}

/** The number in its column; where the table has no such column, goals are counted as the form counts them. */
function goalNumber(reading: Reading, table: GoalTable, row: Row, mission: string | null): number | null {
  const column = columnOf(table.columns, "number");
  if (column !== -1) return numberOf(row.cells[column]);
  const within = reading.form.numbering === "MISSION" ? [mission] : undefined;
  return table.goals.filter((goal) => !within || within.includes(goal.mission)).length + 1;
}

/** A column of policy numbers has no label in its cells. */
function readNumbers(reading: Reading, table: GoalTable, goal: GoalDraft, row: Row): void {
  const label = reading.form.reading.goals.policyLabel;
  const cell = row.cells[columnOf(table.columns, "policyNumbers")];
  const read = label && cell ? readPolicyNumbers(`${label} ${cell.text}`, label) : null;
  if (!cell || !read || hasWords(read.rest)) return;
  goal.policyNumbers = read.numbers;
  goal.policyNone = read.none;
  take(reading, cell);
}

/**
 * Reads a row of a table whose columns are known: with a title it is a goal, without one it goes on with the goal
 * above. A mission that stands blank is the one above, as in merged cells.
 */
export function readMappedRow(reading: Reading, table: GoalTable, row: Row): void {
  const textIn = (slot: string) =>
    asLine(row.cells[table.columns.findIndex((holds) => holds.some((held) => held === slot))]?.text ?? "");
  const open = table.goals.at(-1);
  if (!hasWords(textIn("title"))) {
    if (open && row.cells.some(({ text }) => hasWords(text))) fillBody(reading, table, open, row.cells);
    return;
  }
  // A label of the form is no title: such a row, as of a form that goes downwards, is left to be doubted.
  if (table.goals.length >= MOST_GOALS || matchColumns(reading.form, [textIn("title")]).flat().length > 0)
    return;
  const numberCell = row.cells[columnOf(table.columns, "number")];
  if (table.hasTiers && readNumber(numberCell?.text ?? "")?.isPlain) {
    addMission(reading, table, [numberCell, row.cells[columnOf(table.columns, "title")]]);
    return;
  }
  const mission = textIn("mission") || (open?.mission ?? null);
  const printed = asLine(row.cells.map(({ text }) => text).join(" ")).slice(0, 80);
  const titleAt = columnOf(table.columns, "title");
  const titled = takeNumber(reading, row.cells[titleAt], numberOf(numberCell));
  const number = titled.number ?? goalNumber(reading, table, row, mission);
  const isBelowMission = table.missions.length > 0 && columnOf(table.columns, "mission") === -1;
  const goal = isBelowMission ? addGoal(table, number, printed) : startGoal(number, printed);
  if (!isBelowMission) table.goals.push(goal);
  goal.mission = mission;
  goal.isInColumns = true;
  readNumbers(reading, table, goal, row);
  const cells = row.cells.map((cell, at) => (at === titleAt ? titled.cell : cell));
  fillBody(reading, table, goal, cells);
  if (goal.number !== null) take(reading, numberCell);
}
