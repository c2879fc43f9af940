import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bench } from "../../lib/cli/bench";
import { startServer } from "../support/server-process";

/** Seconds from the command to the printed address, when everything was built and the sample stands already. */
export const bench: Bench = {
  unit: "seconds",
  runs: 5,
  async prepare() {
    const folder = await mkdtemp(path.join(tmpdir(), "michishirube-bench-"));
    await (await startServer({ DATA_DIR: folder })).end("SIGTERM");
    return folder;
  },
  async measure(folder) {
    const start = performance.now();
    const server = await startServer({ DATA_DIR: String(folder) });
    const seconds = (performance.now() - start) / 1000;
    await server.end("SIGTERM");
    return seconds;
  },
  async tidy(folder) {
    await rm(String(folder), { recursive: true, force: true });
  },
};
