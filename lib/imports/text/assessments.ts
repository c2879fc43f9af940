import type { AssessmentKind, EvaluationLevel } from "@/lib/sheet-forms/schema";
import { doubt, type GoalDraft } from "./goal-draft";
import { asLine, asLines, compareKey, hasWords } from "./wording";

function readLevel(text: string, scale: readonly EvaluationLevel[]): number | null {
  const key = compareKey(text);
  const level = scale.find(({ order, label }) => key === String(order) || key === compareKey(label));
  return level?.order ?? null;
}

/**
 * Adds one printed row of level and reason to a goal. A blank row is left out, and without a readable level
 * there is no assessment: what else stands there is doubted.
 *
 * @returns whether the level could be read
 */
export function addAssessment(
  goal: GoalDraft,
  kind: AssessmentKind,
  levelText: string,
  reasonText: string,
  scale: readonly EvaluationLevel[],
): boolean {
  const level = readLevel(levelText, scale);
  const reason = hasWords(reasonText) ? asLines(reasonText) : null;
  if (level !== null) {
    goal.assessments.push({ kind, level, reason });
    return true;
  }
  if (hasWords(levelText)) doubt(goal, "assessments", "levelUnreadable", asLine(levelText));
  if (reason) doubt(goal, "assessments", "reasonWithoutLevel", reason);
  return false;
}
