import "server-only";
import { Worker } from "node:worker_threads";
import type { OfficeRefusal } from "./office-file";

type Refused = { refused: OfficeRefusal };

export type ThreadBounds = {
  /**
   * Time that the process may work, from the moment the thread runs: how long it takes to start, or waits for a busy
   * machine, says nothing about the file.
   */
  milliseconds: number;
  /** In megabytes. */
  heap: { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number };
};

const SHORTEST_WAIT_MS = 20;
/** So many times as long as it may work, a thread may wait for a machine to work on. */
const LONGEST_WAIT = 10;

/** Calls when the process has worked so long, or much longer has gone by; gives what stops the clock. */
function afterWorking(milliseconds: number, call: () => void): () => void {
  const [before, start] = [process.cpuUsage(), performance.now()];
  const left = () => {
    const { user, system } = process.cpuUsage(before);
    const waited = performance.now() - start;
    return Math.min(milliseconds - (user + system) / 1000, milliseconds * LONGEST_WAIT - waited);
  };
  let clock: NodeJS.Timeout;
  const look = () => {
    const rest = left();
    if (rest <= 0) call();
    else clock = setTimeout(look, Math.max(rest, SHORTEST_WAIT_MS));
  };
  clock = setTimeout(look, milliseconds);
  return () => clearTimeout(clock);
}

/** The worker's answer; what it could not survive is a refusal too. */
function answerOf<Answer>(worker: Worker, milliseconds: number): Promise<Answer | Refused> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    worker.once("online", () => {
      stop = afterWorking(milliseconds, () => resolve({ refused: "TOO_SLOW" }));
    });
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ refused: "INFLATES" });
      else reject(error);
    });
    worker.once("exit", () => {
      stop();
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
