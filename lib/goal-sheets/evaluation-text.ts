import { readYear } from "@/lib/i18n/era";
import { readPastedCells } from "./pasted-cells";

/** What was recognised in the pasted part of a policy evaluation sheet (施策評価シート【ACTION】); nothing is lost. */
export type EvaluationText = {
  /** The sheet's name or number: the first line above the headings; empty where none stands there. */
  reference: string;
  fiscalYear: number | null;
  /** 課題 */
  issues: string;
  /** 取組案 */
  proposals: string;
  /** What stands under no known heading. */
  rest: string;
};

type Part = "issues" | "proposals" | "rest";

const ISSUES =
  "(?:現状|成果|問題点)?(?:と|・|及び|および|、)?(?:残された|主な|今後の)?(?:課題|問題点)(?:と(?:その)?要因|・問題点|等)?";
const PROPOSALS =
  "(?:課題(?:への|に対する|解決に向けた))?(?:今後の|次年度の|来年度の|翌年度の)?(?:具体的な)?" +
  "(?:取り?組み?(?:案|方針|内容|の方向性?|予定)?|改善(?:案|策|点|の方向性?|方針)|対応(?:案|策|方針)|方向性|方針|提案)" +
  "(?:\\(案\\))?";
const NUMBER = "(?:[0-9]{1,2}[.)、]?|\\([0-9]{1,2}\\)|[①-⑳]|[ア-ン][.)、])?";
const OPENING = "[【〈《<\\[〔「■□●○◆◇▼▽◎・※*＊#]*";
const CLOSING = "[】〉》>\\]〕」]*";
const heading = (words: string) =>
  new RegExp(`^${OPENING}${NUMBER}${OPENING}(?:${words})(?:\\(action\\))?${CLOSING}(?:[:]|$)`, "i");
const HEADINGS: readonly { part: Part; pattern: RegExp }[] = [
  { part: "issues", pattern: heading(ISSUES) },
  { part: "proposals", pattern: heading(PROPOSALS) },
];
/** Another part of the evaluation sheet begins here: words in brackets, or behind a mark what a part is called by. */
const OTHER_HEADING =
  /^(?:[【〈《].{1,20}[】〉》]|[■◆▼][^。、]{0,16}(?:成果|実績|評価|指標|状況|結果|目的|概要|効果|総括|背景|経過|意見)(?:\(.{1,12}\))?)$/;
/** Between a heading and its text where a table's columns were copied as one line. */
const GAP = /[\t\u3000]+| {2,}/g;
/** Headings are short; longer lines are text. */
const LONGEST_HEADING = 60;
const LONGEST_REFERENCE = 200;

const keyOf = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

type Begun = { part: Part; behind: string };

const knownPart = (text: string) =>
  HEADINGS.find(({ pattern }) => pattern.test(keyOf(text).slice(0, LONGEST_HEADING)))?.part;

/** A known heading and its text behind a gap on one line. */
function beforeGap(line: string): Begun | null {
  for (const gap of line.matchAll(GAP)) {
    const part = knownPart(line.slice(0, gap.index));
    if (part) return { part, behind: line.slice(gap.index).trim() };
  }
  return null;
}

/** What begins with this line, and what it says of it: a known part, another one (`rest`), or none. */
function begunBy(line: string): Begun | null {
  const part = knownPart(line);
  const colon = /[:：]/.exec(line);
  if (part) return { part, behind: colon ? line.slice(colon.index + 1).trim() : "" };
  return beforeGap(line) ?? (OTHER_HEADING.test(keyOf(line)) ? { part: "rest", behind: line } : null);
}

const partBegun = (text: string) => begunBy(text)?.part ?? null;

class Gathered {
  readonly #lines: Record<Part, string[]> = { issues: [], proposals: [], rest: [] };

  add(part: Part, text: string): void {
    const tidy = text.replace(/^\n+|\s+$/g, "");
    if (tidy !== "") this.#lines[part].push(tidy);
  }

  of(part: Part): string {
    return this.#lines[part].join("\n");
  }
}

/** Parts of a row whose cells are the headings of columns; null where it is none. */
function columnParts(row: readonly string[]): (Part | null)[] | null {
  const parts = row.map((cell) => (cell.trim() === "" ? null : partBegun(cell)));
  return parts.includes("issues") && parts.includes("proposals") ? parts : null;
}

function gatherLines(into: Gathered, begun: Part, cell: string): Part {
  let part = begun;
  for (const line of cell.split("\n")) {
    const next = begunBy(line);
    part = next?.part ?? part;
    into.add(part, next?.behind ?? line);
  }
  return part;
}

/** A row of cells: below column headings by column, else a heading in the first cell and its text beside it. */
function gatherRow(into: Gathered, row: readonly string[], begun: Part): Part {
  const [first = "", ...others] = row;
  const labelled = partBegun(first);
  const beside = others.filter((cell) => cell.trim() !== "");
  if (labelled !== null && beside.length > 0) {
    if (labelled === "rest") into.add("rest", first);
    for (const cell of beside) into.add(labelled, cell);
    return labelled;
  }
  let part = begun;
  for (const cell of row) part = gatherLines(into, part, cell);
  return part;
}

function gatherBelow(into: Gathered, row: readonly string[], columns: readonly (Part | null)[]): void {
  for (const [at, cell] of row.entries()) into.add(columns[at] ?? "rest", cell);
}

function gather(rows: readonly (readonly string[])[]): Gathered {
  const into = new Gathered();
  let columns: (Part | null)[] | null = null;
  let part: Part = "rest";
  for (const row of rows) {
    const begun = row.length > 1 ? columnParts(row) : null;
    if (begun) columns = begun;
    else if (columns && row.length > 1) gatherBelow(into, row, columns);
    else part = gatherRow(into, row, part);
  }
  return into;
}

/**
 * Finds issues (課題) and proposals (取組案, 改善案, 今後の方向性 …) in a pasted part of an evaluation sheet: running
 * text under headings, one column of cells under another, or headings with their text in the next cell.
 */
export function readEvaluation(pasted: string): EvaluationText {
  const into = gather(readPastedCells(pasted));
  const rest = into.of("rest");
  const [first = "", ...others] = rest.split("\n");
  const named = first.length <= LONGEST_REFERENCE;
  return {
    reference: named ? first.trim() : "",
    fiscalYear: readYear(rest),
    issues: into.of("issues"),
    proposals: into.of("proposals"),
    rest: named ? others.join("\n") : rest,
  };
}
