import { runBench } from "./bench";
import { CHECK_WRITING_USAGE, runCheckWriting } from "./check-writing";
import type { Command } from "./command";
import { runDbDiff } from "./db-diff";
import { EXTRACT_METRICS_USAGE, runExtractMetrics } from "./extract-metrics";
import { appliesImport, IMPORT_USAGE, runImportCommand } from "./import-command";

const needsNothing = () => false;

/** Every command by its name, in the order in which help lists them. */
export const commands: Record<string, Command> = {
  "import-text": {
    usage: IMPORT_USAGE,
    summary: "Reads a goal sheet's text and prints the proposal with its doubts, or makes it a draft.",
    needsDatabase: appliesImport,
    run: runImportCommand,
  },
  "check-writing": {
    usage: CHECK_WRITING_USAGE,
    summary: "Holds fields, given as JSON lines, against the writing guideline.",
    needsDatabase: needsNothing,
    run: runCheckWriting,
  },
  "extract-metrics": {
    usage: EXTRACT_METRICS_USAGE,
    summary: "Reads the figures out of texts given as JSON lines.",
    needsDatabase: needsNothing,
    run: runExtractMetrics,
  },
  "db-diff": {
    usage: "db-diff [NAME …]",
    summary: "Writes the next migration when the model in prisma/ changed.",
    needsDatabase: needsNothing,
    run: runDbDiff,
  },
  bench: {
    usage: "bench NAME",
    summary: "Measures something several times and prints median and spread as JSON.",
    needsDatabase: needsNothing,
    run: runBench,
  },
};
