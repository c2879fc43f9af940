import type { StoredHeader } from "@/lib/goal-sheets/sheet-view";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { titleLineText } from "@/lib/sheet-forms/title-line";
import { cellText, goalCellText } from "./cell-value";
import type { CopiedContent, CopiedGoal, CopiedMission } from "./copied-content";
import { type PrintedAssessment, placeGoal } from "./goal-rows";
import { placeHeader, placeLabelled } from "./header-rows";
import { pageBreaks } from "./page-breaks";
import { addBand, type Band, newPage, type PrintedPage, place, widthOf } from "./printed-page";
import { goalMark, marginHeading, missionMark } from "./printed-words";
import { columnWidths, type TableShape, tableShape } from "./table-shape";
import { LINE_HEIGHT, textHeight } from "./text-height";

export type SheetToPrint = {
  form: SheetForm;
  fiscalYear: number;
  header: StoredHeader;
  content: CopiedContent;
  /** The line with code and number by which the workbook is told when it comes back. */
  codeLine: string;
  /** Level and reason by goal, in the order of the form's kinds; blank where nothing is to be printed. */
  assessments: ReadonlyMap<string, readonly PrintedAssessment[]>;
};

const NOTE =
  "管理番号の行と見出しは残してください。目標を加えるときは、最後の目標の行をまるごと下へ写します。担当課と協力する部局は、名前を「、」で区切ります。";
const BASIS_NOTE = "計画に項目がない目標は、番号の代わりに「条例：○○条例」のように根拠を書きます。";

/** How the file is written in, for people who have no help beside them. */
const noteOf = ({ goal }: SheetForm) =>
  goal.some(({ field }) => field === "policyNumbers") ? `${NOTE}\n${BASIS_NOTE}` : NOTE;

function placeTop(page: PrintedPage, sheet: SheetToPrint): void {
  const { form, fiscalYear, header, codeLine } = sheet;
  const columns = page.widths.length;
  const title = titleLineText(form, fiscalYear, header.departmentName, "ja");
  place(page, addBand(page, 28), { column: 0, columns }, { kind: "title", text: title });
  place(page, addBand(page, 18), { column: 0, columns }, { kind: "code", text: codeLine });
  const text = noteOf(form);
  const note = addBand(page, textHeight(text, widthOf(page, 0, columns)));
  place(page, note, { column: 0, columns }, { kind: "note", text });
}

/** What the levels mean, as the forms print it; the highest stands first. */
function placeScale(page: PrintedPage, { form }: SheetToPrint): void {
  if (!form.scale) return;
  const { scale } = form.reading;
  const lines = form.scale
    .toSorted((one, other) => other.order - one.order)
    .map(({ order, label }) => (scale?.numbered ? `${order}. ${label}` : label));
  placeLabelled(page, scale?.headings[0] ?? "達成状況", lines.join("\n"), "readOnly");
}

/** The column headings; gives the row that is repeated on every page. */
function placeHeadings(page: PrintedPage, shape: TableShape): number {
  const headings = [
    ...shape.columns.map(({ label }) => label.ja),
    ...(shape.assessments ? [shape.assessments.level, shape.assessments.reason] : []),
  ];
  const heights = headings.map((text, at) => textHeight(text, page.widths[shape.margin + at] ?? 0));
  const band = addBand(page, Math.max(LINE_HEIGHT + 8, ...heights));
  const first = { kind: "heading", text: marginHeading(shape) } as const;
  place(page, band, { column: 0, columns: shape.margin }, first);
  headings.forEach((text, at) => {
    place(page, band, { column: shape.margin + at, columns: 1 }, { kind: "heading", text });
  });
  return band.row;
}

