import type { FieldContext, Span } from "./schema";
import type { TargetReading } from "./target-reading";

function hasEvidence(reading: TargetReading): boolean {
  return (
    reading.figures.length > 0 ||
    reading.completions.length > 0 ||
    reading.productions.length > 0 ||
    reading.events.length > 0
  );
}

/** Nothing that could be judged afterwards: no figure, no date of doing, no completion. The words that say it best come first. */
export function findNothingToJudge(reading: TargetReading): Span[] {
  if (hasEvidence(reading) || reading.counted.length > 0) return [];
  const isDoneByDate =
    (reading.isRegular && reading.activities.length > 0) ||
    (reading.isDated && (reading.activities.length > 0 || reading.vague.length === 0));
  if (isDoneByDate) return [];
  return [...reading.vague, ...reading.activities];
}

/** Telling, advising or meeting as the goal, counted or not. */
export function findActivityAsTarget(reading: TargetReading): Span[] {
  const { activities, leading } = reading;
  return hasEvidence(reading) ? [] : activities.filter((one) => !leading.includes(one));
}

/** A paper, a decision or an event as the goal, where it is known that no effect is written beside it. */
export function findProductionAlone(reading: TargetReading, context: FieldContext): Span[] {
  if (context.outcome === undefined || (context.outcome ?? "").trim() !== "") return [];
  return reading.figures.length > 0 ? [] : [...reading.productions, ...reading.events];
}
