import "server-only";
import path from "node:path";
import { type OfficeBlock, type OfficeExtension, type OfficeRefusal, officeText } from "./office-file";
import { askThread } from "./office-thread";

const WORKER = path.join(process.cwd(), "lib/imports/office-worker.mjs");
/** A document within the bounds needs a tenth of the heap. */
const BOUNDS = { milliseconds: 20_000, heap: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } };

export type OfficeText = { text: string } | { refused: OfficeRefusal };

/**
 * Reads an untrusted Word or Excel file into tab-separated text: in a thread with a bounded heap and a bounded
 * time, after every part of it was inflated once within bounds.
 */
export async function readOfficeFile(bytes: Uint8Array, extension: OfficeExtension): Promise<OfficeText> {
  const answer = await askThread<{ blocks: OfficeBlock[] }>(WORKER, { bytes, extension }, BOUNDS);
  return "refused" in answer ? answer : { text: officeText(answer.blocks) };
}
