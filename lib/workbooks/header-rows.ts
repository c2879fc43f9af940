import type { StoredHeader } from "@/lib/goal-sheets/sheet-view";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { cellText } from "./cell-value";
import type { CopiedContent, ParagraphKind } from "./copied-content";
import { PARAGRAPH_KINDS } from "./copied-content";
import { addBand, type CellKind, type PrintedPage, place, widthOf } from "./printed-page";
import { paragraphMark } from "./printed-words";
import { LINE_HEIGHT, textHeight } from "./text-height";

const LABEL_WIDTH = 16;
const LOWEST = LINE_HEIGHT + 7;

/** How many columns from the left a label needs. */
function labelColumns(page: PrintedPage): number {
  const enough = page.widths.findIndex((_, at) => widthOf(page, 0, at + 1) >= LABEL_WIDTH);
  return enough + 1;
}

/** A label with its text beside it, over the whole width. */
export function placeLabelled(page: PrintedPage, label: string, text: string, kind: CellKind): void {
  const column = labelColumns(page);
  const columns = page.widths.length - column;
  const needed = textHeight(text, widthOf(page, column, columns));
  const labelNeeds = textHeight(label, widthOf(page, 0, column));
  const band = addBand(page, Math.max(LOWEST, needed, labelNeeds));
  place(page, band, { column: 0, columns: column }, { kind: "label", text: label });
  place(page, band, { column, columns }, { kind, text });
}

/** 基本方針 or 現状と課題: a heading, then each paragraph's own heading with its text below. */
function placeParagraphs(page: PrintedPage, label: string, paragraphs: CopiedContent["paragraphs"]): void {
  const columns = page.widths.length;
  const heading = addBand(page, LINE_HEIGHT + 8);
  place(page, heading, { column: 0, columns }, { kind: "section", text: label });
  paragraphs.forEach(({ title, text }, at) => {
    const beside = { column: 1, columns: columns - 1 };
    const width = widthOf(page, 1, columns - 1);
    const titleBand = addBand(page, Math.max(LOWEST, textHeight(title, width)));
    const textBand = addBand(page, Math.max(LOWEST, textHeight(text, width)));
    const rows = textBand.row + textBand.rows - titleBand.row;
    place(
      page,
      { row: titleBand.row, rows },
      { column: 0, columns: 1 },
      { kind: "mark", text: paragraphMark(at + 1) },
    );
    place(page, titleBand, beside, { kind: "value", text: title });
    place(page, textBand, beside, { kind: "value", text });
  });
}

function facts(header: StoredHeader): Partial<Record<string, string>> {
  const { departmentName, post, headName, sections } = header;
  return { departmentName, post, headName, sections: sections.join("　") };
}

/** The block above the goals, in the form's order; the organisation's facts are there to read only. */
export function placeHeader(
  page: PrintedPage,
  form: SheetForm,
  header: StoredHeader,
  content: CopiedContent,
): void {
  const organisation = facts(header);
  for (const { field, label, kind } of form.header) {
    if (kind === "portrait") continue;
    const paragraphKind: ParagraphKind | undefined =
      field === "basicPolicies" || field === "issues" ? PARAGRAPH_KINDS[field] : undefined;
    const known = organisation[field];
    if (paragraphKind) {
      const own = content.paragraphs.filter((paragraph) => paragraph.kind === paragraphKind);
      placeParagraphs(page, label.ja, own);
    } else if (known !== undefined) placeLabelled(page, label.ja, known, "readOnly");
    else placeLabelled(page, label.ja, cellText(field, content.header[field] ?? ""), "value");
  }
}
