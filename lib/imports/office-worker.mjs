// Runs as a worker thread with a heap of its own: reads an untrusted Word or Excel file into lines and tables.
import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { excelSheets } from "./excel-sheets.mjs";
import { unreadBoxes } from "./word-boxes.mjs";
import { openOfficeFile, Refused } from "./zip-entries.mjs";

/** No sheet of goals is wider; cells over more columns than that would only leave blanks. */
const MOST_COLUMNS = 60;
const EXCEL_BOUNDS = {
  sheets: 100,
  rows: 2000,
  columns: MOST_COLUMNS,
  cells: 500_000,
  characters: 8_000_000,
  tags: 4_000_000,
};

/** The text of a run, a paragraph or anything in one; notes follow the block, pictures say nothing here. */
function wordText(element) {
  if (element.type === "text") return element.value;
  if (element.type === "tab") return " ";
  if (element.type === "break") return "\n";
  return (element.children ?? []).map(wordText).join("");
}

function wordParagraph(paragraph) {
  const text = wordText(paragraph);
  return paragraph.numbering && !paragraph.numbering.isOrdered && text.trim() !== "" ? `・${text}` : text;
}

/** A table in a cell becomes lines of the cell. */
function cellText(cell) {
  return (cell.children ?? [])
    .map((child) => (child.type === "table" ? child.children.map(wordText).join("\n") : wordParagraph(child)))
    .join("\n");
}

/** Cells over several columns leave blank ones behind them, cells over several rows below them. */
function wordTable(table) {
  const below = [];
  return table.children.map((row) => {
    const cells = [];
    const skipCovered = () => {
      while (below[cells.length] > 0) {
        below[cells.length] -= 1;
        cells.push("");
      }
    };
    for (const cell of row.children ?? []) {
      skipCovered();
      const text = cellText(cell);
      for (let column = 0; column < Math.min(cell.colSpan ?? 1, MOST_COLUMNS); column += 1) {
        below[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? text : "");
      }
    }
    skipCovered();
    return cells;
  });
}

/** The notes that a block refers to, as lines of their own, each where it is met first. */
function notesOf(element, notes, met) {
  if (element.type !== "noteReference") {
    return (element.children ?? []).flatMap((child) => notesOf(child, notes, met));
  }
  const note = notes.resolve(element);
  if (!note || met.has(note)) return [];
  met.add(note);
  return note.body.flatMap((part) => [
    { kind: "line", text: part.type === "table" ? wordTable(part).flat().join(" ") : wordParagraph(part) },
    ...notesOf(part, notes, met),
  ]);
}

async function readWord(bytes, parts) {
  let blocks = [];
  const transformDocument = (document) => {
    const met = new Set();
    blocks = document.children.flatMap((child) => [
      child.type === "table"
        ? { kind: "table", rows: wordTable(child) }
        : { kind: "line", text: wordParagraph(child) },
      ...notesOf(child, document.notes, met),
    ]);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, externalFileAccess: false });
  const read = blocks.map((block) => (block.kind === "table" ? block.rows.flat().join("\n") : block.text));
  const boxes = unreadBoxes(parts, read.join("\n"));
  return [...blocks, ...boxes.map((text) => ({ kind: "line", text }))];
}

/** What stands far outside of a table follows it as lines, and what is hidden, so that the importer doubts it. */
function readExcel(parts) {
  return excelSheets(parts, EXCEL_BOUNDS).flatMap(({ rows, beyond, hidden }) => [
    { kind: "table", rows },
    ...beyond.map((text) => ({ kind: "line", text })),
    ...hidden.map((text) => ({ kind: "hidden", text })),
  ]);
}

async function read({ bytes, extension }) {
  const buffer = Buffer.from(bytes);
  const { kind, parts } = openOfficeFile(buffer);
  if (kind !== extension) throw new Refused("NOT_AS_NAMED");
  if (kind === "xlsx") return { blocks: readExcel(parts) };
  try {
    return { blocks: await readWord(buffer, parts) };
  } catch (error) {
    if (error instanceof Refused) throw error;
    // The reader throws errors of many kinds at files that are no whole documents.
    throw new Refused("DAMAGED");
  }
}

try {
  parentPort.postMessage(await read(workerData));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort.postMessage({ refused: error.code });
}
