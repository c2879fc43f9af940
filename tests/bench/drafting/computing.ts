import { existsSync, readFileSync } from "node:fs";

/** Linux counts a process's computing in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds that a process has computed so far, in all its threads; NaN where there is no /proc to say so. */
export function computedMs(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name of the program, in brackets, may hold blanks; user and system time are the 12th and 13th after it.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
