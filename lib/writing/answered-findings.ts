import type { Finding } from "./schema";
import { sentencesOf } from "./sentences";

const written = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/**
 * What an answer to each finding is kept for, in the order of the findings: the whole statement with the words at
 * fault in brackets (受付の見直しが【求められている】), in a form that survives changes of width, spacing and list
 * marks. The words alone would let one reason stand for every other statement that ends on them.
 *
 * Answers of before were kept for the words alone; migration 0006 gave them the one statement of the text that had
 * those words then. Where several had, the answer holds for none, because it cannot be known which was meant.
 */
export function answerKeys(text: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const statements = sentencesOf(text);
  return findings.map((finding) => {
    const touched = statements.filter(({ start, end }) => start < finding.end && finding.start < end);
    const start = Math.min(finding.start, touched[0]?.start ?? finding.start);
    const end = Math.max(finding.end, touched.at(-1)?.end ?? finding.end);
    const [before, marked, behind] = [
      text.slice(start, finding.start),
      text.slice(finding.start, finding.end),
      text.slice(finding.end, end),
    ].map(written);
    return `${before}【${marked}】${behind}`;
  });
}
