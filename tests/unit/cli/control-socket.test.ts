import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askRunningServer, openControlSocket, socketPath } from "../../../lib/cli/control-socket";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "socket-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("commands that a running server carries out", () => {
  it("arrive with their words and folder, and come back with code and output", async () => {
    const socket = await openControlSocket(directory, async (words, from) => ({
      exitCode: 1,
      stdout: words.join("|"),
      stderr: `${from} 日本語`,
    }));
    const outcome = await askRunningServer(directory, ["import-text", "--apply"], "/somewhere");
    expect(outcome).toEqual({ exitCode: 1, stdout: "import-text|--apply", stderr: "/somewhere 日本語" });
    await socket?.close();
  });

  it("are open to the owner of DATA_DIR alone", async () => {
    const socket = await openControlSocket(directory, async () => ({ exitCode: 0, stdout: "", stderr: "" }));
    expect(statSync(socketPath(directory)).mode & 0o777).toBe(0o600);
    await socket?.close();
  });

  it("find no server where none runs, even when a killed one left its socket", async () => {
    expect(await askRunningServer(directory, ["x"], "/")).toBeNull();
    writeFileSync(socketPath(directory), "");
    expect(await askRunningServer(directory, ["x"], "/")).toBeNull();
    const socket = await openControlSocket(directory, async () => ({ exitCode: 0, stdout: "", stderr: "" }));
    expect(await askRunningServer(directory, ["x"], "/")).not.toBeNull();
    await socket?.close();
  });

  it("do without a socket where the path is too long for one", async () => {
    const deep = path.join(directory, "a".repeat(120));
    expect(await openControlSocket(deep, async () => ({ exitCode: 0, stdout: "", stderr: "" }))).toBeNull();
  });
});
