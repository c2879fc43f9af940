import type { RuleSet } from "./schema";
import { patternOf } from "./word-pattern";

// Words that make a doing out of a noun; nominal entries of a list end right behind the noun.
const STEP_FORM =
  "(?:等|など)?(?:を|の|が)?(?:し(?=[、,て])|する|します|した|され|行[いうっ]|実施|開催|による|により|によって|を通じ|を通し|$|[、,・\\s:(])";
/** Nouns of doing that name a step: to send, to gather, to hire. */
export const STEPS =
  "(?:説明|訪問|送付|配布|配付|掲載|派遣|委託|分析|調査|点検|募集|聴取|聞き取り|催告|交付|補助|助成|貸与|貸出|巡回|案内|通知|発注|試行|撮影|測量|診断|照会|公募|面談|受講|参加|活用し|周知|広報|啓発|招|提供|助言|指導)";
const STEP_VERBS =
  "(?:訪ね|開き|開く|置き|置く|配り|配る|渡し|渡す|呼びかけ|送り|送る|示し|示す|集め|調べ|作り|作る|設け|定め|決め|付け|掛け|かけ|載せ|入力し|撮影し|売り出|持ちかけ|受け入れ|取り除|直し|直す|教え|学び|使い|用い|働きかけ|聞き|見直し)";

/** Whether a statement names a step someone can take: to set up, to send, to visit. */
export function hasStep(text: string, ruleSet: RuleSet): boolean {
  const step = patternOf(
    ruleSet,
    "step",
    (of) =>
      `(?:${of("completions")}|${of("papers")}|${of("sessions")}|${STEPS})${STEP_FORM}|(?<!(?:身に|歯止めを|機会を|結び)(?=付け|かけ|掛け)|早|速|高|深)${STEP_VERBS}`,
  );
  return step.test(text);
}
