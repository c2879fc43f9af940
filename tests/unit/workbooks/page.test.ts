import { describe, expect, it } from "vitest";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { pageBreaks } from "@/lib/workbooks/page-breaks";
import { newPage, type PrintedCell } from "@/lib/workbooks/printed-page";
import { sheetPage } from "@/lib/workbooks/sheet-page";
import { linesOf, textHeight } from "@/lib/workbooks/text-height";
import { formOf } from "../../support/proposals";
import { sheetToPrint, storedSheet } from "../../support/workbooks";

const HIGHEST_IN_EXCEL = 409;

function covered(cells: readonly PrintedCell[]): string[] {
  return cells.flatMap(({ row, column, rows, columns }) =>
    Array.from(
      { length: rows * columns },
      (_, at) => `${row + Math.floor(at / columns)}/${column + (at % columns)}`,
    ),
  );
}

describe("the height of texts", () => {
  it("counts full-width signs as two and half-width ones as one, and every line break", () => {
    expect(linesOf("あ".repeat(20), 21.2)).toBe(2);
    expect(linesOf("a".repeat(20), 21.2)).toBe(1);
    expect(linesOf("ｱ".repeat(20), 21.2)).toBe(1);
    expect(linesOf("𠮷".repeat(20), 21.2)).toBe(2);
    expect(linesOf("一\n二\r\n三\n", 40)).toBe(4);
    expect(linesOf("", 40)).toBe(1);
  });
});

describe.each(builtInForms.map((form) => [form.key, form] as const))("the page of %s", (_, form) => {
  const stored = storedSheet(form, { means: "長い手順を書きます。".repeat(500), title: "あ".repeat(300) });
  const { page, headingRow } = sheetPage(sheetToPrint(form, stored));

  it("lays no two cells over one another, and none outside", () => {
    const places = covered(page.cells);
    expect(new Set(places).size).toBe(places.length);
    const outside = page.cells.filter(
      ({ row, rows, column, columns }) =>
        row + rows > page.heights.length || column + columns > page.widths.length,
    );
    expect(outside).toEqual([]);
  });

  it("gives every text the height it needs, in rows that Excel knows", () => {
    const tooLow = page.cells.filter(({ row, rows, column, columns, text, kind }) => {
      if (kind === "title" || kind === "code" || kind === "mark") return false;
      const height = page.heights.slice(row, row + rows).reduce((sum, each) => sum + each, 0);
      const width = page.widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
      return textHeight(text, width) > height + 1;
    });
    expect(tooLow.map(({ kind, text }) => `${kind}: ${text.slice(0, 20)}`)).toEqual([]);
    expect(Math.max(...page.heights)).toBeLessThan(HIGHEST_IN_EXCEL);
  });

  it("prints the form's columns in their order and every label of a part", () => {
    const headings = page.cells.filter(({ row }) => row === headingRow).map(({ text }) => text);
    const columns = form.goal
      .filter(({ field }) => form.missionLayout !== "COLUMN" || field !== "policyNumbers")
      .map(({ column, label }) => (column ?? label).ja);
    const printed = headings.filter((heading) => columns.includes(heading));
    expect(printed).toEqual([...new Set(columns)]);
    const texts = page.cells.map(({ text }) => text);
    for (const label of form.goal.flatMap(({ subLabels }) => subLabels.slice(0, 1)))
      expect(texts.filter((text) => text === label)).toHaveLength(3);
  });
});

describe("page breaks", () => {
  const page = (heights: number[]) => ({ ...newPage([10]), heights });
  const goals = (heights: number[]) => heights.map((_, row) => ({ row: row + 1, rows: 1 }));

  it("come before a goal of which only a short beginning would stand at the foot of a page", () => {
    expect(pageBreaks(page([30, 250, 200, 300]), 0, goals([250, 200, 300]))).toEqual([2]);
  });

  it("are left out where much of the goal fits, where all of it does, and for goals of several pages", () => {
    expect(pageBreaks(page([30, 250, 300]), 0, goals([250, 300]))).toEqual([]);
    expect(pageBreaks(page([30, 250, 200, 40]), 0, goals([250, 200, 40]))).toEqual([]);
    expect(pageBreaks(page([30, 1400]), 0, goals([1400]))).toEqual([]);
  });
});

describe("assessments on the page", () => {
  const rows = (levels: string[]) =>
    new Map([["g1", levels.map((level) => ({ level, reason: `${level}の理由` }))]]);

  it("stand in the goal's last columns, the head's above the supervisor's", () => {
    const sheet = { ...sheetToPrint(formOf("iga-2022")), assessments: rows(["4", ""]) };
    const { page } = sheetPage(sheet);
    const at = page.widths.length - 2;
    const levels = page.cells.filter(({ column, kind }) => column === at && kind === "readOnly");
    expect(levels.map(({ text }) => text).slice(0, 2)).toEqual(["4", ""]);
    expect(levels).toHaveLength(6);
    expect(page.cells.some(({ text, column }) => text === "4の理由" && column === at + 1)).toBe(true);
  });

  it("have no columns where nobody assesses", () => {
    const { page } = sheetPage(sheetToPrint(formOf("miyazu-2023")));
    expect(page.cells.some(({ text }) => text === "達成状況" || text === "理由")).toBe(false);
  });
});
