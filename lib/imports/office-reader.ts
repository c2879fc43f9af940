import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { type OfficeBlock, type OfficeExtension, type OfficeRefusal, officeText } from "./office-file";

const WORKER = path.join(process.cwd(), "lib/imports/office-worker.mjs");
const LONGEST_MILLISECONDS = 20_000;
/** In megabytes; a document within the bounds needs a tenth of it. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export type OfficeText = { text: string } | { refused: OfficeRefusal };
type Answer = { blocks: OfficeBlock[] } | { refused: OfficeRefusal };

/** The worker's answer; what it could not survive is a refusal too. */
function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => resolve({ refused: "TOO_SLOW" }), LONGEST_MILLISECONDS);
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ refused: "INFLATES" });
      else reject(error);
    });
    worker.once("exit", () => {
      clearTimeout(clock);
      resolve({ refused: "DAMAGED" });
    });
  });
}

/**
 * Reads an untrusted Word or Excel file into tab-separated text: in a thread with a bounded heap and a bounded
 * time, after every part of it was inflated once within bounds.
 */
export async function readOfficeFile(bytes: Uint8Array, extension: OfficeExtension): Promise<OfficeText> {
  const worker = new Worker(/* turbopackIgnore: true */ WORKER, {
    workerData: { bytes, extension },
    resourceLimits: HEAP,
    env: {},
    execArgv: [],
  });
  try {
    const answer = await answerOf(worker);
    return "refused" in answer ? answer : { text: officeText(answer.blocks) };
  } finally {
    await worker.terminate();
  }
}
