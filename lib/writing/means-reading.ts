import { locateMetrics } from "@/lib/metrics/extract";
import type { RuleSet, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { everywhere, patternOf } from "./word-pattern";

const whole = ({ start, end }: Sentence): Span => ({ start, end });

// Words that make a doing out of a noun; nominal entries of a list end right behind the noun.
const STEP_FORM =
  "(?:等|など)?(?:を|の|が)?(?:し(?=[、,て])|する|します|した|され|行[いうっ]|実施|開催|による|により|によって|を通じ|を通し|$|[、,・\\s:(])";

/** Whether a statement names a step someone can take: to set up, to send, to visit. */
function hasStep(text: string, ruleSet: RuleSet): boolean {
  const step = patternOf(
    ruleSet,
    "step",
    (of) =>
      `(?:${of("completions")}|${of("papers")}|${of("sessions")}|説明|訪問|送付|配布|配付|掲載|派遣|委託|分析|調査|点検|募集|聴取|聞き取り|催告|交付|補助|助成|貸与|貸出|巡回|案内|通知|発注|試行|撮影|測量|診断|照会|公募|面談|受講|参加|活用し|周知|広報|啓発|招|提供|助言|指導)${STEP_FORM}|(?:訪ね|開き|開く|置き|置く|配り|配る|渡し|渡す|呼びかけ|送り|送る|示し|示す|集め|調べ|作り|作る|設け|定め|決め|付け|掛け|かけ|載せ|入力し|撮影し|売り出|持ちかけ|受け入れ|取り除|直し|直す|教え|学び|使い|用い|働きかけ|聞き|見直し)`,
  );
  return step.test(text);
}

const AIMING =
  "(?:等|など)?(?:を|に|が|の)?(?:一層|さらに)?\\s?(?:図[るりっ]|目指|めざ|努め|推進|促進|進め|実現|達成|する|します|させ|つなげ)[^、。]{0,16}";
const MEASURE =
  "(?:額|数|率|者|度|量|意識|力|体制|機能|人口|負担|サービス|環境|基盤|満足|時間|排出|事故|所得|生活|地域|まち)の?";
// A lead-in to the steps below it is no statement of its own.
const UNFINISHED = /(?:ため|上で|うえで|にあたり|に当たり|に向けて?)$/;
const REACHED =
  "(?:を|に)?(?:目指|めざ)[すしせ][^、。]{0,6}|を(?:実現|達成)[すし][^、。]{0,4}|(?:高まっ|深まっ|広がっ|向上し|なくなっ|定着し|実現し|解消され|改善され|確立され|増え|減っ)て(?:いる|います)|(?:不法投棄|事故|待機|差別|いじめ|犯罪|滞納|ミス|苦情)を?(?:なくす|ゼロにする|無くす|減らす)";

/** Whether a statement without a step ends in a state to be reached. */
function isResult(text: string, ruleSet: RuleSet): boolean {
  const part = predicatePart(text);
  if (hasStep(part, ruleSet) || UNFINISHED.test(part)) return false;
  const result = patternOf(ruleSet, "result", (of) => {
    const row = `(?:${of("improvements")}・?)+`;
    return `(?:${of("results")}(?:${AIMING}|(?:等|など)?$)|${of("improvements")}${AIMING}|${MEASURE}${row}(?:等|など)?|(?:${of("results")}|${of("improvements")})[^、。]{0,30}を推進(?:する|します)?|${REACHED})$`;
  });
  return result.test(part.slice(-60)) || /[^、。]{2,}を(?:目指|めざ)[すしせ]/.test(part);
}

/** How many signs of content are left when the hollow words are taken out. */
function contentLeft(text: string, ruleSet: RuleSet): number {
  const hollow = patternOf(ruleSet, "hollow", (of) => of("hollow"));
  const rest = text.replace(/\([^()]*\)/g, "").replace(everywhere(hollow), "");
  return rest.match(CONTENT)?.length ?? 0;
}

const CONTENT = /[一-龥々ァ-ヶーA-Za-z0-9]/g;

/** A state to be reached, or a figure of one, where a step should stand. */
export function findResultAsMeans(source: string, sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const figure = locateMetrics(source).find(isAimedAt(source));
  if (figure) return [{ start: figure.start, end: figure.end }];
  return sentences.filter(({ text }) => isResult(text, ruleSet) && contentLeft(text, ruleSet) > 0).map(whole);
}

const AIM_BEFORE =
  /(?:率|割合|度|数|額|人口|寿命|件数|量)(?:を|は|が|の)?\s?[:(]?\s?(?:約|目標)?$|(?:普及|促進|拡大|向上|削減)[^、。]{0,4}[:(][^、。]{0,10}$/;
const REACHES = /^(?:以上|以下|以内)?(?:を|の)?(?:達成|目指|めざ)/;
const AIM_AFTER =
  /^(?:以上|以下|以内|未満|超)?(?:を|に|へ|まで|と)?(?:達成|目指|めざ|引き?上げ|引き?下げ|高め|増や|減ら|伸ば|する|し[、,]|向上|増|減|削減|縮減)/;

/** Figures aimed at, and not the counts, dates and sizes that steps carry. */
function isAimedAt(source: string) {
  return (
    metric: { start: number; end: number; unit: string | null; change: unknown } | MetricLike,
  ): boolean => {
    const before = source.slice(Math.max(0, metric.start - 24), metric.start).normalize("NFKC");
    const after = source.slice(metric.end, metric.end + 16).normalize("NFKC");
    const isShare = metric.unit === "%" || metric.unit === "割" || metric.unit === "ポイント";
    if (isShare) return AIM_BEFORE.test(before) || AIM_AFTER.test(after) || /目標/.test(before.slice(-6));
    return (AIM_BEFORE.test(before) && AIM_AFTER.test(after)) || REACHES.test(after);
  };
}

type MetricLike = { start: number; end: number; unit: string | null };

/** Wording that leaves nothing to be done: without its hollow words the statement is empty. */
export function findHollowMeans(sentences: Sentence[], ruleSet: RuleSet): Span[] {
  const soft = patternOf(
    ruleSet,
    "soft-end",
    (of) =>
      `(?:${of("vague")}(?:等|など)?(?:を|の)?(?:行[うい]|実施)|(?:努め|取り?組|検討|推進|進め|図[るり]|対応|注視))[ぁ-ん]{0,6}$`,
  );
  const isSoft = (text: string) =>
    soft.test(predicatePart(text)) && !hasStep(text, ruleSet) && !isResult(text, ruleSet);
  return sentences
    .filter(({ text }) => {
      if ((text.match(CONTENT)?.length ?? 0) < 3) return false;
      const left = contentLeft(text, ruleSet);
      return left === 0 || (left <= MOST_LEFT && isSoft(text));
    })
    .map(whole);
}

// A topic of one word (空き家) says no more than a hollow statement does.
const MOST_LEFT = 4;
