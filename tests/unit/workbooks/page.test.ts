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
  const HEADING = { table: 0, headingRow: 0 };
  const page = (heights: number[], ...labels: number[]) => ({
    ...newPage([10]),
    heights,
    cells: labels.map((row) => ({
      row,
      column: 0,
      rows: 1,
      columns: 1,
      text: "【課題】",
      kind: "part" as const,
    })),
  });
  const goals = (heights: number[]) => heights.map((_, row) => ({ row: row + 1, rows: 1 }));

  it("come before a goal that would be torn", () => {
    expect(pageBreaks(page([30, 250, 200, 300]), HEADING, goals([250, 200, 300]))).toEqual([2]);
    expect(pageBreaks(page([30, 250, 260]), HEADING, goals([250, 260]))).toEqual([1]);
  });

  it("stand in long goals where a page is full, and before them where little is left of it", () => {
    expect(pageBreaks(page([30, 250, 200, 40]), HEADING, goals([250, 200, 40]))).toEqual([]);
    const long = [30, 75, 75, 75, 75, 75, 75, 75, 75];
    expect(pageBreaks(page(long), HEADING, [{ row: 1, rows: 8 }])).toEqual([6]);
    expect(
      pageBreaks(page([30, 340, ...long.slice(1)]), HEADING, [
        { row: 1, rows: 1 },
        { row: 2, rows: 8 },
      ]),
    ).toEqual([3]);
    expect(
      pageBreaks(page([30, 400, ...long.slice(1)]), HEADING, [
        { row: 1, rows: 1 },
        { row: 2, rows: 8 },
      ]),
    ).toEqual([1, 7]);
  });

  it("come between the parts of a goal of which enough has room, never behind a label", () => {
    // A mark, then twice a label and its text.
    const torn = page([30, 150, 20, 20, 160, 20, 200], 3, 5);
    const bands = [
      { row: 1, rows: 1 },
      { row: 2, rows: 5 },
    ];
    expect(pageBreaks(torn, HEADING, bands)).toEqual([4]);
  });

  it("take the headings along where the first goal has no room below them", () => {
    const sheet = page([300, 20, 30, 250]);
    expect(pageBreaks(sheet, { table: 1, headingRow: 2 }, [{ row: 3, rows: 1 }])).toEqual([0]);
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
