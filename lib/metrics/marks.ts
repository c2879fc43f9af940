import type { Quantity } from "./quantities";
import { PAST_TIME, TIME } from "./years";

/**
 * What the words beside a quantity call it: what is aimed at, where one stands, somebody else's figure, or
 * nothing.
 */
export type Mark = "target" | "state" | "reference";

const STATE_WORD =
  "実績|現状|基準|現在|当初|現況|直近|策定時|前回|従来|従前|これまで|(?:過去|直近)[^、。()]{0,8}平均|見込み?|決算|推計(?!\\)\\s?[をはが])|初期|出発|参考";
const TARGET_WORD = "目標|最終|目指す|めざす|計画値|KPI|到達";
const KIND = "(?:の?(?:値|数値|数|額|件数|率|時点|年度|見込み?|実績))?";
const FILLER = `(?:[${TIME}${PAST_TIME}\\s:はがのを)/|【】末]|約|およそ|延べ?|のべ|累計|計|平均|年間|月|年|全国で|県内で|調査|時点)*`;

const LAST_WORD = new RegExp(
  `(?:(?<state>${STATE_WORD})|(?<target>${TARGET_WORD})|(?<past>${PAST_TIME}+(?![${PAST_TIME}比])))${KIND}(?:\\(${FILLER})?${FILLER}$`,
);
const REFERENCE =
  /(?:平均|国|県|都道府県|法定|条例)(?:の?(?:値|目標|水準|率|基準|定数|平均))?\s?[:はが]?\s?(?:約)?$|(?:類似団体|同規模|近隣|他市)[^、。()]{0,8}$/;
const OWN_AVERAGE =
  /(?:月|日|週|年|年間|過去[^、。()]{0,6}|直近[^、。()]{0,6}|▯\s?)平均\s?[:は]?\s?$|^\s?平均\s?$/;
const CALLED_BEHIND = new RegExp(
  `^(?:以上|以下|以内|未満)?(?:\\s?\\(\\s?[${TIME}${PAST_TIME}\\s]*(?<bracketed>実績|現状|基準|見込み?|決算|目標)(?:値)?\\s?\\)(?!\\s?[\\d約]|[${TIME}${PAST_TIME}])|の?(?<word>実績|見込み?(?!む)|現在|目標(?=[)、。\\s]|$))(?!値|\\s?[:はが]?\\s?[\\d約]))`,
);

// (前回市長選 31名), (昨シーズン 12回)
const STATE_IN_BRACKET = /\([^()\d]{0,4}(?:前回|従来|当初|現行|昨|前年|前期)[^()\d]{0,8}$/;

// A pattern that may begin anywhere costs the most of the time, so it sees no more than it needs.
const REACH = 36;
const NEAR = 20;

/** The mark of a quantity from the words before it, up to the quantity before, and right behind it. */
export function markOf({ end, unit }: Quantity, before: string, masked: string): Mark | null {
  const behind = CALLED_BEHIND.exec(masked.slice(end, end + 24))?.groups;
  const called = behind?.bracketed ?? behind?.word;
  if (called) return called === "目標" ? "target" : "state";
  const word = LAST_WORD.exec(before.slice(-REACH))?.groups;
  if (word?.target) return "target";
  // 前年度の1.5倍 is aimed at, measured by the year before.
  if (word) return word.past && unit === "倍" ? null : "state";
  const near = before.slice(-NEAR);
  if (STATE_IN_BRACKET.test(near)) return "state";
  return REFERENCE.test(near) && !OWN_AVERAGE.test(near) ? "reference" : null;
}

const LEADS_ON =
  /^(?:以上|以下|程度|台|前後|強|弱)?\s?(?:\/[^\s→]{1,4})?(?:\([^()]{0,30}\)\s?)?(?:→|から(?!の)|より(?!も))[^、。]{0,16}$/;
// 46.2%(R5)を44%以下に, 12.4%を、計画の最終年度(R10)に10%
const RAISED = new RegExp(
  `^\\s?\\([^()]{0,24}\\)\\s?を[^、。\\d]{0,8}$|^\\s?(?:\\([^()]{0,24}\\)\\s?)?を、?[^、。\\d]{0,24}${TIME}\\)?(?:に|までに|まで|には)\\s?約?$`,
);
const STOOD =
  /^(?:\([^()]{0,30}\)\s?)?(?:であった|だった|(?:の|に)対し|のところ|である(?:が|もの|ところ)|であり|となっており)/;
const EXCEEDED =
  /^\)?(?:\([^()]{0,20}\))?(?:の(?:水準|実績|値))?(?:を上回る|を超える|を下回る|より(?:も)?(?:高い|低い|多い|少ない))[\s約]*$/;

/** Whether the sentence goes from this quantity to the next: 26%⇒31%, 40件から60件へ, 12%より高い15%. */
export function leadsTo(between: string): boolean {
  return LEADS_ON.test(between) || STOOD.test(between) || RAISED.test(between) || EXCEEDED.test(between);
}
