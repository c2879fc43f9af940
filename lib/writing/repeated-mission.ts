import { contentOf, covered } from "./likeness";
import type { RuleSet, Span } from "./schema";
import { clausesOf } from "./sentences";

const LONGEST = 600;

/**
 * A title that says what the mission says, also in other words or word order.
 *
 * @param limit share of the title's content that the mission must hold, from 0 to 1
 */
export function findRepeatedMission(title: string, mission: string, ruleSet: RuleSet, limit: number): Span[] {
  const own = contentOf(title.slice(0, LONGEST), ruleSet);
  const missions = mission
    .slice(0, LONGEST)
    .split(/[。\n]|とともに|により/)
    .flatMap(clausesOf);
  const parts = [mission.slice(0, LONGEST), ...missions];
  const isSame = parts.some((part) => {
    const other = contentOf(part, ruleSet);
    return other.length >= 2 && covered(own, other) >= limit && covered(other, own) >= limit * 0.7;
  });
  return own.length >= 2 && isSame ? [{ start: 0, end: title.length }] : [];
}
