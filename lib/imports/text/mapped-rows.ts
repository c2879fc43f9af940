import type { Cell, Row } from "./blocks";
import { type GoalDraft, startGoal } from "./goal-draft";
import { fillBody, type GoalTable, MOST_GOALS } from "./goal-rows";
import { readPolicyNumbers } from "./policy-numbers";
import { type Reading, take } from "./reading";
import { asLine, compareKey, hasWords } from "./wording";

const NUMBER = /^(?:\D{0,6})(\d{1,3})$/;

function numberOf(cell: Cell | undefined): number | null {
  const match = NUMBER.exec(compareKey(cell?.text ?? ""));
  return match?.[1] ? Number(match[1]) : null;
}

/** The number in its column; where the table has no such column, goals are counted as the form counts them. */
function goalNumber(reading: Reading, table: GoalTable, row: Row, mission: string | null): number | null {
  const column = table.columns.findIndex((holds) => holds.includes("number"));
  if (column !== -1) return numberOf(row.cells[column]);
  const within = reading.form.numbering === "MISSION" ? [mission] : undefined;
  return table.goals.filter((goal) => !within || within.includes(goal.mission)).length + 1;
}

/** A column of policy numbers has no label in its cells. */
function readNumbers(reading: Reading, table: GoalTable, goal: GoalDraft, row: Row): void {
  const label = reading.form.reading.goals.policyLabel;
  const cell = row.cells[table.columns.findIndex((holds) => holds.includes("policyNumbers"))];
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
  if (table.goals.length >= MOST_GOALS) return;
  const mission = textIn("mission") || (open?.mission ?? null);
  const printed = asLine(row.cells.map(({ text }) => text).join(" ")).slice(0, 80);
  const goal = startGoal(goalNumber(reading, table, row, mission), printed);
  goal.mission = mission;
  table.goals.push(goal);
  table.isPlain = true;
  readNumbers(reading, table, goal, row);
  fillBody(reading, table, goal, row.cells);
  const number = row.cells[table.columns.findIndex((holds) => holds.includes("number"))];
  if (goal.number !== null) take(reading, number);
}
