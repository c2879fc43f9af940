import type { RuleSet, Vocabulary } from "./schema";

export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const NOTHING = "(?!)";

/** A set of signs as a pattern's source. */
const setOf = (signs: Iterable<string>) =>
  `[${[...signs].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")}]`;

/**
 * A pattern's source that matches any of the words, longest first; an empty list matches nothing.
 *
 * @param unless what must not stand before them
 */
export function anyOf(words: readonly string[], unless = ""): string {
  if (words.length === 0) return NOTHING;
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const before = unless === "" ? "" : `(?<!${unless})`;
  // Most places begin none of the words, and one look at the first sign tells so.
  const begins = `(?=${setOf(new Set(longestFirst.map((word) => word.charAt(0))))})`;
  return `${begins}${before}(?:${longestFirst.map(escaped).join("|")})`;
}

/** One of several sources. */
export const either = (...sources: string[]): string => `(?:${sources.join("|")})`;

const made = new WeakMap<Vocabulary, Map<string, RegExp>>();

type PatternSource = (of: (kind: keyof Vocabulary, unless?: string) => string) => string;

/** A pattern made once for each vocabulary; `source` gets the words of one kind as a pattern's source. */
export function patternOf({ vocabulary }: RuleSet, name: string, source: PatternSource): RegExp {
  const patterns = made.get(vocabulary) ?? new Map<string, RegExp>();
  made.set(vocabulary, patterns);
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(source((kind, unless) => anyOf(vocabulary[kind], unless)));
  patterns.set(name, pattern);
  return pattern;
}

const global = new WeakMap<RegExp, RegExp>();

/** The same pattern for every place in a text; made once too, because making one costs more than using it. */
export function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, "g");
  global.set(pattern, known);
  known.lastIndex = 0;
  return known;
}
