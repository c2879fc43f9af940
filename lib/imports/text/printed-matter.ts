import type { SheetForm } from "@/lib/sheet-forms/schema";
import { labelWords, YEAR } from "./printed-words";
import { pieceKey } from "./source-pieces";

const LONGEST_PRINTED = 80;
/** More pieces than any sheet has; those beyond count as no printed matter. */
const MOST_LOOKED_FOR = 3_000;

/** The words that the form prints itself: they are no content. */
function printedWords(form: SheetForm): string[] {
  const { goals, header, scale, schedule, contents } = form.reading;
  return [
    ...form.goal.flatMap(({ label, column, subLabels }) => [
      label.ja,
      column?.ja ?? "",
      ...subLabels.map(labelWords),
    ]),
    ...form.header.map(({ label }) => label.ja),
    ...form.mission.map(({ label }) => label.ja),
    ...goals.columns.flatMap(({ headings }) => headings),
    ...header.flatMap((hint) => ("labels" in hint ? hint.labels : [])),
    ...[goals.marker, goals.policyLabel, goals.missionLabel].map((word) => word ?? ""),
    ...(scale?.headings ?? []),
    ...(contents ?? []),
    ...Object.values(schedule ?? {}),
  ]
    .map(pieceKey)
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length);
}

/** Tells the words that the form prints itself, around which a sheet repeats its year and its department. */
export class PrintedMatter {
  private readonly words: string[];
  private readonly titles: string[];
  private readonly department: string;
  private readonly answers = new Map<string, boolean>();
  private looked = 0;

  constructor(form: SheetForm, departmentName: string | null) {
    this.words = printedWords(form);
    this.titles = form.reading.printedMatter.map(pieceKey);
    this.department = pieceKey(departmentName ?? "");
  }

  /** What was too much to be looked for is no printed matter. */
  includes(piece: string): boolean {
    if (piece.length > LONGEST_PRINTED || this.looked > MOST_LOOKED_FOR) return false;
    const known = this.answers.get(piece);
    if (known !== undefined) return known;
    this.looked += 1;
    const answer = this.isPrinted(piece);
    this.answers.set(piece, answer);
    return answer;
  }

  private isPrinted(piece: string): boolean {
    if (piece === this.department || piece === `${this.department}の`) return true;
    const isTitle = this.titles.some((word) => piece.includes(word));
    const plain = isTitle ? this.withoutTitle(piece) : piece;
    const rest = this.words.reduce((text, word) => text.replaceAll(word, ""), plain);
    return rest === "";
  }

  private withoutTitle(piece: string): string {
    const plain = this.titles.reduce((text, word) => text.replaceAll(word, ""), piece).replace(YEAR, "");
    return this.department === "" ? plain : plain.replaceAll(this.department, "");
  }
}
