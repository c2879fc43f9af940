import { z } from "zod";
import { extractMetrics } from "@/lib/metrics/extract";
import { type CommandCall, type CommandOutcome, done, wronglyCalled } from "./command";
import { answerLines, linesOf, writeAll } from "./json-lines";

export const EXTRACT_METRICS_USAGE = "extract-metrics  < LINES";

const lineSchema = z.object({ text: z.string(), field: z.string().nullish() });

/** Answers one parsed line with its figures; throws where it holds no text. */
export function extractLine(input: unknown) {
  const { text, field } = lineSchema.parse(input);
  return { metrics: extractMetrics(text, field ?? "target") };
}

/** Reads texts as JSON lines from standard input and writes a line of figures for each. */
export async function runExtractMetrics({ words }: CommandCall): Promise<CommandOutcome> {
  if (words.length > 0) return wronglyCalled(`Usage: ${EXTRACT_METRICS_USAGE}\n`);
  await writeAll(answerLines(linesOf(process.stdin), extractLine), process.stdout);
  return done("");
}
