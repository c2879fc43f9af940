import { isBareMeans } from "./bare-means";
import { INFLECTED } from "./grammar";
import { figureAimedAt, type Result, resultOf } from "./means-result";
import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { hasStep } from "./step";
import { everywhere, patternOf } from "./word-pattern";

type Reading = { step: boolean; bare: boolean; result: Result; left: number };

const readings = new WeakMap<Sentence, Reading>();

/** What the rules for means ask of a statement, read once. */
function readMeans(sentence: Sentence, ruleSet: RuleSet): Reading {
  const known = readings.get(sentence);
  if (known) return known;
  const { text } = sentence;
  const step = hasStep(text, ruleSet);
  const bare = isBareMeans(text);
  const result = bare ? null : resultOf(text, ruleSet);
  const reading = { step, bare, result, left: contentLeft(text, ruleSet) };
  readings.set(sentence, reading);
  return reading;
}

const whole = ({ start, end }: Sentence): Span => ({ start, end });
const CONTENT = /[一-龥々ァ-ヶーA-Za-z0-9]/g;

/** How many signs of content are left when the hollow words are taken out. */
function contentLeft(text: string, ruleSet: RuleSet): number {
  const hollow = patternOf(ruleSet, "hollow", (of) => of("hollow"));
  const rest = text.replace(/\([^()]*\)/g, "").replace(everywhere(hollow), "");
  return rest.match(CONTENT)?.length ?? 0;
}

/** A state to be reached, or a figure of one, where a step should stand. */
export function findResultAsMeans(source: string, sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const figure = figureAimedAt(source);
  if (figure) return [{ start: figure.start, end: figure.end }];
  const isResult = (sentence: Sentence) => {
    const { result, left } = readMeans(sentence, ruleSet);
    return result === "state" || (result === "betterment" && left > 0);
  };
  return sentences.filter(isResult).map(whole);
}

// What a statement is about or for says nothing of how.
const TOPIC =
  /^[^、。]{1,40}?(?:について|に関し|に向け|に当たっ|にあたっ|に際し|に対し|のため|に係る)(?:て|ては|は|まして|た|ての|ます)?[、,]?/;
// A topic of a word or two (空き家の跡地) says no more than a hollow statement does.
const MOST_LEFT = 7;
// Beside a goal, which is told first, less is asked of the rest.
const MOST_LEFT_BESIDE_GOAL = 4;

// To bring the town's wishes before the state is a step, though every word of it is common.
const ADDRESSED_TO =
  /(?:国|県|都|道|府|省|庁|議員|機構|会社|市町|協会)[^、。]{0,8}(?:へ|に対する|に対しての?)の?(?:要望|陳情|請願)(?:活動|書)/;

/** Wording that leaves nothing to be done: without its hollow words the statement is empty. */
export function findHollowMeans(sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const soft = patternOf(
    ruleSet,
    "soft-end",
    (of) =>
      `(?:${of("vague")}(?:等|など)?(?:を|の)?(?:行[うい]|実施)|(?:努め|取り?組|検討|推進|進め|図[るり]|対応|注視|心がけ|心掛け|当た[りる]|当たっ))${INFLECTED}$`,
  );
  const hasGoal = sentences.some((sentence) => readMeans(sentence, ruleSet).result !== null);
  const most = hasGoal ? MOST_LEFT_BESIDE_GOAL : MOST_LEFT;
  const isHollow = (sentence: Sentence) => {
    const { text } = sentence;
    if ((text.match(CONTENT)?.length ?? 0) < 3) return false;
    const { step, bare, result, left } = readMeans(sentence, ruleSet);
    if (bare) return true;
    if (result === "state" || ADDRESSED_TO.test(text)) return false;
    if (left === 0) return true;
    if (result !== null) return false;
    if (left <= most && !step && soft.test(predicatePart(text))) return true;
    const said = text.replace(TOPIC, "");
    return said !== text && (said.match(CONTENT)?.length ?? 0) > 1 && contentLeft(said, ruleSet) === 0;
  };
  return sentences.filter(isHollow).map(whole);
}
