import { hiddenLine } from "./text/hidden-lines";

/** Endings of the files that are read in a worker of their own. */
const READ = ["docx", "xlsx"] as const;
export type OfficeExtension = (typeof READ)[number];

/** Largest Word or Excel file that is opened, in bytes. */
export const LARGEST_OFFICE_FILE = 4 * 1024 * 1024;

export type OfficeRefusal =
  | "TOO_LARGE"
  | "NOT_AS_NAMED"
  | "MACROS"
  | "OLD_OFFICE"
  | "INFLATES"
  | "DAMAGED"
  | "TOO_SLOW";

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

const endingOf = (fileName: string) => /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
const beginsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a file was read as Word or Excel, by the name it kept. */
export function isOfficeFileName(fileName: string | null): boolean {
  return READ.some((extension) => extension === endingOf(fileName ?? ""));
}

/**
 * Tells by name and first bytes whether a file is to be read as Word or Excel: null where it is none of them,
 * a refusal where name and content do not fit or the format is not read.
 */
export function officeKind(
  fileName: string | null,
  bytes: Uint8Array,
): OfficeExtension | { refused: OfficeRefusal } | null {
  const ending = endingOf(fileName ?? "");
  const extension = READ.find((each) => each === ending);
  const isZip = beginsWith(bytes, ZIP_SIGNATURE);
  if (beginsWith(bytes, OLE_SIGNATURE)) return { refused: "OLD_OFFICE" };
  if (isZip && /^(docm|xlsm|dotm|xltm|xlsb|xlam)$/.test(ending)) return { refused: "MACROS" };
  if (extension && bytes.length > LARGEST_OFFICE_FILE) return { refused: "TOO_LARGE" };
  if (isZip !== (extension !== undefined)) return { refused: "NOT_AS_NAMED" };
  return extension ?? null;
}

/** A document as a worker reads it: lines of text, shown or hidden, and tables of cells. */
export type OfficeBlock =
  | { kind: "line"; text: string }
  | { kind: "hidden"; text: string }
  | { kind: "table"; rows: string[][] };

/** Within a quoted cell a quotation mark must not stand at a line's end, where it would close the cell. */
function quotedCell(cell: string): string {
  const text = cell.replaceAll("\t", " ").replace(/\r\n?/g, "\n");
  if (!/\n|^"/.test(text)) return text;
  return `"${text.replaceAll('"', '""').replace(/"\n/g, '" \n').replace(/"$/, '" ')}"`;
}

const hasText = (row: readonly string[]) => row.some((cell) => cell.trim() !== "");

/** The document as tab-separated text, the shape that the importer reads. */
export function officeText(blocks: readonly OfficeBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "hidden") return hiddenLine(block.text);
      if (block.kind === "line") return block.text.replaceAll("\t", " ");
      const rows = block.rows.filter(hasText).map((row) => row.map(quotedCell).join("\t"));
      return `\n${rows.join("\n")}\n`;
    })
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
