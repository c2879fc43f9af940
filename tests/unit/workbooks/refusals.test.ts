import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/workbooks/workbook-reader";
import { excelFile, wordFile, zipOf } from "../../support/office-files";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const MEGABYTE = 1024 * 1024;
const OLE = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** One row whose cell grows to so many megabytes. */
const bomb = (megabytes: number) =>
  zipOf([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "xl/workbook.xml", data: "<workbook/>" },
    { name: "xl/worksheets/sheet1.xml", data: Buffer.alloc(megabytes * MEGABYTE, "a") },
  ]);

/** Many small parts that are large together. */
const manyParts = () =>
  zipOf([
    { name: "[Content_Types].xml", data: TYPES },
    { name: "xl/workbook.xml", data: "<workbook/>" },
    ...Array.from({ length: 10 }, (_, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      data: Buffer.alloc(3 * MEGABYTE, "a"),
    })),
  ]);

const tooManyParts = () =>
  zipOf(Array.from({ length: 600 }, (_, at) => ({ name: `part${at}.xml`, data: "<a/>" })));

/** One long text that very many cells share: small in the file, endless when it is read. */
const sharedText = () =>
  writeXlsx({
    sheets: [
      { name: "一", rows: Array.from({ length: 4000 }, () => new Array<string>(60).fill("あ".repeat(5000))) },
    ],
  });

const refusalOf = async (fileName: string, bytes: Uint8Array) => {
  const read = await readWorkbook(fileName, bytes);
  return "refused" in read ? read.refused : "READ";
};

describe("a file that is no workbook to be trusted", () => {
  it.each([
    ["a bomb of one part", "sheet.xlsx", () => bomb(64), "INFLATES"],
    ["a bomb of many parts", "sheet.xlsx", manyParts, "INFLATES"],
    ["a file of very many parts", "sheet.xlsx", tooManyParts, "INFLATES"],
    ["a text that very many cells share", "sheet.xlsx", sharedText, "INFLATES"],
    [
      "a workbook with macros under its own name",
      "sheet.xlsm",
      () => excelFile([["a"]], { vbaProject: OLE }),
      "MACROS",
    ],
    [
      "a workbook with macros that was renamed",
      "sheet.xlsx",
      () => excelFile([["a"]], { vbaProject: OLE }),
      "MACROS",
    ],
    ["a renamed Word file", "sheet.xlsx", () => wordFile(["文"]), "NOT_AS_NAMED"],
    ["a Word file", "sheet.docx", () => wordFile(["文"]), "NOT_XLSX"],
    ["a renamed PDF", "sheet.xlsx", () => bytesOf("%PDF-1.7\n%%EOF"), "NOT_AS_NAMED"],
    ["a PDF", "sheet.pdf", () => bytesOf("%PDF-1.7\n%%EOF"), "NOT_XLSX"],
    ["a renamed CSV", "sheet.xlsx", () => bytesOf("部局名,総務部\n"), "NOT_AS_NAMED"],
    ["a CSV", "sheet.csv", () => bytesOf("部局名,総務部\n"), "NOT_XLSX"],
    ["an old or encrypted workbook", "sheet.xlsx", () => OLE, "OLD_OFFICE"],
    [
      "an encrypted workbook",
      "sheet.xlsx",
      () =>
        writeXlsx({
          sheets: [{ name: "一", rows: [["a"]] }],
          encryption: { password: "michi", spinCount: 1000 },
        }),
      "OLD_OFFICE",
    ],
    [
      "a workbook cut off in the middle",
      "sheet.xlsx",
      async () => (await excelFile([["a"]])).slice(0, 900),
      "DAMAGED",
    ],
    ["an empty zip file", "sheet.xlsx", () => zipOf([{ name: "a.txt", data: "a" }]), "NOT_AS_NAMED"],
    [
      "a file above four megabytes",
      "sheet.xlsx",
      () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4 * MEGABYTE)]),
      "TOO_LARGE",
    ],
  ] as const)("is refused: %s", async (_, name, bytes, code) => {
    expect(await refusalOf(name, await bytes())).toBe(code);
  });

  it("has nothing read from its hidden sheets", async () => {
    const read = await readWorkbook("sheet.xlsx", await excelFile([["見える"]]));
    expect(read).toEqual({ grids: [[["見える"]]] });
  });

  it("may have dates and numbers that Excel made of what was typed", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "一", rows: [[new Date("2026-09-30T00:00:00Z"), 7, 0.1 + 0.2, true]] }],
    });
    expect(await readWorkbook("sheet.xlsx", bytes)).toEqual({
      grids: [[["2026年9月30日", "7", "0.3", "true"]]],
    });
  });

  it("may have an absurdly far cell, which is not reached", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "一", rows: [["a"]], cells: new Map([["1048575,16383", { value: "b", type: "string" }]]) },
      ],
    });
    expect(await readWorkbook("sheet.xlsx", bytes)).toEqual({ grids: [[["a"]]] });
  });
});
