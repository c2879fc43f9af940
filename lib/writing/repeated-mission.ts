import { type Content, contentOf, covered } from "./likeness";
import type { RuleSet, Span } from "./schema";
import { clausesOf, predicatePart } from "./sentences";
import { STEPS } from "./step";
import { patternOf } from "./word-pattern";

const LONGEST = 600;
const JOINTS = /[。\n]|とともに|により|ことで|を通じて|よう(?=[、に])|ため(?=[、に])/;
// Each must find itself in the other at least so far, however alike they are from one side.
const LEAST_SHARED = 0.36;
// A title that ends in a thing to be done repeats a mission only where it says nothing else.
const FOR_A_DOING = 0.3;

/** How alike a title and a part of the mission are; 0 where one of them says much that the other does not. */
function shared(own: Content, part: Content): number {
  if (part.length < 2) return 0;
  const [a, b] = [covered(own, part), covered(part, own)];
  return Math.min(a, b) < LEAST_SHARED ? 0 : (a + b) / 2;
}

// Behind its purpose a title says what is done: 暮らしの安全に向けた街灯の更新.
const PURPOSE = /^.{4,}?(?:に向けた|に向けての?|のための|を目的とした)/;
const LEAST_OF_DOING = 0.5;

/** Whether a title takes only its purpose from the mission, and does something for it that the mission does not name. */
function doesAnother(title: string, mission: Content, ruleSet: RuleSet): boolean {
  const doing = title.replace(PURPOSE, "");
  if (doing === title) return false;
  const said = contentOf(doing, ruleSet);
  return said.length > 1 && covered(said, mission) < LEAST_OF_DOING;
}

function endsInDoing(title: string, ruleSet: RuleSet): boolean {
  const doing = patternOf(
    ruleSet,
    "title-doing",
    (of) =>
      `(?:${of("completions", "(?:基盤|体制|環境|仕組み|機会|網)の?")}|${of("papers")}|${of("events")}|${of("sessions")}|${STEPS}|化|計画|点検|工事|方針|構想|窓口|センター|アプリ)$`,
  );
  const vague = patternOf(ruleSet, "title-vague", (of) => `${of("vague")}$`);
  const part = predicatePart(title);
  return doing.test(part) && !vague.test(part);
}

/**
 * A title that says what the mission says, also in other words or word order.
 *
 * @param limit how alike they must be, from 0 to 1
 */
export function findRepeatedMission(title: string, mission: string, ruleSet: RuleSet, limit: number): Span[] {
  const said = title.slice(0, LONGEST);
  const own = contentOf(said, ruleSet);
  if (own.length < 2) return [];
  const whole = mission.slice(0, LONGEST);
  if (doesAnother(said, contentOf(whole, ruleSet), ruleSet)) return [];
  const parts = [whole, ...whole.split(JOINTS).flatMap(clausesOf)];
  const enough = limit + (endsInDoing(said, ruleSet) ? FOR_A_DOING : 0);
  const isSame = parts.some((part) => shared(own, contentOf(part, ruleSet)) >= enough);
  return isSame ? [{ start: 0, end: title.length }] : [];
}
