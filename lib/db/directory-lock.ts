import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function createLock(file: string) {
  const handle = openSync(file, "wx");
  writeSync(handle, String(process.pid));
  closeSync(handle);
}

/**
 * Takes the directory for this process; PGlite itself has no lock and two openers lose writes silently.
 * A lock left by a killed process is taken over. Returns the function that gives it back.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, "michishirube.lock");
  try {
    createLock(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const pid = Number(readFileSync(file, "utf8"));
    if (pid !== process.pid && pid > 0 && isRunning(pid)) {
      throw new Error(
        `${directory} のデータベースはプロセス ${pid} が使っています。先にそちらを止めてください。\n` +
          `The database in ${directory} is in use by process ${pid}. Stop it first.`,
      );
    }
    rmSync(file, { force: true });
    createLock(file);
  }
  return () => rmSync(file, { force: true });
}
