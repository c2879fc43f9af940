import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type CommandCall, type CommandOutcome, done, wronglyCalled } from "./command";

/** What a file of tests/bench exports: one measurement after the other, in the unit it names. */
export type Bench = {
  unit: string;
  runs: number;
  /** Makes everything ready; what it gives back is handed to each run and to `tidy`. */
  prepare(): Promise<unknown>;
  measure(prepared: unknown): Promise<number>;
  tidy(prepared: unknown): Promise<void>;
  /** What else the bench tells beside its one measurement, e.g. how much of a labelled set is found. */
  report?(prepared: unknown): Promise<Record<string, unknown>>;
};

const FOLDER = path.join(process.cwd(), "tests/bench");

export function benchNames(folder = FOLDER): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -3)] : []))
    .sort();
}

/** Median and spread of measurements, in their own unit. */
export function summarize(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  const [min, max] = [at(0), at(sorted.length - 1)];
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min, max, spread: max - min };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Runs one bench and prints its measurements as JSON. It judges nothing. */
export async function runBench({ words }: CommandCall): Promise<CommandOutcome> {
  const [name = ""] = words;
  const known = benchNames();
  if (!known.includes(name))
    return wronglyCalled(`There is no bench "${name}". Known: ${known.join(", ")}\n`);
  const { bench }: { bench: Bench } = await import(pathToFileURL(path.join(FOLDER, `${name}.ts`)).href);
  const prepared = await bench.prepare();
  const values: number[] = [];
  let report: Record<string, unknown> | undefined;
  try {
    while (values.length < bench.runs) values.push(await bench.measure(prepared));
    report = await bench.report?.(prepared);
  } finally {
    await bench.tidy(prepared);
  }
  const { median, min, max, spread } = summarize(values);
  const figures = { median, min, max, spread };
  const shown = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, rounded(value)]));
  return done(
    `${JSON.stringify({ bench: name, unit: bench.unit, ...shown, values: values.map(rounded), ...report }, null, 2)}\n`,
  );
}
