import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { applyImport } from "@/lib/imports/apply-mutations";
import { applyMessage } from "@/lib/imports/apply-outcome";
import { proposalSchema } from "@/lib/imports/schema";
import { fiscalYearSchema } from "@/lib/typed-schema";
import { type CommandCall, type CommandOutcome, explain, failed, wronglyCalled } from "./command";
import { runImportText } from "./import-text";

export const IMPORT_USAGE = `import-text --form KEY --file FILE --json [--locale ja|en]
  import-text --form KEY --file FILE --municipality SLUG --year YEAR --apply [--replace]`;

const OPTIONS = {
  form: { type: "string" },
  file: { type: "string" },
  json: { type: "boolean" },
  locale: { type: "string", default: "ja" },
  municipality: { type: "string" },
  year: { type: "string" },
  apply: { type: "boolean", default: false },
  replace: { type: "boolean", default: false },
} as const;

/** Where an applied import goes; null when the proposal is only printed. */
type Goal = { municipalitySlug: string; year: number; replace: boolean } | null;
type ImportCall = { form: string; file: string; locale: Locale; goal: Goal };

const UNREADABLE = {
  ja: "ファイルを読めません。名前と場所を確かめてください: ",
  en: "The file cannot be read; check its name and place: ",
};

export const appliesImport = (words: string[]) => words.includes("--apply");

function parse(words: string[]): ImportCall {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  const { form, file, municipality, year, apply, replace } = values;
  const locale = LOCALES.find((known) => known === values.locale);
  if (!form || !file) throw new Error("--form and --file are needed.");
  if (!locale) throw new Error(`--locale is one of ${LOCALES.join(", ")}.`);
  if (!apply) return { form, file, locale, goal: null };
  const goalYear = fiscalYearSchema.safeParse(year);
  if (!municipality || !/^\d{4}$/.test(year ?? "") || !goalYear.success)
    throw new Error(
      "--apply needs --municipality SLUG and --year YEAR (1950 to 2200), for example --year 2024.",
    );
  return { form, file, locale, goal: { municipalitySlug: municipality, year: goalYear.data, replace } };
}

async function apply(read: CommandOutcome, goal: NonNullable<Goal>, locale: Locale): Promise<CommandOutcome> {
  if (read.exitCode !== 0) return read;
  const proposal = proposalSchema.parse(JSON.parse(read.stdout));
  const outcome = await applyImport({ ...goal, proposal });
  const text = `${applyMessage(outcome, locale)}\n`;
  return outcome.ok ? { exitCode: 0, stdout: text, stderr: "" } : failed(text);
}

/**
 * Reads a document's text by a form. Prints the proposal, which opens no database and writes nothing; with
 * --apply makes it the draft of the department that the document names.
 */
export async function runImportCommand({ words, directory }: CommandCall): Promise<CommandOutcome> {
  let call: ImportCall;
  try {
    call = parse(words);
  } catch (error) {
    return wronglyCalled(`${explain(error)}\nUsage: ${IMPORT_USAGE}\n`);
  }
  const file = await readFile(path.resolve(directory, call.file)).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (file instanceof Error) return failed(`${UNREADABLE[call.locale]}${call.file} (${file.code})\n`);
  const read = runImportText({ form: call.form, file, locale: call.locale });
  return call.goal ? apply(read, call.goal, call.locale) : read;
}
