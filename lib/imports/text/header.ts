import type { HeaderField } from "@/lib/sheet-forms/fields";
import type { HeaderHint } from "@/lib/sheet-forms/reading-schema";
import type { Proposal } from "../schema";
import type { Block } from "./blocks";
import {
  bodyBelow,
  brokenTitles,
  headedParagraphsOf,
  headingKey,
  headsPart,
  paragraphsOf,
  sectionsOf,
} from "./header-lines";
import { loosely, withoutLabel } from "./printed-words";
import { type Reading, take } from "./reading";
import { asLine, asLines, compareKey, hasWords } from "./wording";

type ProposedHeader = Proposal["header"];
type TextField = Exclude<HeaderField, "portrait" | "sections" | "basicPolicies" | "issues">;

/** What the reader of the header found beside the values: how many labels, where each value's line stands, and labels left blank. */
type Finds = {
  header: ProposedHeader;
  labels: number;
  lineOf: Map<HeaderField, number>;
  blank: Map<HeaderField, string>;
};

const LONGEST_SIGNATURE = 20;

function emptyHeader(): ProposedHeader {
  return {
    departmentName: null,
    post: null,
    headName: null,
    contact: null,
    aspiration: null,
    conductGuideline: null,
    basicPolicies: [],
    issues: [],
    sections: [],
  };
}

function isTextField(field: HeaderField): field is TextField {
  return field !== "portrait" && field !== "sections" && field !== "basicPolicies" && field !== "issues";
}

/** A person's name keeps the space between family and given name. */
function tidied(field: HeaderField, text: string): string | null {
  const value = field === "headName" ? text.replace(/\s+/g, " ").trim() : asLine(text);
  return value === "" ? null : value;
}

/** The value on the same line or in the same cell; undefined where the label does not stand there. */
function besideLabel(text: string, label: string): string | undefined {
  const found = new RegExp(`^\\s*${loosely(label)}\\s*(?:[:：]|\\s(?=\\S)|$)`).exec(text);
  return found ? text.slice(found[0].length) : undefined;
}

/** The value behind a label; undefined where the label does not stand in the block. */
function behindLabel(reading: Reading, block: Block, label: string): string | undefined {
  if (block.kind === "gap") return undefined;
  if (block.kind === "line") {
    const value = besideLabel(block.text, label);
    if (value !== undefined) take(reading, block, value);
    return value;
  }
  const [first, ...others] = block.cells.slice(block.cells.findIndex(({ text }) => hasWords(text)));
  const inCell = besideLabel(first?.text ?? "", label);
  if (inCell !== undefined && hasWords(inCell)) {
    take(reading, first, inCell);
    return inCell;
  }
  const key = compareKey(first?.text ?? "").replace(/:$/, "");
  if (!key.endsWith(compareKey(label)) || key.length > compareKey(label).length + 14) return undefined;
  take(reading, first, withoutLabel(first?.text ?? "", label));
  return others.find(({ text }) => text.trim() !== "")?.text ?? "";
}

function readLabel(reading: Reading, finds: Finds, field: TextField, labels: readonly string[]): void {
  for (const label of labels) {
    for (const block of reading.blocks) {
      const value = behindLabel(reading, block, label);
      if (value === undefined) continue;
      finds.labels += 1;
      finds.header[field] = tidied(field, value);
      if (finds.header[field] === null) finds.blank.set(field, label);
      return;
    }
  }
}

function readHeading(reading: Reading, finds: Finds, field: HeaderField, labels: readonly string[]): void {
  const found = bodyBelow(reading.blocks, labels, reading.form);
  if (!found) return;
  finds.labels += 1;
  take(reading, found.heading, found.beside);
  if (field === "sections") {
    finds.header.sections = sectionsOf(found.body);
  } else if (field === "basicPolicies" || field === "issues") {
    finds.header[field] = headedParagraphsOf(found.body);
    const broken = brokenTitles(found.body);
    const isTextExpected = finds.header[field].some(({ text }) => text !== "");
    finds.header[field].forEach(({ title, text }, index) => {
      const path = `/header/${field}/${index}/title`;
      if (title === "")
        reading.doubts.push({ path, code: "paragraphWithoutTitle", values: {}, excerpt: text });
      if (text === "" && isTextExpected)
        reading.doubts.push({ path, code: "paragraphWithoutText", values: {}, excerpt: title });
      if (broken.has(title)) reading.doubts.push({ path, code: "textCutOff", values: {}, excerpt: title });
    });
  } else if (isTextField(field)) {
    finds.header[field] = asLines(paragraphsOf(found.body).join("\n")) || null;
  }
}

function readTitle(reading: Reading, finds: Finds, field: TextField, before: string, after: string): void {
  for (const block of reading.blocks) {
    if (block.kind !== "line") continue;
    const end = block.text.indexOf(after);
    const start = block.text.indexOf(before);
    if (start === -1 || end < start + before.length) continue;
    finds.labels += 1;
    finds.header[field] = tidied(field, block.text.slice(start + before.length, end));
    return;
  }
}

function readLineEnding(reading: Reading, finds: Finds, field: TextField, endings: readonly string[]): void {
  const firstTable = reading.blocks.findIndex(({ kind }) => kind === "row");
  const top = firstTable === -1 ? reading.blocks : reading.blocks.slice(0, firstTable);
  const at = top.findIndex((block) => {
    const key = block.kind === "line" ? headingKey(block.text) : "";
    return key.length <= LONGEST_SIGNATURE && endings.some((ending) => key.endsWith(ending));
  });
  const block = top[at];
  if (block?.kind !== "line") return;
  finds.header[field] = tidied(field, block.text);
  finds.lineOf.set(field, at);
}

function readLineAfter(reading: Reading, finds: Finds, field: TextField, after: HeaderField): void {
  const at = finds.lineOf.get(after);
  if (at === undefined) return;
  const block = reading.blocks.slice(at + 1).find(({ kind }) => kind !== "gap");
  if (block?.kind !== "line" || headsPart(block, reading.form)) return;
  if (block.text.length <= LONGEST_SIGNATURE) {
    finds.header[field] = tidied(field, block.text);
  }
}

function readHint(reading: Reading, finds: Finds, hint: HeaderHint): void {
  if (hint.from === "HEADING") readHeading(reading, finds, hint.field, hint.labels);
  else if (!isTextField(hint.field)) return;
  else if (hint.from === "LABEL") readLabel(reading, finds, hint.field, hint.labels);
  else if (hint.from === "TITLE") readTitle(reading, finds, hint.field, hint.before, hint.after);
  else if (hint.from === "LINE_ENDING") readLineEnding(reading, finds, hint.field, hint.endings);
  else readLineAfter(reading, finds, hint.field, hint.after);
}

/**
 * Reads the header where the form's hints say; what is missing is doubted.
 *
 * @returns the header and how many of its labels stood in the document
 */
export function readHeader(reading: Reading): { header: ProposedHeader; labels: number } {
  const finds: Finds = { header: emptyHeader(), labels: 0, lineOf: new Map(), blank: new Map() };
  for (const hint of reading.form.reading.header) readHint(reading, finds, hint);
  for (const { field, label } of reading.form.header) {
    if (field === "portrait" || (finds.header[field]?.length ?? 0) > 0) continue;
    const values = { label: label.ja };
    const blank = finds.blank.get(field);
    const code = blank ? "labelWithoutText" : "fieldMissing";
    reading.doubts.push({ path: `/header/${field}`, code, values, excerpt: blank ?? "" });
  }
  return finds;
}
