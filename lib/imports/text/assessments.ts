import type { AssessmentKind, EvaluationLevel } from "@/lib/sheet-forms/schema";
import { doubt, type GoalDraft } from "./goal-draft";
import { asLine, asLines, compareKey, hasWords } from "./wording";

/** A reason in whole sentences, the last of which has no end. */
const BROKEN_OFF = /。[^。\n]{3,}[\p{L}、]$/u;

/** The order of the level that a cell names by its number, in brackets or not, by its wording, or by both. */
export function readLevel(text: string, scale: readonly EvaluationLevel[]): number | null {
  const key = compareKey(text).replace(/^[([](.*)[)\]]$/, "$1");
  const level = scale.find(({ order, label }) => {
    const words = compareKey(label);
    return [String(order), words, `${order}.${words}`, `${order}${words}`].includes(key);
  });
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
    if (reason && BROKEN_OFF.test(reason)) doubt(goal, "assessments", "textCutOff", reason);
    return true;
  }
  if (hasWords(levelText)) doubt(goal, "assessments", "levelUnreadable", asLine(levelText));
  if (reason) doubt(goal, "assessments", "reasonWithoutLevel", reason);
  return false;
}
