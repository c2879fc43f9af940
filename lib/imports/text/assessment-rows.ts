import type { SheetForm } from "@/lib/sheet-forms/schema";
import { addAssessment } from "./assessments";
import type { Row } from "./blocks";
import type { GoalDraft } from "./goal-draft";
import { matchingHeading } from "./printed-words";
import { type Reading, take } from "./reading";
import { asLine, hasWords } from "./wording";

/** A table of level and reason below the goals: which cells hold what, and the goals still waiting for their row. */
export type AssessmentTable = { level: number; reason: number; waiting: GoalDraft[]; filled: number };

/** Reads the headings of a table of level and reason; null where the row is not one. */
export function readAssessmentHeadings(
  row: Row,
  form: SheetForm,
  waiting: GoalDraft[],
): AssessmentTable | null {
  const hint = form.reading.assessmentTable;
  if (!hint) return null;
  const level = row.cells.findIndex(({ text }) => matchingHeading(text, hint.level));
  const reason = row.cells.findIndex(({ text }) => matchingHeading(text, hint.reason));
  return level === -1 || reason === -1 ? null : { level, reason, waiting: [...waiting], filled: 0 };
}

/** Where a table has fewer rows than goals, one of its rows was lost and the others may be another goal's. */
export function doubtMissingRows(reading: Reading, tables: readonly AssessmentTable[]): void {
  for (const { waiting, filled } of tables) {
    if (filled === 0 || waiting.length === 0) continue;
    const excerpt = waiting.map(({ printed }) => printed).join("\n");
    reading.doubts.push({ path: "/missions", code: "assessmentRowsMissing", values: {}, excerpt });
  }
}

/** Gives one row of level and reason to the next goal above that has none yet. */
export function readAssessmentRow(reading: Reading, table: AssessmentTable, row: Row): void {
  const hint = reading.form.reading.assessmentTable;
  const level = row.cells[table.level];
  const reason = row.cells[table.reason];
  const goal = table.waiting.shift();
  if (hint && goal) {
    table.filled += row.cells.some(({ text }) => hasWords(text)) ? 1 : 0;
    const scale = reading.form.scale ?? [];
    if (addAssessment(goal, hint.kind, level?.text ?? "", reason?.text ?? "", scale)) take(reading, level);
    return;
  }
  const text = asLine(row.cells.map((cell) => cell.text).join(" "));
  if (!hasWords(text)) return;
  for (const cell of row.cells) take(reading, cell);
  reading.doubts.push({ path: "/missions", code: "assessmentWithoutGoal", values: {}, excerpt: text });
}
