// Runs as a worker thread with a heap of its own: reads an untrusted workbook's visible sheets into grids of text.
import { parentPort, workerData } from "node:worker_threads";
import { excelSheets } from "../imports/excel-sheets.mjs";
import { openOfficeFile, Refused } from "../imports/zip-entries.mjs";

/** A sheet of fifty goals with 20,000 characters in each has 5 MB of text; pictures are never opened. */
const FILE_BOUNDS = { entries: 500, entry: 8 * 1024 * 1024, total: 16 * 1024 * 1024 };
const SHEET_BOUNDS = {
  sheets: 20,
  rows: 100_000,
  columns: 80,
  cells: 200_000,
  characters: 4_000_000,
  tags: 400_000,
  // Who hides a column of the own sheet while working does not mean to empty it.
  readsHidden: true,
};

function read({ bytes }) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { kind, parts } = openOfficeFile(buffer, FILE_BOUNDS);
  if (kind !== "xlsx") throw new Refused("NOT_AS_NAMED");
  return { grids: excelSheets(parts, SHEET_BOUNDS).map(({ rows }) => rows) };
}

try {
  parentPort.postMessage(read(workerData));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  parentPort.postMessage({ refused: error.code });
}
