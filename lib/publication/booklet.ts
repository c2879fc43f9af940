import type { SheetState } from "@/lib/goal-sheets/workflow";
import type { GoalColumn } from "@/lib/sheet-forms/form-fields";
import { documentName } from "@/lib/sheet-forms/title-line";
import type { BookletTexts } from "./labels";
import type { EditionBody } from "./snapshot-schema";

export const STAMPS = ["DRAFT", "CARE"] as const;
export type Stamp = (typeof STAMPS)[number];

/** How often a sheet's text was revised, and when last. */
export type SheetRevision = { count: number; at: Date };

/** A working copy as the leaders read it. */
export type BookletSheet = {
  body: EditionBody;
  columns: readonly GoalColumn[];
  state: SheetState;
  revision: SheetRevision;
};

/** A line of the contents; `sheet` null where the department's sheet is not in the booklet. */
export type BookletEntry = {
  department: { name: string; nameEnglish: string | null };
  state: SheetState | null;
  sheet: BookletSheet | null;
};

export type Booklet = {
  municipality: { name: string; nameEnglish: string | null };
  fiscalYear: number;
  /** Civil date (ISO). */
  madeOn: string;
  stamp: Stamp;
  landscape: boolean;
  /** In the official order. */
  entries: readonly BookletEntry[];
};

/** More printed columns than this are not read across an upright page. */
const MOST_UPRIGHT = 3;

export function isLandscape(columns: readonly GoalColumn[]): boolean {
  return columns.length > MOST_UPRIGHT;
}

const UNFINISHED: readonly SheetState[] = ["DRAFTING", "RETURNED"];

/** Whether a sheet is still being written. */
export function isUnfinished(state: SheetState): boolean {
  return UNFINISHED.includes(state);
}

export function revisionText({ count, at }: SheetRevision, { b, moment }: BookletTexts): string {
  const filling = { count, moment: moment(at) };
  return count > 0 ? b("revisionOf", filling) : b("neverRevised", filling);
}

/** The anchor of a department's first page, and the name of its pages. */
export function pageName(index: number): string {
  return `sheet-${index + 1}`;
}

/** A text as a CSS string: everything but letters, digits and spaces is written by its number. */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

type Margins = { left: string; foot: string };

function pageRule(name: string, { left, foot }: Margins): string {
  return `@page ${name} { @top-left { content: ${cssString(left)}; } @bottom-left { content: ${cssString(foot)}; } }`;
}

/**
 * The style that stamps every printed page with its department, state, stamp, revision, date and number: a
 * named page for each department, because only margin boxes are printed on each of a department's pages.
 */
export function bookletStyle(booklet: Booklet, texts: BookletTexts): string {
  const { municipality, fiscalYear, madeOn, stamp, landscape, entries } = booklet;
  const [town, year, date] = [texts.named(municipality), texts.fiscalYear(fiscalYear), texts.date(madeOn)];
  const sheets = entries.flatMap(({ sheet }) => sheet ?? []);
  const pages = sheets.map(({ body, state, revision }, index) => {
    const department = texts.named(body.department);
    const said = texts.b(`states.${state}`);
    const left = texts.b("pageHead", { municipality: town, year, department, state: said });
    const foot = texts.b("pageFoot", { revision: revisionText(revision, texts), date });
    return `${pageRule(pageName(index), { left, foot })} #${pageName(index)} { page: ${pageName(index)}; }`;
  });
  const cover = pageRule("cover", { left: "", foot: texts.b("madeOn", { date }) });
  return [
    `@page { size: A4 ${landscape ? "landscape" : "portrait"}; margin: 16mm 12mm 14mm;`,
    "@top-left { font-size: 9pt; } @bottom-left { font-size: 9pt; }",
    `@top-right { content: ${cssString(texts.b(`stamp.${stamp}`))};`,
    "font-size: 14pt; font-weight: bold; color: #b00020; }",
    '@bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }',
    cover,
    "#cover { page: cover; }",
    ...pages,
  ].join("\n");
}

/** What the booklet is called: its year, and the documents by the name of their form. */
export function bookletTitle({ fiscalYear, entries }: Booklet, texts: BookletTexts): string {
  const form = entries.find(({ sheet }) => sheet)?.sheet?.body.form;
  const name = form ? documentName(form, texts.locale) : texts.b("title");
  return texts.b("fullTitle", { year: texts.fiscalYear(fiscalYear), form: name });
}
