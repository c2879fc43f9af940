import { readFile, writeFile } from "node:fs/promises";

/** Linux counts the work of a process in hundredths of a second. */
const TICK_MS = 10;

/** Megabytes that a process of this machine holds now and held at most, with all its threads. */
async function held(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) / 1024;
  return { now: of("VmRSS"), most: of("VmHWM") };
}

/** Milliseconds that a process has worked, in all its threads. */
async function worked(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may have spaces.
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+) /.exec(stat) ?? [];
  return (Number(user) + Number(system)) * TICK_MS;
}

export type Cost = {
  /** By the clock on the wall: on a crowded machine mostly waiting. */
  milliseconds: number;
  /** That the process worked. */
  work: number;
  /** Over what was held before, at the worst moment. */
  megabytes: number;
};

/** Lets something be done and gives what it cost a process. */
export async function costOf<T>(pid: number, act: () => Promise<T>): Promise<Cost & { result: T }> {
  // Linux forgets the highest mark at this word.
  await writeFile(`/proc/${pid}/clear_refs`, "5");
  const [{ now }, before, start] = [await held(pid), await worked(pid), performance.now()];
  const result = await act();
  const milliseconds = performance.now() - start;
  return {
    result,
    milliseconds,
    work: (await worked(pid)) - before,
    megabytes: (await held(pid)).most - now,
  };
}
