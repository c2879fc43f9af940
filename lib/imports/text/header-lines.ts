import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { HeadedParagraph } from "@/lib/sheet-forms/sheet-content";
import type { Block, Line } from "./blocks";
import { withoutLabel } from "./printed-words";
import { asLine, compareKey } from "./wording";

/** A heading is short; a longer line is text. */
/** Lines that were broken at an edge end at most so many signs before it. */
const EDGE = 2;
const SHORTEST_EDGE = 20;
const LONGEST_HEADING = 40;
const HEADING_SIGNS = /^[#\s【〈《〔［[「『<＜≪■□●◆◇◎○▼▽・*＊]+|[\s】〉》〕］\]」』>＞≫:：]+$/g;
const IN_ROUND_BRACKETS = /^[#\s]*[(（]([^()（）]*)[)）]\s*$/;
/** ー and its half-width form also go on with a word that was broken before them, so a space must follow. */
const PARAGRAPH_SIGN = /^\s*(?:[-‐‑‒–—―─－−ーｰ*＊]\s+|[‐‑‒–—―─－−](?=\p{L})|[・･•●○■□◆◇◎▪◦➢✓]\s*)/u;
/** A number stays in the title that it stands before. */
const PARAGRAPH_NUMBER =
  /^\s*(?:[①-⑳]|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）、]))\s*\p{L}/u;

/** The words of a line that may be a heading, without what follows in brackets; empty where it is too long. */
export function headingKey(text: string): string {
  if (text.length > LONGEST_HEADING) return "";
  const words = text.replace(IN_ROUND_BRACKETS, "$1").replace(HEADING_SIGNS, "");
  return compareKey(words).replace(/\([^()]*\)$/, "");
}

/** Tells whether a line heads some part of a sheet of this form. */
export function headsPart(line: Line, form: SheetForm): boolean {
  return isHeading(line, headingWords(form));
}

function isHeading(line: Line, words: readonly string[]): boolean {
  const key = headingKey(line.text);
  return words.some((word) => key.endsWith(compareKey(word)));
}

/** The words that head some part of a sheet of this form. */
function headingWords(form: SheetForm): string[] {
  const { header, scale, printedMatter } = form.reading;
  const headings = header.flatMap((hint) => (hint.from === "HEADING" ? hint.labels : []));
  return [...headings, ...(scale?.headings ?? []), ...printedMatter];
}

/** The headings of the tables of a form, the words of the lists of contents among them. */
function columnWords(form: SheetForm): string[] {
  const { goals, contents } = form.reading;
  const words = [...goals.columns.flatMap(({ headings }) => headings), ...(contents ?? [])];
  return words.map(compareKey);
}

/**
 * The lines and gaps below a heading, up to the next heading or table; null where the heading does not stand.
 * `beside` is what the heading's line says beside its words.
 */
export function bodyBelow(
  blocks: readonly Block[],
  labels: readonly string[],
  form: SheetForm,
): { heading: Line; beside: string; body: Block[] } | null {
  const at = blocks.findIndex((block) => block.kind === "line" && isHeading(block, labels));
  const heading = blocks[at];
  if (heading?.kind !== "line") return null;
  const ends = headingWords(form);
  const columns = columnWords(form);
  const body: Block[] = [];
  for (const block of blocks.slice(at + 1)) {
    if (block.kind === "row" || (block.kind === "line" && endsBody(block, ends, columns))) break;
    body.push(block);
  }
  const word = labels.find((label) => isHeading(heading, [label])) ?? "";
  return { heading, beside: withoutLabel(heading.text, word), body };
}

/** The headings of a table whose tabs were lost on the way stand in one line. */
function isLineOfColumns(line: Line, columns: readonly string[]): boolean {
  const words = compareKey(line.text);
  return columns.filter((column) => words.includes(column)).length >= 2 && !line.text.endsWith("。");
}

function endsBody(line: Line, words: readonly string[], columns: readonly string[]): boolean {
  if (line.text.startsWith("#") || (/\s{2}|　/.test(line.text) && isLineOfColumns(line, columns)))
    return true;
  return !beginsParagraph(line.text) && !line.text.endsWith("。") && isHeading(line, words);
}

/** One text per paragraph where gaps part the paragraphs, else one per line. */
export function paragraphsOf(body: readonly Block[]): string[] {
  const trimmed = body.slice(0, body.findLastIndex((block) => block.kind === "line") + 1);
  const start = trimmed.findIndex((block) => block.kind === "line");
  const inner = trimmed.slice(Math.max(start, 0));
  const parted = inner.some((block) => block.kind === "gap");
  const paragraphs: string[][] = [[]];
  for (const block of inner) {
    if (block.kind === "line") paragraphs.at(-1)?.push(block.text);
    if (block.kind === "gap" || !parted) paragraphs.push([]);
  }
  return paragraphs.map((lines) => asLine(lines.join("\n"))).filter((text) => text !== "");
}

function beginsParagraph(line: string): boolean {
  return PARAGRAPH_SIGN.test(line) || PARAGRAPH_NUMBER.test(line);
}

/** Names of sections, one on each line; one that stands twice is named once. */
export function sectionsOf(body: readonly Block[]): string[] {
  const lines = body.flatMap((block) => (block.kind === "line" ? [asLine(block.text)] : []));
  return [...new Set(lines.map((line) => line.replace(PARAGRAPH_SIGN, "")))].filter((name) => name !== "");
}

function joinSentences(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const next = asLine(line);
    if (text === "") return next;
    return /[。」』)）]$/.test(text) ? `${text}\n${next}` : `${text}${next}`;
  }, "");
}

/** Headed paragraphs: a line with a bullet or a number heads the lines below it. */
export function headedParagraphsOf(body: readonly Block[]): HeadedParagraph[] {
  const found: { title: string; lines: string[] }[] = [];
  for (const block of body) {
    if (block.kind !== "line") continue;
    if (beginsParagraph(block.text)) {
      found.push({ title: asLine(block.text.replace(PARAGRAPH_SIGN, "")), lines: [] });
      continue;
    }
    const last = found.at(-1);
    if (last) last.lines.push(block.text);
    else found.push({ title: "", lines: [block.text] });
  }
  return found.map(({ title, lines }) => ({ title, text: joinSentences(lines) }));
}

/** Titles as long as the longest lines, where several lines end at the same edge: they may go on below. */
export function brokenTitles(body: readonly Block[]): Set<string> {
  const lines = body.flatMap((block) => (block.kind === "line" ? [block.text] : []));
  const edge = Math.max(SHORTEST_EDGE, ...lines.map(({ length }) => length)) - EDGE;
  const full = lines.filter(({ length }) => length >= edge);
  const titles = full.filter((line, index) => index < lines.length - 1 && beginsParagraph(line));
  return new Set(full.length > 2 ? titles.map((line) => asLine(line.replace(PARAGRAPH_SIGN, ""))) : []);
}
