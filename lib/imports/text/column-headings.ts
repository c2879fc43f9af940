import { type ColumnSlot, columnSlotSchema } from "@/lib/sheet-forms/reading-schema";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { type Block, type Row, readBlocks } from "./blocks";
import type { Columns } from "./columns";
import { labelWords, matchingHeading } from "./printed-words";
import { asLine, compareKey, hasWords } from "./wording";

/** The row of headings of a document's table, an example from below, and what each column holds. */
export type TableColumns = { headings: string[]; samples: string[]; columns: Columns };

const NUMBER_HEADINGS = ["No", "No.", "番号", "№"];
/** A title and at least one more column make a table of goals. */
const FEWEST_COLUMNS = 2;
/** Headings stand at the top of a table. */
const DEEPEST_HEADINGS = 30;

/** A cell that is longer is no heading, whatever it begins with. */
const LONGEST_HEADING = 80;
const NO_TEXTS: readonly ColumnSlot[] = ["title", "number", "assessmentLevel", "assessmentReason"];

type Heading = { words: readonly string[]; holds: ColumnSlot[] };

/** What the form prints above its columns, and the labels of its fields, which have columns of their own elsewhere. */
function knownHeadings(form: SheetForm): Heading[] {
  const printed = form.reading.goals.columns
    .map(({ headings, holds }) => ({ words: headings, holds }))
    .filter(({ holds }) => holds.length > 0);
  const fields = form.goal.map(({ field, label, subLabels }) => ({
    words: [label.ja, ...subLabels.map(labelWords)],
    holds: [field],
  }));
  const missions = form.mission
    .filter(({ field }) => field === "text")
    .map(({ label }): Heading => ({ words: [label.ja], holds: ["mission"] }));
  const table = form.reading.assessmentTable;
  const assessments: Heading[] = table
    ? [
        { words: table.level, holds: ["assessmentLevel"] },
        { words: table.reason, holds: ["assessmentReason"] },
      ]
    : [];
  const known = [...printed, ...fields, ...missions, ...assessments];
  return [...known, { words: NUMBER_HEADINGS, holds: ["number"] }];
}

/** A heading that says no more than what goals are called, which counts where no other column holds titles. */
function goalHeadings({ goalWord }: SheetForm): string[] {
  return goalWord.ja.endsWith("目標") ? [goalWord.ja, "目標"] : [goalWord.ja];
}

/** What the columns under these headings hold by the form's own words; empty where no words fit. */
export function matchColumns(form: SheetForm, headings: readonly string[]): Columns {
  const known = knownHeadings(form);
  const taken = new Set<string>();
  const columns = headings.map((heading): ColumnSlot[] => {
    const found = hasWords(heading) && known.find(({ words }) => matchingHeading(heading, words));
    const key = found ? found.holds.join(" ") : "";
    if (!found || taken.has(key)) return [];
    taken.add(key);
    return found.holds;
  });
  if (columns.some((holds) => holds.includes("title"))) return columns;
  const named = columns.findIndex(
    (holds, at) => holds.length === 0 && matchingHeading(headings[at] ?? "", goalHeadings(form)),
  );
  return columns.map((holds, at) => (at === named ? ["title"] : holds));
}

const textsOf = (row: Row) => row.cells.map(({ text }) => asLine(text));

/** A table's rows, without the gaps and lines around it. */
function tablesOf(blocks: readonly Block[]): Row[][] {
  const tables: Row[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "row") tables.at(-1)?.push(block);
    else tables.push([]);
  }
  return tables.filter((rows) => rows.length > 1);
}

/** The lower of two rows of headings counts where it has one; cells merged over several columns leave it to them. */
export function tieredHeadings(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, at) => lower[at] || (upper[at] ?? ""));
}

function columnsUnder(form: SheetForm, headings: string[], below: readonly Row[]): TableColumns {
  const texts = below.map(textsOf);
  const samples = headings.map((_, column) => texts.find((cells) => cells[column])?.[column] ?? "");
  return { headings, samples, columns: matchColumns(form, headings) };
}

const headingsAt = (rows: readonly Row[], at: number) => textsOf(rows[at] ?? { kind: "row", cells: [] });

function tableColumns(form: SheetForm, rows: readonly Row[], at: number): TableColumns {
  return columnsUnder(form, headingsAt(rows, at), rows.slice(at + 1));
}

