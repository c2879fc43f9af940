import { locateMetrics } from "@/lib/metrics/extract";
import { likeness } from "./likeness";
import type { FieldContext, RuleSet, Span } from "./schema";
import { clausesOf, predicatePart, type Sentence } from "./sentences";
import { patternOf } from "./word-pattern";

const DONE =
  "(?:(?:さ|な|行わ|が完了|を完了|完了|が終了|終了|が実施|実施|され)*(?:され|し|した|なされ|行われ|させ|でき)(?:て|た)?(?:いる|います|おり|い|ある)?(?:状態|状況)?(?:(?:に|と)?なっている|である|にある|です)?|が(?:完了|終わっ|終了|済ん|始まっ|行われ|でき|実施され|開始され|完成し|なされ)[ぁ-ん]{0,6}|を(?:終え|完了し|開始し|行っ|実施し)[ぁ-ん]{0,6}|済み?(?:である|となっている)?|する|します|される|$)";
const DOINGS = "(?:開催|実施|配布|配付|掲載|送付|派遣|交付|開始|共有|周知|聴取|点検|調査|検証|整理)";
const RUNNING =
  /(?:機能|運用|稼働|運営|活用|供用|利用|使用|施行|適用|実施)(?:が(?:開始され|始まっ)|され|し)?(?:て(?:いる|います|おり)|された|した)?$|^(?:すべて|全て)?$/;
// A clause without a predicate of its own: a noun of a list, or words that say how.
const NO_PREDICATE =
  /[一-龥々ァ-ヶーA-Za-z0-9」』)]$|(?:により|によって|に基づき|を通じて?|を通して|に向けて?|とともに|として|において|ため|ほか|に伴い|など|や|は|も|には|では|にも|の)$/;

function isOnlyDone(clause: string, pattern: RegExp): boolean {
  const part = predicatePart(clause);
  return pattern.test(part.slice(-40)) || RUNNING.test(part.slice(-24));
}

function repeatsFigure(source: string, target: string): boolean {
  const figure = (metric: { target: number | null; unit: string | null }) =>
    `${metric.target} ${metric.unit}`;
  const ofTarget = new Set(locateMetrics(target).map(figure));
  return locateMetrics(source, "outcome").some((metric) => ofTarget.has(figure(metric)));
}

/** Whether a clause says no more than that a figure is reached. */
const REACHED_ONLY =
  /(?:以上|以下|以内|未満|超|[%％人件回台所校社名円割点位mkt冊戸]|ポイント|世帯|か所|団体|時間)(?:と|に|を|が)?(?:なっ|達し|達成|維持|到達|増加|増え|減少|減っ|上回|超え|下回|確保|である|さ|保)[ぁ-ん]{0,8}$/;

/**
 * An outcome that only repeats that the output is done, or its figure, and names no effect.
 *
 * @param sentences the outcome's statements; every one must be empty of effect
 */
export function findRepeatedOutput(
  source: string,
  sentences: Sentence[],
  { context, ruleSet }: { context: FieldContext; ruleSet: RuleSet },
): Span[] {
  const [opening] = sentences;
  const closing = sentences.at(-1);
  if (!opening || !closing) return [];
  const done = patternOf(
    ruleSet,
    "done",
    (of) =>
      `(?:${of("completions")}|${of("papers")}|${DOINGS})(?:等|など)?${DONE}$|(?:${of("completionVerbs")}られ(?:た|て)?(?:いる|います|おり|ている|ています)?|(?:終わっ|始まっ|終え)て(?:いる|います|おり))$`,
  );
  const target = context.target ?? "";
  const isFigureAgain = target !== "" && repeatsFigure(source, target);
  const clauses = sentences.flatMap((sentence) => clausesOf(unwrapped(sentence.text)));
  const telling = clauses.filter((clause, index) => {
    const part = predicatePart(clause);
    const isLast = index === clauses.length - 1;
    if (part === "" || (!isLast && NO_PREDICATE.test(part))) return false;
    return !isOnlyDone(part, done) && !(isFigureAgain && REACHED_ONLY.test(part.slice(-40)));
  });
  const isCopied = target !== "" && likeness(source, target, ruleSet) >= 0.9;
  return telling.length === 0 || isCopied ? [{ start: opening.start, end: closing.end }] : [];
}

/** A statement that stands wholly in brackets, without them. */
function unwrapped(text: string): string {
  return text.replace(/^\((.*)\)$/, "$1").replace(/\s+/g, "");
}
