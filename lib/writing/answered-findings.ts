import type { Finding } from "./schema";

/** A reason that someone gave for letting a finding stand; it holds for the words that were marked then. */
export type Answer = { rule: string; marked: string };

/** The words a finding marks, in a form that survives changes of width and spacing. */
export function markedWords(text: string, { start, end }: Finding): string {
  return text.slice(start, end).normalize("NFKC").replace(/\s+/g, "");
}

/** The findings that nobody answered yet; an answered one speaks again as soon as the words at fault change. */
export function unansweredFindings(text: string, findings: Finding[], answers: readonly Answer[]): Finding[] {
  const quiet = new Set(answers.map(({ rule, marked }) => `${rule} ${marked}`));
  return findings.filter((finding) => !quiet.has(`${finding.rule} ${markedWords(text, finding)}`));
}
