import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "./server-process";

const INSPECTION = fileURLToPath(new URL("./inspection.mjs", import.meta.url));

/**
 * Before the browser tests: the sample town on the embedded database in a temporary folder. Tests find the server
 * in TEST_BASE_URL and look at its rows through support/inspection-client.ts.
 */
export default async function setUp() {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-browser-"));
  const inspectionSocket = path.join(folder, "inspection.sock");
  const server = await startServer(
    { DATA_DIR: path.join(folder, "data"), SAMPLE_DATA: "on", INSPECTION_SOCKET: inspectionSocket },
    ["--import", INSPECTION],
  );
  process.env.TEST_BASE_URL = server.address;
  process.env.TEST_DATA_DIR = path.join(folder, "data");
  process.env.INSPECTION_SOCKET = inspectionSocket;
  return async () => {
    await server.end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  };
}
