import type { RuleSet, Vocabulary } from "./schema";

export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const NOTHING = "(?!)";

/** A pattern's source that matches any of the words, longest first; an empty list matches nothing. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return NOTHING;
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join("|")})`;
}

const made = new WeakMap<Vocabulary, Map<string, RegExp>>();

type PatternSource = (of: (kind: keyof Vocabulary) => string) => string;

/** A pattern made once for each vocabulary; `source` gets the words of one kind as a pattern's source. */
export function patternOf({ vocabulary }: RuleSet, name: string, source: PatternSource): RegExp {
  const patterns = made.get(vocabulary) ?? new Map<string, RegExp>();
  made.set(vocabulary, patterns);
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(source((kind) => anyOf(vocabulary[kind])));
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
