import "server-only";
import { type Cell, type CellStyle, type MergeRange, writeXlsx } from "hucre/xlsx";
import type { CellKind, PrintedCell } from "./printed-page";
import type { LaidOutSheet } from "./sheet-page";

/** Windows and Excel for Mac bring it along, and LibreOffice knows what to take in its place. */
const FONT = "ＭＳ Ｐゴシック";
const JAPANESE = 128;
const SHEET_NAME = "目標シート";
const MARGIN_INCHES = 0.4;

const LINE = { style: "thin", color: { rgb: "404040" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const SHADED = { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF4" } } as const;
const READ_ONLY = { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } } as const;

const font = (size: number, bold = false) => ({ name: FONT, size, bold, charset: JAPANESE });
const wrapped = { wrapText: true, vertical: "top" } as const;
const centred = { wrapText: true, vertical: "center", horizontal: "center" } as const;

/** Text format everywhere: a program that opens the file makes no dates and no formulas of what is typed. */
const TEXT = "@";

const STYLES: Record<CellKind, CellStyle> = {
  title: { font: font(16, true), alignment: centred },
  code: { font: font(11, true), alignment: { vertical: "center", horizontal: "right" } },
  note: { font: font(9), alignment: { ...wrapped, horizontal: "right" } },
  section: { font: font(11, true), fill: SHADED, border: BORDER, alignment: { vertical: "center" } },
  label: {
    font: font(10, true),
    fill: SHADED,
    border: BORDER,
    alignment: { ...wrapped, vertical: "center" },
  },
  part: {
    font: font(10, true),
    border: { top: LINE, left: LINE, right: LINE },
    alignment: { vertical: "center" },
  },
  heading: { font: font(10, true), fill: SHADED, border: BORDER, alignment: centred },
  mark: { font: font(10, true), fill: SHADED, border: BORDER, alignment: { ...centred, vertical: "top" } },
  carrier: { font: font(9), border: BORDER, alignment: { ...wrapped, vertical: "center" } },
  value: { font: font(10), border: BORDER, alignment: wrapped },
  readOnly: { font: font(10), fill: READ_ONLY, border: BORDER, alignment: wrapped },
};

/** Signs that XML cannot carry, and what would be read as one of Excel's own escapes for them. */
function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that need it
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** Every cell that a merged one covers has its borders, too, else programs draw them in part only. */
function cellsOf(cells: readonly PrintedCell[]): Map<string, Partial<Cell>> {
  const written = new Map<string, Partial<Cell>>();
  for (const { row, column, rows, columns, kind, text } of cells) {
    const style = { ...STYLES[kind], numFmt: TEXT };
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        const isFirst = down === 0 && right === 0;
        const content = isFirst && text !== "" ? { value: escapedText(text), type: "string" as const } : {};
        written.set(`${row + down},${column + right}`, { ...content, style });
      }
    }
  }
  return written;
}

function mergesOf(cells: readonly PrintedCell[]): MergeRange[] {
  return cells
    .filter(({ rows, columns }) => rows > 1 || columns > 1)
    .map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    }));
}

const letter = (column: number) => String.fromCharCode(65 + column);

export type WorkbookFile = LaidOutSheet & {
  title: string;
  /** Stands at the head of every page, e.g. 案; null for none. */
  stamp: string | null;
};

/** Writes a laid out page as an .xlsx file: A4 landscape, one page wide, with page numbers. */
export async function workbookFile(file: WorkbookFile): Promise<Uint8Array> {
  const { page, headingRow, breaks, title, stamp } = file;
  const { widths, heights, cells } = page;
  const heading = `$${headingRow + 1}:$${headingRow + 1}`;
  return writeXlsx({
    defaultFont: font(11),
    properties: { title },
    sheets: [
      {
        name: SHEET_NAME,
        columns: widths.map((width) => ({ width })),
        rows: heights.map(() => []),
        rowDefs: new Map(heights.map((height, row) => [row, { height }])),
        cells: cellsOf(cells),
        merges: mergesOf(cells),
        rowBreaks: breaks,
        view: { showGridLines: false },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          printArea: `$A$1:$${letter(widths.length - 1)}$${heights.length}`,
          printTitlesRow: heading,
          margins: {
            top: 0.6,
            bottom: 0.55,
            left: MARGIN_INCHES,
            right: MARGIN_INCHES,
            header: 0.25,
            footer: 0.25,
          },
        },
        headerFooter: {
          oddHeader: stamp === null ? undefined : `&R&14${stamp}`,
          oddFooter: "&C&P / &N",
        },
      },
    ],
  });
}
