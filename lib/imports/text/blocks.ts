import { hasUnmarkedList, withoutMarkup } from "./markup";

/** `of` is the cell in the document, where this one is what was left of it. */
export type Cell = { text: string; splitAtSpaces: boolean; of?: Cell };
export type Row = { kind: "row"; cells: Cell[] };
export type Line = { kind: "line"; text: string };
export type Gap = { kind: "gap" };
/** A document as its lines: table rows, lines of text, and the gaps between them. */
export type Block = Row | Line | Gap;

/** No sheet is longer or wider; what goes beyond is kept as plain text, so that a huge file stays cheap. */
const MOST_LINES = 5000;
const MOST_CELLS = 60;
const LONGEST_CELL = 50_000;

/** For every position, where the next quotation mark stands that can close a quoted cell. */
function closingQuotes(text: string): Int32Array {
  const next = new Int32Array(text.length + 1).fill(-1);
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const after = text[index + 1];
    const closes = text[index] === '"' && (after === undefined || after === "\t" || after === "\n");
    next[index] = closes ? index : (next[index + 1] ?? -1);
  }
  return next;
}

function plainCellEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end += 1;
  return end;
}

/** A quoted cell ends at its closing mark; one that would swallow a tab, or a line without tabs, is not quoted. */
function quotedCellEnd(text: string, start: number, closing: Int32Array, nextTab: number): number {
  if (text[start] !== '"') return -1;
  const end = closing[start + 1] ?? -1;
  const startsLine = start === 0 || text[start - 1] === "\n";
  if (end === -1 || (startsLine && text[end + 1] !== "\t")) return -1;
  return nextTab !== -1 && nextTab < end ? -1 : end;
}

function splitCells(text: string): string[][] {
  const closing = text.includes('"') ? closingQuotes(text) : new Int32Array(0);
  const rows: string[][] = [[]];
  let nextTab = text.indexOf("\t");
  for (let start = 0; start <= text.length; ) {
    if (nextTab !== -1 && nextTab < start) nextTab = text.indexOf("\t", start);
    const quoted = quotedCellEnd(text, start, closing, nextTab);
    const end = quoted === -1 ? plainCellEnd(text, start) : quoted + 1;
    const cell = quoted === -1 ? text.slice(start, end) : text.slice(start + 1, quoted).replaceAll('""', '"');
    rows.at(-1)?.push(cell);
    if (text[end] === "\n") rows.push([]);
    start = end + 1;
  }
  return rows;
}

/** The number of a page between dashes or with its word, which says nothing of the sheet: - 2 -, P.2, 2/5, 2ページ. */
const PAGE_NUMBER =
  /^(?:[-－‐–—―ー]\s*[0-9０-９]{1,3}\s*[-－‐–—―ー]|[PpＰ][.．]?\s?[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*(?:ページ|頁))$/;

function isTableRow(cells: string[]): boolean {
  return (
    cells.length > 1 && cells.length <= MOST_CELLS && cells.every(({ length }) => length <= LONGEST_CELL)
  );
}

function blockOf(cells: string[]): Block {
  if (isTableRow(cells)) {
    return {
      kind: "row",
      cells: cells.map((cell) => ({ text: withoutMarkup(cell), splitAtSpaces: hasUnmarkedList(cell) })),
    };
  }
  const text = withoutMarkup(cells.join(" ")).trim();
  return text === "" || PAGE_NUMBER.test(text) ? { kind: "gap" } : { kind: "line", text };
}

/** Where the lines end that are looked at one by one. */
function endOfLines(text: string): number {
  let end = -1;
  for (let count = 0; count < MOST_LINES; count += 1) {
    end = text.indexOf("\n", end + 1);
    if (end === -1) return text.length;
  }
  return end;
}

const PIPE_ROW = /^[ \u3000]*\|(.*)\|[ \u3000]*$/;
const PIPE_RULE = /^[\s|:-]+$/;

/** A table that was written with upright strokes is one with tabs. */
function pipesAsTabs(text: string): string {
  if (!/^[ \u3000]*\|/m.test(text)) return text;
  const lines = text.split("\n").map((line) => {
    const row = line.includes("\t") ? undefined : PIPE_ROW.exec(line)?.[1];
    if (row === undefined) return line;
    return PIPE_RULE.test(row) && row.includes("-")
      ? null
      : row
          .split("|")
          .map((cell) => cell.trim())
          .join("\t");
  });
  return lines.filter((line) => line !== null).join("\n");
}

function withoutOuterGaps(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === "\n") start += 1;
  while (end > start && text[end - 1] === "\n") end -= 1;
  return text.slice(start, end);
}

/** Where an empty line stands below every line, and more than one below some, the text was spaced out. */
function withoutDoubleSpacing(text: string): string {
  const lines = withoutOuterGaps(text.replace(/\n[ \u3000]+(?=\n)/g, "\n"));
  const isSpacedOut = /\n{3}/.test(lines) && !/[^\n]\n[^\n]/.test(lines);
  return isSpacedOut ? lines.replaceAll("\n\n", "\n") : lines;
}

/** Cuts a document into lines and tab-separated rows; a quoted cell may hold line ends. */
export function readBlocks(text: string): Block[] {
  const parted = withoutDoubleSpacing(pipesAsTabs(text)).replace(/\n{3,}/g, "\n\n");
  const end = endOfLines(parted);
  const rest = parted.slice(end).trim();
  const blocks = splitCells(parted.slice(0, end)).map(blockOf);
  return rest === "" ? blocks : [...blocks, { kind: "line", text: rest }];
}
