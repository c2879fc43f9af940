import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startServer } from "../support/server-process";

describe("a server whose log nobody reads any more", () => {
  it("goes on answering, and stops when it is asked to", { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "michishirube-stop-"));
    const server = await startServer({ DATA_DIR: path.join(folder, "data"), SAMPLE_DATA: "off" });
    try {
      server.stopListening();
      expect((await fetch(server.address)).status).toBeLessThan(500);
      expect(await server.end("SIGTERM")).toBe(0);
    } finally {
      await server.end("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    }
  });
});
