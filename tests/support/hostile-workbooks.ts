import { randomBytes } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { withLyingSizes, withOverlappingEntries } from "./forged-zip";
import { excelFile, wordFile, zipOf } from "./office-files";
import { sheetEntry, workbookEntries, workbookOf } from "./workbook-parts";

const MEGABYTE = 1024 * 1024;
/** As much as one part may grow to, and a little less. */
const ALMOST = 7.9;

/** A file that is brought back as a workbook and must not be read. */
export type HostileWorkbook = {
  title: string;
  fileName: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  /** The end of the reason `workbook…`. */
  refusal: string;
  /** What the refusal tells the person in Japanese. */
  says: RegExp;
};

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "utf8"));
const numbered = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join("");
const filling = (text: string, megabytes = ALMOST) =>
  text.repeat(Math.floor((megabytes * MEGABYTE) / text.length));
const inline = (text: string) => `<row><c t="inlineStr"><is>${text}</is></c></row>`;

/** What old office programs wrote, and what a file under a password is wrapped in. */
const OLE = new Uint8Array(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]));

const more = (name: string, data: string | Uint8Array, flags = 0) =>
  zipOf([...workbookEntries({}), { name, data, flags }]);

function of(
  refusal: string,
  says: RegExp,
  files: Record<string, HostileWorkbook["bytes"] | [fileName: string, bytes: HostileWorkbook["bytes"]]>,
): HostileWorkbook[] {
  return Object.entries(files).map(([title, file]) => {
    const [fileName, bytes] = Array.isArray(file) ? file : (["sheet.xlsx", file] as const);
    return { title, fileName, bytes, refusal, says };
  });
}

