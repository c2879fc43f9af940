import { locateMetrics } from "@/lib/metrics/extract";
import { isOnlyDone } from "./done-clause";
import { contentOf, covered, likeness } from "./likeness";
import type { FieldContext, RuleSet, Span } from "./schema";
import { clausesOf, predicatePart, type Sentence } from "./sentences";

/** Whether a figure of the target stands in the outcome again; 0人 and ゼロ are the same. */
function repeatsFigure(source: string, target: string): boolean {
  const figure = (metric: { target: number | null; unit: string | null }) =>
    metric.target === 0 ? "0" : `${metric.target} ${metric.unit}`;
  const ofTarget = new Set(locateMetrics(target).map(figure));
  if (ofTarget.size === 0) return false;
  return locateMetrics(source, "outcome").some((metric) => ofTarget.has(figure(metric)));
}

// A clause without a predicate of its own: a noun of a list, or words that say how.
const NO_PREDICATE =
  /[一-龥々ァ-ヶーA-Za-z0-9」』)]$|(?:により|によって|に基づき|を通じて?|を通して|に向けて?|とともに|として|において|ため|について|については|に関し|に関しては|に対し|に当たり|に際し|ほか|に伴い|を経て|を得て|を踏まえ|を踏まえて|もとに|基に|上で|うえで|など|や|は|も|には|では|にも|の)$/;

/** Whether a clause says no more than that a figure is reached. */
const REACHED_ONLY =
  /(?:ゼロ|皆無|\d[^、。\d]{0,6}?(?:以上|以下|以内|未満|超|[%％人件回台所校社名円割点位冊戸基棟園組mkt]|ポイント|世帯|か所|団体|時間))(?:と|に|を|が)?(?:なっ|なり|達し|達成|維持|到達|増加|増え|減少|減っ|上回|超え|下回|確保|である|さ|保|まで)[ぁ-ん]{0,8}(?:状態|状況)?$/;
const ATTAINED = /(?:達成|到達|クリア)(?:され|し|でき|となっ)[ぁ-ん]{0,6}$/;
/** The goal's own words, whichever figure it named. */
const GOAL_REACHED =
  /(?:目標|目標値|目標数値|目標額|目標件数|指標|計画値|数値目標|成果指標|KPI|所期の目的)(?:値|数|額|数値|件数)?(?:に(?:定め|掲げ|設定し)た[^、。]{1,20})?(?:が|を|に|は)(?:すべて|全て|おおむね|無事|着実に|予定どおり)?(?:達成|到達|クリア|達し|届[いき]|満たし|満たさ|かな[っい]|超え|上回[っり])[ぁ-ん]{0,10}(?:状態|状況)?(?:(?:と|に)なって[ぁ-ん]{2,4}|である)?$/;
const TARGET_AGAIN = 0.8;

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
  const target = context.target ?? "";
  const isFigureAgain = target !== "" && repeatsFigure(source, target);
  const ofTarget = contentOf(target, ruleSet);
  const repeatsTarget = (clause: string) => {
    const said = contentOf(clause, ruleSet);
    return said.length > 2 && covered(said, ofTarget) >= TARGET_AGAIN;
  };
  const clauses = sentences.flatMap((sentence) => clausesOf(unwrapped(sentence.text)));
  const telling = clauses.filter((clause, index) => {
    const part = predicatePart(clause);
    const isLast = index === clauses.length - 1;
    if (part === "" || (!isLast && NO_PREDICATE.test(part))) return false;
    if (isOnlyDone(part, ruleSet) || repeatsTarget(part) || GOAL_REACHED.test(part.slice(-60))) return false;
    return !(isFigureAgain && (REACHED_ONLY.test(part.slice(-40)) || ATTAINED.test(part.slice(-20))));
  });
  const isCopied = target !== "" && likeness(source, target, ruleSet) >= 0.9;
  return telling.length === 0 || isCopied ? [{ start: opening.start, end: closing.end }] : [];
}

/** A statement that stands wholly in brackets, without them. */
function unwrapped(text: string): string {
  return text.replace(/^\((.*)\)$/, "$1").replace(/\s+/g, "");
}
