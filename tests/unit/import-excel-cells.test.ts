import { describe, expect, it } from "vitest";
import { readOfficeFile } from "@/lib/imports/office-reader";
import { sheetEntry, workbookOf } from "../support/workbook-parts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** What a cell with this number reads as in a format of its own, or in one that files name by number alone. */
async function shown(value: number, format: string | number): Promise<string> {
  const isNamed = typeof format === "number";
  const own = isNamed ? "" : `<numFmts><numFmt numFmtId="164" formatCode="${escaped(format)}"/></numFmts>`;
  const styles = `${own}<cellXfs><xf numFmtId="${isNamed ? format : 164}"/></cellXfs>`;
  const rows = `<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`;
  const read = await readOfficeFile(workbookOf({ sheets: sheetEntry(0), styles, rows }), "xlsx");
  return "refused" in read ? read.refused : read.text;
}

describe("a cell of an Excel file", () => {
  it.each([
    [0.375, "h:mm", "9:00"],
    [0.375, 20, "9:00"],
    [0.5625, "[$-409]h:mm AM/PM;@", "13:30"],
    [0.375, 'h"時"mm"分"', "9時00分"],
    [1.25, "[h]:mm", "30:00"],
    [46096.375, 22, "2026年3月15日 9:00"],
  ])("with the time %s in %s prints no day that its format leaves out", async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    [46082, 'yyyy"年"m"月"', "2026年3月"],
    [46082, 55, "2026年3月"],
    [46082, 'yyyy"年"m"月末"', "2026年3月末"],
    [46082, 'yyyy"年度"', "2026年度"],
    [46096, 14, "2026年3月15日"],
    [46096, "d-mmm-yy", "2026年3月15日"],
    [46096, 'm"月"d"日"(aaa)', "3月15日(日)"],
    [46096, '[$-411]ggge"年"m"月"d"日"', "令和8年3月15日"],
    [46096, "[$-411]ge.m.d;@", "令和8年3月15日"],
    [46096, 58, "令和8年3月15日"],
  ])("with the day %s in %s prints what its format shows of it", async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it.each([
    [1500, '#,##0"件"', "1,500件"],
    [1500, 38, "1,500"],
    [12, '0"人"', "12人"],
    [12.5, 'General"人"', "12.5人"],
    [-3, '#,##0"円";"▲"#,##0"円"', "▲3円"],
    [1234567, '#,##0,"千円"', "1,235千円"],
    [1500, "[$¥-411]#,##0", "¥1,500"],
    [1500, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "1,500"],
    [0.256, "0.0%", "25.6%"],
    [0.1 + 0.2, "General", "0.3"],
    [12345.678, "0.00E+00", "12345.678"],
    [5, ";;;", "5"],
  ])("with the figure %s in %s keeps its unit and how thousands are parted", async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it("counts days from 1904 where the file says so", async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = '<row r="1"><c r="A1" s="0"><v>44634</v></c></row>';
    const sheets = `${sheetEntry(0)}<workbookPr date1904="1"/>`;
    const read = await readOfficeFile(workbookOf({ sheets, styles, rows }), "xlsx");
    expect(read).toEqual({ text: "2026年3月15日" });
  });
});