/** A mission above its goals: its text, and the development goals where the form has them. */
function placeTier(page: PrintedPage, shape: TableShape, mission: CopiedMission, number: number): void {
  const columns = page.widths.length - shape.margin;
  const rows = [
    { label: missionMark(shape.missionLabel, number), text: cellText("text", mission.text) },
    ...(shape.hasSdgs ? [{ label: "SDGs", text: cellText("sdgs", mission.sdgs) }] : []),
  ];
  for (const { label, text } of rows) {
    const height = Math.max(
      textHeight(label, widthOf(page, 0, shape.margin)),
      textHeight(text, widthOf(page, shape.margin, columns)),
    );
    const band = addBand(page, height);
    place(page, band, { column: 0, columns: shape.margin }, { kind: "label", text: label });
    place(page, band, { column: shape.margin, columns }, { kind: "value", text });
  }
}

/** The row above a goal that carries its number and, where the form has them, its policy numbers. */
function placeMark(page: PrintedPage, shape: TableShape, goal: CopiedGoal, mark: string): void {
  const columns = page.widths.length;
  const policies = shape.markedPolicies;
  const numbers = policies && goalCellText(goal.fields, policies.field);
  const needed = [
    textHeight(numbers ?? "", widthOf(page, 2, columns - 2)),
    textHeight(policies?.label.ja ?? "", page.widths[1] ?? 0),
  ];
  const band = addBand(page, Math.max(LINE_HEIGHT + 8, ...needed));
  const markColumns = policies ? 1 : columns;
  place(page, band, { column: 0, columns: markColumns }, { kind: "mark", text: mark });
  if (!policies) return;
  place(page, band, { column: 1, columns: 1 }, { kind: "label", text: policies.label.ja });
  place(page, band, { column: 2, columns: columns - 2 }, { kind: "value", text: numbers ?? "" });
}

/** Places all goals; gives the bands that should not be torn apart without need. */
function placeGoals(page: PrintedPage, shape: TableShape, sheet: SheetToPrint): Band[] {
  const { form, content, assessments } = sheet;
  const bands: Band[] = [];
  const blank = form.assessments.map(() => ({ level: "", reason: "" }));
  content.missions.forEach((mission, at) => {
    let from = page.heights.length;
    if (shape.layout === "TIER") placeTier(page, shape, mission, at + 1);
    const first = page.heights.length;
    for (const goal of mission.goals) {
      const mark = goalMark(form, shape, { mission: at + 1, goal: goal.number });
      if (shape.layout === "COLUMN") placeMark(page, shape, goal, mark);
      const rows = { missionText: mission.text, assessments: assessments.get(goal.id) ?? blank };
      const band = placeGoal(page, shape, goal, rows);
      bands.push({ row: from, rows: band.row + band.rows - from });
      from = page.heights.length;
      const column = shape.margin - 1;
      if (shape.layout !== "COLUMN") place(page, band, { column, columns: 1 }, { kind: "mark", text: mark });
    }
    const rows = page.heights.length - first;
    if (shape.layout === "TIER" && rows > 0)
      place(page, { row: first, rows }, { column: 0, columns: 1 }, { kind: "mark", text: form.goalWord.ja });
  });
  return bands;
}

export type LaidOutSheet = {
  page: PrintedPage;
  /** Repeated at the top of every page. */
  headingRow: number;
  /** Rows after which a new page begins. */
  breaks: number[];
};

/** A sheet laid out as its form prints it. */
export function sheetPage(sheet: SheetToPrint): LaidOutSheet {
  const shape = tableShape(sheet.form);
  const page = newPage(columnWidths(shape));
  placeTop(page, sheet);
  placeHeader(page, sheet.form, sheet.header, sheet.content);
  placeScale(page, sheet);
  const table = page.heights.length;
  if (shape.layout === "NONE") {
    const columns = page.widths.length;
    const text = sheet.form.goalWord.ja;
    place(page, addBand(page, LINE_HEIGHT + 8), { column: 0, columns }, { kind: "section", text });
  }
  const headingRow = placeHeadings(page, shape);
  const bands = placeGoals(page, shape, sheet);
  return { page, headingRow, breaks: pageBreaks(page, { table, headingRow }, bands) };
}
