import type { Block } from "./blocks";
import { partLabels } from "./labelled-parts";
import { PrintedMatter } from "./printed-matter";
import { ReadTexts } from "./read-texts";
import type { Reading } from "./reading";
import { piecesOf } from "./source-pieces";
import { asLine } from "./wording";

const NO_LABEL = /(?!)/g;

function partsOf(block: Block, taken: Reading["taken"]): string[] {
  if (block.kind === "gap") return [];
  if (block.kind === "line") return [taken.get(block) ?? block.text];
  return block.cells.map((cell) => taken.get(cell) ?? cell.text);
}

type Part = { text: string; state: "READ" | "PRINTED" | "LOST" };
type Piece = { words: string; part: Part; isLine: boolean };

/**
 * The longest first, so that short words do not claim a stretch of what stands as a whole further on; cells before
 * lines, as a line that says the same as a cell is more likely to be astray.
 */
function fromLongest(pieces: readonly Piece[]): Piece[] {
  const byLength = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const others = byLength.get(piece.words.length);
    if (others) others.push(piece);
    else byLength.set(piece.words.length, [piece]);
  }
  const lengths = [...byLength.keys()].sort((a, b) => b - a);
  return lengths.flatMap((length) => {
    const alike = byLength.get(length) ?? [];
    return [...alike.filter(({ isLine }) => !isLine), ...alike.filter(({ isLine }) => isLine)];
  });
}

/** Tells of every part of the source what became of its words: read into a text, printed by the form, or lost. */
function lookUp(reading: Reading, texts: readonly string[], departmentName: string | null): Part[][] {
  const labels = partLabels(reading.form)?.pattern ?? NO_LABEL;
  const pieces: Piece[] = [];
  const parts = reading.blocks.map((block) =>
    partsOf(block, reading.taken).map((text) => {
      const part: Part = { text, state: "PRINTED" };
      for (const words of piecesOf(text.replace(labels, "\n"))) {
        pieces.push({ words, part, isLine: block.kind === "line" });
      }
      return part;
    }),
  );
  const printed = new PrintedMatter(reading.form, departmentName);
  const read = new ReadTexts(texts);
  for (const { words, part } of fromLongest(pieces)) {
    if (printed.includes(words)) continue;
    const found = read.claim(words);
    if (part.state !== "LOST") part.state = found ? "READ" : "LOST";
  }
  return parts;
}

/**
 * Names every part of the source whose words stand in no field and no doubt, neighbouring lines together,
 * so that nothing is lost in silence.
 *
 * @param texts everything that was read: the fields' texts and the doubts' excerpts, each as often as it was read
 * @returns the unread passages in the order of the document
 */
export function unreadPassages(
  reading: Reading,
  texts: readonly string[],
  departmentName: string | null,
): string[] {
  const passages: string[][] = [[]];
  for (const parts of lookUp(reading, texts, departmentName)) {
    const lost = parts.filter(({ state }) => state === "LOST");
    if (lost.length > 0) passages.at(-1)?.push(lost.map(({ text }) => asLine(text)).join(" "));
    else if (parts.some(({ state }) => state === "READ") && passages.at(-1)?.length) passages.push([]);
  }
  return passages.map((lines) => lines.join("\n")).filter((passage) => passage !== "");
}
