// Runs as a worker thread with a heap of its own: streams an untrusted workbook's visible sheets into grids of text.
import { parentPort, workerData } from "node:worker_threads";
import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import { excelText } from "../imports/excel-text.mjs";
import { inspectOfficeFile, Refused } from "../imports/zip-entries.mjs";

/** A sheet of fifty goals with 20,000 characters in each has 5 MB of text; pictures are never opened. */
const BOUNDS = { entries: 500, entry: 8 * 1024 * 1024, total: 16 * 1024 * 1024 };
const MOST_SHEETS = 20;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 80;
const MOST_CHARACTERS = 4_000_000;
const MOST_CELLS = 100_000;

async function visibleSheets(bytes) {
  const visible = [];
  await readXlsx(bytes, {
    sheets: ({ index, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) visible.push(index);
      return false;
    },
  });
  return visible.slice(0, MOST_SHEETS);
}

async function read({ bytes }) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (inspectOfficeFile(buffer, BOUNDS) !== "xlsx") throw new Refused("NOT_AS_NAMED");
  let [characters, filled] = [0, 0];
  const grids = [];
  for (const sheet of await visibleSheets(buffer)) {
    const grid = [];
    for await (const { index, values } of streamXlsxRows(buffer, { sheet })) {
      if (index >= MOST_ROWS) break;
      const cells = Array.from(values.slice(0, MOST_COLUMNS), (value) => excelText(value));
      for (const text of cells) {
        characters += text.length;
        if (text !== "") filled += 1;
      }
      // One shared text may stand in many cells.
      if (characters > MOST_CHARACTERS || filled > MOST_CELLS) throw new Refused("INFLATES");
      while (grid.length < index) grid.push([]);
      grid[index] = cells;
    }
    grids.push(grid);
  }
  return { grids };
}

try {
  parentPort.postMessage(await read(workerData));
} catch (error) {
  // The reader throws errors of many kinds at files that are no whole workbooks.
  parentPort.postMessage({ refused: error instanceof Refused ? error.code : "DAMAGED" });
}
