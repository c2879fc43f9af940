import type { Span } from "./schema";
import { type Sentence, sentencesOf } from "./sentences";

/** A finding that somebody let stand, by its rule and by what the answer is kept for. */
export type Answered = { rule: string; excerpt: string };

const written = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * What an answer to a finding is kept for: the whole statement with the words at fault in brackets
 * (受付の見直しが【求められている】), in a form that survives changes of width, spacing and list marks. The words alone would let one reason stand for every other statement that ends on them.
 *
 * Answers of before were kept for the words alone; migration 0006 gave them the one statement of the text that had
 * those words then. Where several had, the answer holds for none, because it cannot be known which was meant.
 */
export function answerKey(text: string, statements: readonly Sentence[], finding: Span): string {
  const touched = statements.filter(({ start, end }) => start < finding.end && finding.start < end);
  const start = Math.min(finding.start, touched[0]?.start ?? finding.start);
  const end = Math.max(finding.end, touched.at(-1)?.end ?? finding.end);
  const [before, marked, behind] = [
    text.slice(start, finding.start),
    text.slice(finding.start, finding.end),
    text.slice(finding.end, end),
  ].map(written);
  return `${before}【${marked}】${behind}`;
}

/** The same for several findings of a text, in their order. */
export function answerKeys(text: string, findings: readonly Span[]): string[] {
  if (findings.length === 0) return [];
  const statements = sentencesOf(text);
  return findings.map((finding) => answerKey(text, statements, finding));
}
