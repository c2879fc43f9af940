import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const READY = /Michishirube: (http:\/\/\S+)/;
/** A start may include a build, on a busy machine too. */
const START_LIMIT_MS = 300_000;

export type ServerProcess = {
  address: string;
  pid: number;
  output(): string;
  /** Closes what it prints to, as when the program that kept its log is gone. */
  stopListening(): void;
  /** Ends it with this signal and waits until it is gone; answers its exit code, null after SIGKILL. */
  end(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
};

function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/**
 * Starts what `npm start` starts, on a spare port, and waits until it has printed its address.
 * Rejects with everything it printed when it stops before that.
 */
export async function startServer(
  env: Record<string, string>,
  nodeArguments: string[] = [],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeArguments, "lib/cli/start.mjs"], {
    cwd: PROJECT,
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", BASE_URL: "", HOST: "", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killWithParent = () => child.kill("SIGKILL");
  process.once("exit", killWithParent);
  let printed = "";
  const address = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server did not start in time:\n${printed}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const found = READY.exec(printed)?.[1];
      if (!found) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(limit);
      reject(new Error(`The server stopped with exit code ${code}:\n${printed}`));
    });
  });
  const end: ServerProcess["end"] = async (signal) => {
    child.kill(signal);
    const code = await exited(child);
    process.removeListener("exit", killWithParent);
    return code;
  };
  const stopListening = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  return { address, pid: child.pid ?? 0, output: () => printed, stopListening, end };
}
