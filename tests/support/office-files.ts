import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";

export type ZipEntry = { name: string; data: string | Uint8Array; flags?: number };

/** A zip file of these entries; nothing that reads them here looks at their checksums. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, data, flags = 0 } of entries) {
    const content = Buffer.from(data);
    const packed = deflateRawSync(content, { level: 9 });
    const title = Buffer.from(name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, title]),
    );
    local.push(head);
    at += head.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, listed, end]));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${text.split("\n").map(paragraph).join("")}</w:tc>`;

/** Null continues the cell above over one more row. */
export type WordRow = readonly (string | null)[];

function tableXml(rows: readonly WordRow[]): string {
  const cellXml = (text: string | null, at: number, column: number) => {
    const goesOn = rows[at + 1]?.[column] === null;
    if (text === null) return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
    return goesOn
      ? cell(text).replace("<w:tc>", '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>')
      : cell(text);
  };
  const rowXml = (row: WordRow, at: number) =>
    `<w:tr>${row.map((text, column) => cellXml(text, at, column)).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(rowXml).join("")}</w:tbl>`;
}

const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

export function wordEntries(blocks: readonly (string | readonly WordRow[])[]): ZipEntry[] {
  const body = blocks
    .map((block) => (typeof block === "string" ? paragraph(block) : tableXml(block)))
    .join("");
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", data: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ];
}

/** A Word file of paragraphs and tables. */
export function wordFile(blocks: readonly (string | readonly WordRow[])[]): Uint8Array {
  return zipOf(wordEntries(blocks));
}

type ExcelCell = string | number | Date | null;

/** An Excel file with one visible sheet of these rows, and a hidden one that nobody may read. */
export function excelFile(
  rows: ExcelCell[][],
  { vbaProject }: { vbaProject?: Uint8Array } = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: "目標一覧", rows },
      { name: "控え", hidden: true, rows: [["見せない覚え書きです。"]] },
    ],
    ...(vbaProject ? { vbaProject } : {}),
  });
}