const inflating = of("INFLATES", /大きくなりすぎる/, {
  "a zip bomb of one part": () => more("xl/media/a.bin", Buffer.alloc(64 * MEGABYTE)),
  "a zip bomb of many parts": () =>
    zipOf([
      ...workbookEntries({}),
      ...Array.from({ length: 10 }, (_, at) => ({
        name: `xl/worksheets/more${at}.xml`,
        data: Buffer.alloc(3 * MEGABYTE, "a"),
      })),
    ]),
  "very many small parts": () =>
    zipOf([
      ...workbookEntries({}),
      ...Array.from({ length: 1000 }, (_, at) => ({ name: `xl/part${at}.xml`, data: "<a/>" })),
    ]),
  "a bomb whose directory lies about its sizes": () =>
    withLyingSizes(more("xl/media/a.bin", Buffer.alloc(64 * MEGABYTE)), 100),
  "1,000 sheets": () => workbookOf({ sheets: numbered(1000, (at) => sheetEntry(at)) }),
  "100,000 sheets and as many relations": () =>
    workbookOf({
      sheets: numbered(100_000, (at) => sheetEntry(at, `x${at}`)),
      relations: numbered(50_000, (at) => `<Relationship Id="x${at}" Type="a/worksheet" Target="b${at}"/>`),
    }),
  "a row of 16,384 columns": () => workbookOf({ rows: `<row>${"<c><v>1</v></c>".repeat(16_384)}</row>` }),
  "rows of one cell in the last column": () => workbookOf({ rows: filling('<row><c r="XFD1"/></row>') }),
  "one row after the other in the same place": () =>
    workbookOf({ rows: filling('<row r="1"><c r="XFD1"><v>1</v></c></row>') }),
  "millions of shared texts": () => workbookOf({ shared: filling("<si/>") }),
  "millions of shared letters": () => workbookOf({ shared: filling("<si><t>a</t></si>") }),
  "one text that very many cells share": () =>
    workbookOf({
      shared: `<si><t>${"あ".repeat(30_000)}</t></si>`,
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`.repeat(1000),
    }),
  "millions of styles": () => workbookOf({ styles: `<cellXfs>${filling("<xf/>")}</cellXfs>` }),
  "millions of blank cells": () => workbookOf({ rows: `<row>${filling("<c/>")}</row>` }),
  "hundreds of thousands of numbers": () => workbookOf({ rows: filling("<row><c><v>1</v></c></row>") }),
  "one text of eight megabytes": () => workbookOf({ rows: inline(`<t>${filling("a")}</t>`) }),
  "a text in millions of pieces": () => workbookOf({ rows: inline(filling("<r><t>a</t></r>")) }),
  "a text of entities alone": () => workbookOf({ rows: inline(`<t>${filling("&amp;")}</t>`) }),
  "a number of eight megabytes": () => workbookOf({ rows: `<row><c><v>${filling("9")}</v></c></row>` }),
  "tags within tags without end": () =>
    workbookOf({ shared: `${"<a>".repeat(900_000)}${"</a>".repeat(900_000)}` }),
});

const damaged = of("DAMAGED", /壊れている/, {
  "a workbook cut off in the middle": async () => (await excelFile([["a"]])).slice(0, 900),
  "a workbook cut off before its end": async () => (await excelFile([["a"]])).slice(0, -30),
  "nothing but a zip file's first signs": () => bytesOf("PK\u0003\u0004"),
  "entries that lie over one another": () =>
    withOverlappingEntries(more("xl/media/a.bin", randomBytes(MEGABYTE)), 400),
  "entities that grow": () =>
    zipOf([
      ...workbookEntries({}).filter(({ name }) => name !== "xl/sharedStrings.xml"),
      {
        name: "xl/sharedStrings.xml",
        data: '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      },
    ]),
  "a sheet that ends in the middle of a tag": () =>
    zipOf([
      ...workbookEntries({}).filter(({ name }) => !name.endsWith("sheet1.xml")),
      { name: "xl/worksheets/sheet1.xml", data: "<worksheet><sheetData><row><c r='A" },
    ]),
  "a sheet that is listed and missing": () =>
    zipOf(workbookEntries({}).filter(({ name }) => !name.endsWith("sheet1.xml"))),
  "a part that is no deflated data": () => {
    const bytes = Buffer.from(workbookOf({ rows: inline(`<t>${"あいう".repeat(900)}</t>`) }));
    const at = bytes.indexOf("xl/worksheets/sheet1.xml");
    return new Uint8Array(bytes.fill(0xff, at + 24, at + 60));
  },
});

const misnamed = [
  ...of("NOT_AS_NAMED", /拡張子だけを変えた/, {
    "a renamed Word file": () => wordFile(["文"]),
    "a renamed PDF": () => bytesOf("%PDF-1.7\n%%EOF"),
    "a renamed CSV": () => bytesOf("部局名,総務部\n"),
    "a renamed zip file": () => zipOf([{ name: "a.txt", data: "a" }]),
    "a zip file in a zip file": () =>
      zipOf([{ name: "a.zip", data: zipOf([{ name: "b", data: Buffer.alloc(9 * MEGABYTE) }]) }]),
    "an empty file": () => new Uint8Array(0),
  }),
  ...of("NOT_XLSX", /Excel のブック（\.xlsx）ではありません/, {
    "a Word file": ["sheet.docx", () => wordFile(["文"])],
    "a PDF": ["sheet.pdf", () => bytesOf("%PDF-1.7\n%%EOF")],
    "a CSV": ["sheet.csv", () => bytesOf("部局名,総務部\n")],
  }),
];

const refusedByKind = [
  ...of("MACROS", /マクロを含む/, {
    "a workbook with macros": ["sheet.xlsm", () => excelFile([["a"]], { vbaProject: OLE })],
    "a workbook with macros that was renamed": () => excelFile([["a"]], { vbaProject: OLE }),
  }),
  ...of("OLD_OFFICE", /パスワード/, {
    "an old workbook": () => OLE,
    "a workbook under a password": () =>
      writeXlsx({
        sheets: [{ name: "一", rows: [["a"]] }],
        encryption: { password: "michi", spinCount: 1000 },
      }),
    "a zip file under a password": () => more("xl/a.xml", "x", 1),
  }),
  ...of("TOO_LARGE", /4 MB を超えています/, {
    "a file above four megabytes": () =>
      Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(4 * MEGABYTE)]),
  }),
];

/** Files that are read and are no sheet of anybody's. */
const otherTables = of("NO_CODE", /管理番号がありません/, {
  "a 方眼紙 with other cells": () =>
    writeXlsx({
      sheets: [
        {
          name: "様式",
          rows: Array.from({ length: 300 }, (_, row) =>
            Array.from({ length: 70 }, (_, column) => ((row * column) % 7 === 3 ? "事業の名称" : null)),
          ),
        },
      ],
    }),
  "nothing but comments": () => workbookOf({ after: filling("<!---->") }),
  "millions of attributes": () => workbookOf({ rows: `<row ${filling('a="" ')}/>` }),
  "hundreds of thousands of merged ranges": () =>
    workbookOf({ after: `<mergeCells>${filling('<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>` }),
  "very many numbers": () => workbookOf({ rows: `<row>${"<c><v>1</v></c>".repeat(20)}</row>`.repeat(2500) }),
});

/** Every kind of bad file that may be brought back as a workbook. */
export const hostileWorkbooks: readonly HostileWorkbook[] = [
  ...inflating,
  ...damaged,
  ...misnamed,
  ...refusedByKind,
  ...otherTables,
];
