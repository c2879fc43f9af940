import { chmodSync, existsSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import path from "node:path";
import { z } from "zod";
import type { CommandOutcome } from "./command";

const callSchema = z.object({ words: z.array(z.string()), directory: z.string() });
const outcomeSchema = z.object({ exitCode: z.number(), stdout: z.string(), stderr: z.string() });

/** Unix allows a socket's path about a hundred bytes. */
const LONGEST_PATH = 100;

export function socketPath(dataDirectory: string): string {
  const full = path.resolve(dataDirectory, "michishirube.sock");
  const short = path.relative(process.cwd(), full);
  return short.length < full.length ? short : full;
}

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

type RunCommand = (words: string[], directory: string) => Promise<CommandOutcome>;

/**
 * A running server owns the embedded database: commands that need it are carried out here, for the owner of
 * DATA_DIR alone. Returns how to close it; null where the path is too long for a socket.
 */
export async function openControlSocket(dataDirectory: string, run: RunCommand) {
  const file = socketPath(dataDirectory);
  if (Buffer.byteLength(file) > LONGEST_PATH) return null;
  rmSync(file, { force: true });
  const server = createServer(async (message, response) => {
    const call = callSchema.safeParse(await bodyOf(message).catch(() => null));
    if (!call.success) {
      response.writeHead(400).end();
      return;
    }
    const outcome = await run(call.data.words, call.data.directory);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(outcome));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(file, resolve));
  chmodSync(file, 0o600);
  return { close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** Sends the command to the server that runs on this DATA_DIR; null when none does. */
export function askRunningServer(
  dataDirectory: string,
  words: string[],
  directory: string,
): Promise<CommandOutcome | null> {
  const file = socketPath(dataDirectory);
  if (!existsSync(file)) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: file, path: "/command", method: "POST" }, async (answer) => {
      try {
        resolve(outcomeSchema.parse(await bodyOf(answer)));
      } catch (error) {
        reject(error);
      }
    });
    asked.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(null);
      else reject(error);
    });
    asked.end(JSON.stringify({ words, directory }));
  });
}
