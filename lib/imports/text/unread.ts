import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Block } from "./blocks";
import { partLabels } from "./labelled-parts";
import { labelWords } from "./printed-words";
import type { Reading } from "./reading";
import { asLine, compareKey, hasWords } from "./wording";

/** How many signs may be searched for words that were joined or split on the way into a field. */
const SEARCH_BUDGET = 50_000_000;
const LONGEST_PRINTED = 80;
/** Looking for printed words costs about as much as searching this many signs. */
const PRINTED_COST = 5000;
const NO_LABEL = /(?!)/g;
const SIGNS = /[^\p{L}\p{N}%]/gu;
const SENTENCE_ENDS = /[。\n\t]|【[^】\n]{1,30}】|〈[^〉\n]{1,30}〉/;

function key(text: string): string {
  return compareKey(text).replace(SIGNS, "");
}

function piecesOf(text: string): string[] {
  return text.split(SENTENCE_ENDS).filter(hasWords);
}

/** The words that the form prints itself: they are no content. */
function printedWords(form: SheetForm): string[] {
  const { goals, header, printedMatter, scale, schedule, contents } = form.reading;
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
    ...printedMatter,
  ]
    .map(key)
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length);
}

type State = "READ" | "PRINTED" | "LOST";

/** Answers what became of the words of the source: read into a text, printed by the form itself, or lost. */
class Whereabouts {
  private readonly pieces: Set<string>;
  private readonly whole: string;
  private readonly printed: string[];
  private readonly titles: string[];
  private readonly labels: RegExp;
  private searched = 0;

  constructor(form: SheetForm, texts: readonly string[]) {
    this.pieces = new Set(texts.flatMap((text) => [key(text), ...piecesOf(text).map(key)]));
    this.whole = texts.map(key).join("\n");
    this.printed = printedWords(form);
    this.titles = form.reading.printedMatter.map(key);
    this.labels = partLabels(form)?.pattern ?? NO_LABEL;
  }

  ofPart(part: string): State {
    let state: State = "PRINTED";
    for (const piece of piecesOf(part.replace(this.labels, "\n"))) {
      const found = this.ofPiece(key(piece));
      if (found === "LOST") return "LOST";
      if (found === "READ") state = "READ";
    }
    return state;
  }

  private ofPiece(piece: string): State {
    if (this.pieces.has(piece)) return "READ";
    if (this.searched > SEARCH_BUDGET) return "LOST";
    this.searched += this.whole.length + PRINTED_COST;
    if (this.isPrinted(piece)) return "PRINTED";
    return this.whole.includes(piece) ? "READ" : "LOST";
  }

  private isPrinted(piece: string): boolean {
    if (piece.length > LONGEST_PRINTED) return false;
    if (this.titles.some((word) => piece.includes(word))) return true;
    const rest = this.printed.reduce((text, word) => text.replaceAll(word, ""), piece);
    return !/\p{L}/u.test(rest) && rest.length < piece.length;
  }
}

function partsOf(block: Block, taken: Reading["taken"]): string[] {
  if (block.kind === "gap") return [];
  if (block.kind === "line") return taken.has(block) ? [] : [block.text];
  return block.cells.filter((cell) => !taken.has(cell)).map(({ text }) => text);
}

/**
 * Names every part of the source whose words stand in no field and no doubt, neighbouring lines together,
 * so that nothing is lost in silence.
 *
 * @param texts everything that was read: the fields' texts and the doubts' excerpts
 * @returns the unread passages in the order of the document
 */
export function unreadPassages(reading: Reading, texts: readonly string[]): string[] {
  const whereabouts = new Whereabouts(reading.form, texts);
  const passages: string[][] = [[]];
  for (const block of reading.blocks) {
    const parts = partsOf(block, reading.taken).map((part) => ({ part, state: whereabouts.ofPart(part) }));
    const lost = parts.filter(({ state }) => state === "LOST");
    if (lost.length > 0) passages.at(-1)?.push(lost.map(({ part }) => asLine(part)).join(" "));
    else if (parts.some(({ state }) => state === "READ") && passages.at(-1)?.length) passages.push([]);
  }
  return passages.map((lines) => lines.join("\n")).filter((passage) => passage !== "");
}
