import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import reasons from "@/lib/i18n/messages/ja/reasons.json";
import { readWorkbook } from "@/lib/workbooks/workbook-reader";
import { hostileWorkbooks } from "../../support/hostile-workbooks";
import { excelFile } from "../../support/office-files";
import { workbookOf } from "../../support/workbook-parts";

const said = new Map(Object.entries(reasons));

describe("a file that is no workbook to be trusted", () => {
  it.each(hostileWorkbooks)("is told what it is: $title", async ({ fileName, bytes, refusal, says }) => {
    const read = await readWorkbook(fileName, await bytes());
    // Whether a code stands in it is asked where the sheet is known.
    expect("refused" in read ? read.refused : "NO_CODE").toBe(refusal);
    expect(said.get(`workbook${refusal}`)).toMatch(says);
  });
});

describe("a workbook that is read", () => {
  const textsOf = async (bytes: Uint8Array) => {
    const read = await readWorkbook("sheet.xlsx", bytes);
    return "refused" in read ? read.refused : read.grids;
  };

  it("has nothing read from its hidden sheets", async () => {
    expect(await textsOf(await excelFile([["見える"]]))).toEqual([[["見える"]]]);
  });

  it("may have dates and numbers that Excel made of what was typed", async () => {
    const rows = [[new Date("2026-09-30T00:00:00Z"), 7, 0.1 + 0.2, true]];
    expect(await textsOf(await writeXlsx({ sheets: [{ name: "一", rows }] }))).toEqual([
      [["2026年9月30日", "7", "0.3", "true"]],
    ]);
  });

  it("keeps what somebody hid in it while working", async () => {
    const rows = '<row hidden="1"><c t="inlineStr"><is><t>隠した行</t></is></c></row>';
    expect(await textsOf(workbookOf({ rows }))).toEqual([[["隠した行"]]]);
  });

  it("has per cents and dates by the formats of its cells", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>';
    const rows =
      '<row><c><v>0.55</v></c><c s="1"><v>0.55</v></c><c s="2"><v>46295</v></c><c s="3"><v>46295</v></c><c s="3"><v>-1</v></c></row>';
    expect(await textsOf(workbookOf({ styles, rows }))).toEqual([
      [["0.55", "55%", "令和8年9月30日", "2026年9月30日", "-1"]],
    ]);
  });

  it("has texts without the readings beside them, in whatever way they are written", async () => {
    const shared =
      '<si><r><t>目標</t></r><r><t xml:space="preserve"> 一</t></r><rPh sb="0"><t>もくひょう</t></rPh></si>';
    const rows =
      '<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><c t="str"><f>1+1</f><v>a&amp;&#x3042;_x0001_</v></c>' +
      "<c t='inlineStr'><is><t><![CDATA[<&amp;>]]></t></is></c><c t='e'><v>#N/A</v></c><c/></x:row>";
    expect(await textsOf(workbookOf({ shared, rows }))).toEqual([
      [[], ["", "目標 一", "a&あ\u0001", "<&amp;>", "#N/A"]],
    ]);
  });

  it("has every row of a sheet with long texts", async () => {
    const rows = `<row r="46000"><c t="inlineStr"><is><t>最後の行</t></is></c></row>`;
    const [grid] = (await textsOf(workbookOf({ rows }))) as string[][][];
    expect(grid).toHaveLength(46_000);
    expect(grid?.at(-1)).toEqual(["最後の行"]);
  });

  it("may have an absurdly far cell, which is not reached", async () => {
    const cells = new Map([["1048575,16383", { value: "b", type: "string" as const }]]);
    expect(await textsOf(await writeXlsx({ sheets: [{ name: "一", rows: [["a"]], cells }] }))).toEqual([
      [["a"]],
    ]);
  });
});
