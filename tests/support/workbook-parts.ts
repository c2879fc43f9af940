import { type ZipEntry, zipOf } from "./office-files";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What stands inside the parts of a workbook; a part that is not given is as small as it can be. */
export type WorkbookParts = {
  sheets?: string;
  relations?: string;
  shared?: string;
  styles?: string;
  /** Rows of its one sheet. */
  rows?: string;
  /** Behind the rows. */
  after?: string;
};

export const sheetEntry = (at: number, part = "rId1") =>
  `<sheet name="s${at}" sheetId="${at + 1}" r:id="${part}"/>`;

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

const textCell = '<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>';

/** The entries of a workbook written part by part, so that a part can be what no program writes. */
export function workbookEntries(parts: WorkbookParts): ZipEntry[] {
  const { sheets = sheetEntry(0), relations = "", shared = "", styles = "", rows, after = "" } = parts;
  const own = [
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "sharedStrings.xml"),
    relation("rId3", "styles", "styles.xml"),
  ].join("");
  const relationships = (content: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: "_rels/.rels", data: relationships(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", data: relationships(own + relations) },
    {
      name: "xl/worksheets/sheet1.xml",
      data: `<worksheet xmlns="${MAIN}"><sheetData>${rows ?? textCell}</sheetData>${after}</worksheet>`,
    },
    { name: "xl/sharedStrings.xml", data: `<sst xmlns="${MAIN}">${shared}</sst>` },
    { name: "xl/styles.xml", data: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
  ];
}

export const workbookOf = (parts: WorkbookParts): Uint8Array => zipOf(workbookEntries(parts));