const knownIn = ({ columns }: TableColumns) => columns.filter((holds) => holds.length > 0);
const isOfGoals = (found: TableColumns) =>
  knownIn(found).length >= FEWEST_COLUMNS && knownIn(found).some((holds) => holds.includes("title"));

/** The headings of a row, or of it and the one below where the two together say more than each. */
function headingsFrom(form: SheetForm, rows: readonly Row[], at: number): TableColumns | null {
  const alone = tableColumns(form, rows, at);
  const lower = headingsAt(rows, at + 1);
  const tiered = columnsUnder(form, tieredHeadings(alone.headings, lower), rows.slice(at + 2));
  const apart = [alone, { ...tiered, columns: matchColumns(form, lower) }];
  const saysMore = apart.every((each) => knownIn(tiered).length > knownIn(each).length);
  return [tiered, alone].find((found) => isOfGoals(found) && (found === alone || saysMore)) ?? null;
}

/** Rows that may be headings are few; of more than these the file's purpose is another. */
const MOST_LOOKED_AT = 60;
const MOST_TABLES = 10;

/** Tells in little time whether a row has a word that a heading of the form begins with. */
function headingWords(form: SheetForm): (row: Row | undefined) => number {
  const known = [...knownHeadings(form).flatMap(({ words }) => words), ...goalHeadings(form)].map(compareKey);
  return (row) =>
    row?.cells.filter(({ text }) => {
      const key = text.length > LONGEST_HEADING ? "" : compareKey(text);
      return key !== "" && known.some((word) => key.startsWith(word));
    }).length ?? 0;
}

/** Further tables of titles and levels are those of assessments, which are read elsewhere. */
const isOfTexts = (found: TableColumns) =>
  knownIn(found).some((holds) => holds.some((slot) => !NO_TEXTS.includes(slot)));

/** The rows, each of another table's, whose cells are headings of the form, the title among them. */
export function findTableColumns(form: SheetForm, text: string): TableColumns[] {
  const wordsIn = headingWords(form);
  const found = new Map<string, TableColumns>();
  let lookedAt = 0;
  for (const rows of tablesOf(readBlocks(text))) {
    let words = wordsIn(rows[0]);
    for (let at = 0; at < rows.length - 1; at += 1) {
      const below = wordsIn(rows[at + 1]);
      const mayHead = words > 0 && words + below >= FEWEST_COLUMNS;
      words = below;
      if (!mayHead || found.size >= MOST_TABLES || lookedAt >= MOST_LOOKED_AT) continue;
      lookedAt += 1;
      const headed = headingsFrom(form, rows.slice(at, at + DEEPEST_HEADINGS), 0);
      if (!headed || (found.size > 0 && !isOfTexts(headed))) continue;
      const key = headingsKey(headed.headings);
      if (!found.has(key)) found.set(key, headed);
      if (headed.headings.join() !== headingsAt(rows, at).join()) at += 1;
    }
  }
  return [...found.values()];
}

/** The fullest row at the top of the largest table: what a person is asked about where no heading is known. */
export function likelyTableColumns(form: SheetForm, text: string): TableColumns | null {
  const [largest] = tablesOf(readBlocks(text)).sort((one, other) => other.length - one.length);
  if (!largest) return null;
  const filled = largest
    .slice(0, Math.min(largest.length - 1, DEEPEST_HEADINGS))
    .map((row) => textsOf(row).filter(hasWords).length);
  const most = Math.max(...filled);
  return most < FEWEST_COLUMNS ? null : tableColumns(form, largest, filled.indexOf(most));
}

/** By what a row of headings is known again: its words, whatever their width and spaces. */
export function headingsKey(headings: readonly string[]): string {
  const words = headings.map(compareKey);
  while (words.at(-1) === "") words.pop();
  return words.join("\t");
}

/** A column's choice in a form: its slots joined, "" for a column that is not used. */
export const columnChoice = (holds: readonly ColumnSlot[]) => holds.join("+");

/** Reads a choice back; null where it names something that no column can hold. */
export function chosenColumn(choice: string): ColumnSlot[] | null {
  if (choice === "") return [];
  const slots = choice.split("+").map((slot) => columnSlotSchema.safeParse(slot));
  return slots.every(({ success }) => success) ? slots.flatMap(({ data }) => data ?? []) : null;
}
