import "server-only";
import { Worker } from "node:worker_threads";
import type { OfficeRefusal } from "./office-file";

type Refused = { refused: OfficeRefusal };

export type ThreadBounds = {
  /** From the moment the thread runs: how long it takes to start says nothing about the file. */
  milliseconds: number;
  /** In megabytes. */
  heap: { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number };
};

/** The worker's answer; what it could not survive is a refusal too. */
function answerOf<Answer>(worker: Worker, milliseconds: number): Promise<Answer | Refused> {
  return new Promise((resolve, reject) => {
    let clock: NodeJS.Timeout | undefined;
    worker.once("online", () => {
      clock = setTimeout(() => resolve({ refused: "TOO_SLOW" }), milliseconds);
    });
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

/** Reads an untrusted file in a thread with a bounded heap and a bounded time, and without the server's secrets. */
export async function askThread<Answer>(
  script: string,
  workerData: unknown,
  { milliseconds, heap }: ThreadBounds,
): Promise<Answer | Refused> {
  const worker = new Worker(/* turbopackIgnore: true */ script, {
    workerData,
    resourceLimits: heap,
    env: {},
    execArgv: [],
  });
  try {
    return await answerOf<Answer>(worker, milliseconds);
  } finally {
    await worker.terminate();
  }
}
