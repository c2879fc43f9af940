import { z } from "zod";

/** What a command leaves behind: exit code 0 done, 1 refused or failed, 2 wrongly called. */
export type CommandOutcome = { exitCode: number; stdout: string; stderr: string };

/** The words after the command's name, and the folder that relative file names start from. */
export type CommandCall = { words: string[]; directory: string };

export type Command = {
  usage: string;
  summary: string;
  /** Whether these words need the database: a running server then carries the command out. */
  needsDatabase(words: string[]): boolean;
  run(call: CommandCall): Promise<CommandOutcome>;
};

export const done = (stdout: string): CommandOutcome => ({ exitCode: 0, stdout, stderr: "" });
export const failed = (stderr: string): CommandOutcome => ({ exitCode: 1, stdout: "", stderr });
export const wronglyCalled = (stderr: string): CommandOutcome => ({ exitCode: 2, stdout: "", stderr });

/** One fault of an input with its place: `field: Invalid option …`. */
function problemLine({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}

/** The sentence an error carries for people; causes follow, because the first one often hides the reason. */
export function explain(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(problemLine).join("; ");
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof AggregateError ? error.errors.map(explain).join("; ") : error.message;
  return error.cause ? `${own}\n  ${explain(error.cause)}` : own;
}
