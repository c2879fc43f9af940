import type { FieldRule, Span } from "./schema";
import { predicatePart, type Sentence } from "./sentences";
import { anyOf } from "./word-pattern";

/** Words that a municipality's own rule looks for, at the end of a statement or anywhere in it. */
export function findWording(sentences: Sentence[], rule: FieldRule): Span[] {
  const source = rule.place === "end" ? `${anyOf(rule.words)}$` : anyOf(rule.words);
  const pattern = new RegExp(source, "g");
  return sentences.flatMap((sentence) => {
    const text = rule.place === "end" ? predicatePart(sentence.text) : sentence.text;
    return [...text.matchAll(pattern)].map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }));
  });
}
