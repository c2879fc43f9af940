import "server-only";
import path from "node:path";
import { type OfficeRefusal, officeKind } from "@/lib/imports/office-file";
import { askThread } from "@/lib/imports/office-thread";
import type { Grid } from "./grid";

const WORKER = path.join(process.cwd(), "lib/workbooks/workbook-worker.mjs");
/** What is too much is refused by counting, in a fraction of a second; the clock is for what nobody foresaw. */
const BOUNDS = { milliseconds: 1_600, heap: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } };

export type WorkbookRefusal = OfficeRefusal | "NOT_XLSX";

/** Reads an untrusted workbook's visible sheets as texts, in a thread with a bounded heap and a bounded time. */
export async function readWorkbook(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ grids: Grid[] } | { refused: WorkbookRefusal }> {
  const kind = officeKind(fileName, bytes);
  if (kind !== null && typeof kind !== "string") return kind;
  if (kind !== "xlsx") return { refused: "NOT_XLSX" };
  return askThread<{ grids: Grid[] }>(WORKER, { bytes }, BOUNDS);
}
