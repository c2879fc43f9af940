import type { FieldRule, RuleSet, Span } from "./schema";
import type { Sentence } from "./sentences";
import { anyOf } from "./word-pattern";

/** Statements longer than `limit` characters. */
export function findLongSentences(sentences: Sentence[], limit: number): Span[] {
  return sentences.flatMap(({ start, end }) => (end - start > limit ? [{ start, end }] : []));
}

const ABBREVIATION = /(?<![A-Za-z0-9])[A-Z][A-Z0-9-]{1,7}(?![A-Za-z0-9])/g;
const KNOWN_TO_ALL =
  /^(?:PDF|TV|OK|JR|NHK|LED|CD|DVD|PR|NG|ID|NPO|PTA|SNS|SDGS|ATM|FAX|TEL|URL|QR|IT|R\d+|H\d+|S\d+|[A-Z]\d)$/;

/** Abbreviations that neither the text nor the municipality's glossary explains. */
export function findUnexplainedAbbreviations(source: string, ruleSet: RuleSet): Span[] {
  const explained = new Set(ruleSet.glossary.map(({ word }) => word));
  const seen = new Set<string>();
  return [...source.matchAll(ABBREVIATION)].flatMap((match) => {
    const word = match[0];
    const end = match.index + word.length;
    const isFirst = !seen.has(word);
    seen.add(word);
    const hasExplanation =
      /^\s?[(（]/.test(source.slice(end, end + 2)) ||
      /[(（]\s?$/.test(source.slice(0, match.index).slice(-2));
    if (!isFirst || hasExplanation || explained.has(word) || KNOWN_TO_ALL.test(word)) return [];
    return [{ start: match.index, end }];
  });
}

export type LoanWord = Span & { instead: string | null };

/** Loan words with what the glossary offers for them, and those of the rule without an offer. */
export function findLoanWords(source: string, rule: FieldRule, ruleSet: RuleSet): LoanWord[] {
  const offers = new Map(ruleSet.glossary.map(({ word, instead }) => [word, instead]));
  const words = [...offers.keys(), ...rule.words].filter((word) => /[ァ-ヶ]/.test(word));
  const pattern = new RegExp(`(?<![ァ-ヶー])${anyOf(words)}(?![ァ-ヶー])`, "g");
  return [...source.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    instead: offers.get(match[0]) ?? null,
  }));
}

const PAIRS: readonly [RegExp, RegExp][] = [
  [/(?:令和|平成)\s?[元\d０-９]/g, /(?<![\d０-９])(?:19|20)\d\d年度?(?![)）])/g],
  [/\d/g, /[０-９]/g],
];

/** The first place where a field turns to a second way of writing years or digits. */
export function findMixedNotation(source: string): Span[] {
  return PAIRS.flatMap(([one, other]) => {
    const [a] = source.matchAll(one);
    const [b] = source.matchAll(other);
    if (!a || !b) return [];
    const later = a.index > b.index ? a : b;
    return [{ start: later.index, end: later.index + later[0].length }];
  });
}
