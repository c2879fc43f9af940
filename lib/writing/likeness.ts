import { plainNotation } from "@/lib/metrics/notation";
import type { RuleSet } from "./schema";
import { anyOf } from "./word-pattern";

type Meaning = {
  pattern: RegExp;
  /** The sign that stands for a word and for all that mean the same. */
  signs: Map<string, string>;
  /** Signs of words that stand in every second mission: まち, 市民, つくる. */
  light: Set<string>;
  generic: RegExp;
};

const meanings = new WeakMap<RuleSet, Meaning>();
const PRIVATE_USE = 0xe000;

/** Words of one meaning become one private sign, so that other words for the same thing are alike. */
function meaningOf(ruleSet: RuleSet): Meaning {
  const known = meanings.get(ruleSet);
  if (known) return known;
  const signs = new Map<string, string>();
  const light = new Set<string>();
  const hollow = new Set(ruleSet.vocabulary.hollow);
  for (const [index, group] of ruleSet.synonyms.entries()) {
    const sign = String.fromCharCode(PRIVATE_USE + index);
    for (const word of group) signs.set(word, sign);
    if (group.some((word) => hollow.has(word) || COMMON.test(word))) light.add(sign);
  }
  const generic = new RegExp(GENERIC, "g");
  const meaning = { pattern: new RegExp(anyOf([...signs.keys()]), "g"), signs, light, generic };
  meanings.set(ruleSet, meaning);
  return meaning;
}

const COMMON = /^(?:まち|つくる|暮らし|支援|地域社会)$/;
const LIGHT_WEIGHT = 0.4;

// Words that say only that something is done carry no content of their own.
const GENERIC =
  "(?:推進|促進|充実|強化|取り?組み?|実施|展開|図[るりっ]|進め|目指し?|めざし?|行い|努め|事業|施策|対策|更なる|さらなる|より一層|一層|方向付け|に向けた|のための|における|による|に関する|及び|並びに|または|とともに|計画的|総合的|積極的|適正|適切|的確|円滑|迅速|向上|実現|達成|事務|業務|性の高い|拡充|深化|市の|本市|当市)";

const CONTENT = /[\uE000-\uF8FF]|[一-龥々]|[ァ-ヶー]{2,}|[A-Za-z]{2,}|\d+/g;

/** What a text speaks of, each sign with its weight. */
export type Content = { sign: string; weight: number }[];

/** The signs of content of a text: kanji one by one, words of katakana and letters whole, meanings as one sign. */
export function contentOf(source: string, ruleSet: RuleSet): Content {
  const { pattern, signs, light, generic } = meaningOf(ruleSet);
  const plain = plainNotation(source)
    .replace(/\s+/g, "")
    .replace(/\([^()]*\)/g, "");
  const meant = plain.replace(pattern, (word) => signs.get(word) ?? word).replace(generic, " ");
  const found = meant.match(CONTENT) ?? [];
  return found.map((sign) => ({ sign, weight: light.has(sign) ? LIGHT_WEIGHT : 1 }));
}

const weightOf = (content: Content) => content.reduce((sum, { weight }) => sum + weight, 0);

/** The share of one text's content that also stands in the other, from 0 to 1. */
export function covered(one: Content, other: Content): number {
  if (one.length === 0) return 0;
  const left = new Map<string, number>();
  for (const { sign } of other) left.set(sign, (left.get(sign) ?? 0) + 1);
  const same = one.filter(({ sign }) => {
    const count = left.get(sign) ?? 0;
    left.set(sign, count - 1);
    return count > 0;
  });
  return weightOf(same) / weightOf(one);
}

/** How alike two texts are in content, whatever their word order: the smaller of both shares. */
export function likeness(one: string, other: string, ruleSet: RuleSet): number {
  const [a, b] = [contentOf(one, ruleSet), contentOf(other, ruleSet)];
  return Math.min(covered(a, b), covered(b, a));
}
