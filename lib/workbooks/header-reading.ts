import { headerFields } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { PARAGRAPH_KINDS, type ParagraphKind } from "./copied-content";
import type { FoundTable } from "./goal-reading";
import { cellKey, filledCells, type Grid, type Taken, textIn } from "./grid";
import { comparable, readParagraphMark } from "./printed-words";
import type { ReadParagraph, ReadSheet } from "./read-sheet";

type Block = { label: string; rows: [number, number] };

/** The labels of the first column, each with the rows down to the next one. */
function blocks(grid: Grid, column: number, end: number): Block[] {
  const labels = filledCells(grid, { rows: [0, end], columns: [column, column + 1] });
  return labels.map(({ row, text }, at) => ({
    label: comparable(text),
    rows: [row, labels[at + 1]?.row ?? end],
  }));
}

/** The headed paragraphs below a section's heading: each mark's row has the heading, the rows below it the text. */
function paragraphsOf(
  grid: Grid,
  columns: [number, number],
  kind: ParagraphKind,
  following: readonly Block[],
  taken: Taken,
): ReadParagraph[] {
  const read: ReadParagraph[] = [];
  for (const { label, rows } of following) {
    const number = readParagraphMark(label);
    if (number === null) break;
    const [row, end] = rows;
    taken.add(cellKey({ row, column: columns[0] - 1 }));
    const title = textIn(grid, { rows: [row, row + 1], columns }, taken);
    const text = textIn(grid, { rows: [row + 1, end], columns }, taken);
    read.push({ kind, number, title, text });
  }
  return read;
}

/**
 * Reads what stands above the table of goals.
 *
 * @param table the table below it: its first column is the labels', and it ends where it ends
 */
export function readHeader(
  form: SheetForm,
  grid: Grid,
  { first, row: end, end: behind }: Pick<FoundTable, "first" | "row" | "end">,
  taken: Taken,
): Pick<ReadSheet, "header" | "paragraphs" | "paragraphKinds"> {
  const found = blocks(grid, first, end);
  const columns: [number, number] = [first + 1, behind];
  const read: Pick<ReadSheet, "header" | "paragraphs" | "paragraphKinds"> = {
    header: {},
    paragraphs: [],
    paragraphKinds: [],
  };
  for (const { field, label } of headerFields(form)) {
    const at = found.findIndex((block) => block.label === comparable(label.ja));
    const block = found[at];
    if (!block) continue;
    if (field === "basicPolicies" || field === "issues") {
      const kind = PARAGRAPH_KINDS[field];
      read.paragraphKinds.push(kind);
      read.paragraphs.push(...paragraphsOf(grid, columns, kind, found.slice(at + 1), taken));
      continue;
    }
    read.header[field] = textIn(grid, { rows: block.rows, columns }, taken);
  }
  return read;
}
