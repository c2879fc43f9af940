import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { LOCALES } from "@/lib/i18n/locale";
import { type CheckOptions, checkField } from "@/lib/writing/check-field";
import { defaultRuleSet } from "@/lib/writing/default-rules/rule-set";
import { fieldInputSchema, type RuleSet, ruleSetSchema } from "@/lib/writing/schema";
import { type CommandCall, type CommandOutcome, done, explain, wronglyCalled } from "./command";
import { answerLines, linesOf, writeAll } from "./json-lines";

export const CHECK_WRITING_USAGE = "check-writing [--advice] [--rules FILE] [--locale ja|en]  < LINES";

const OPTIONS = {
  advice: { type: "boolean", default: false },
  rules: { type: "string" },
  locale: { type: "string", default: "ja" },
} as const;

/** Answers one parsed line with its findings; throws where it is not a field's text. */
export function checkLine(input: unknown, ruleSet: RuleSet, options: CheckOptions) {
  return { findings: checkField(fieldInputSchema.parse(input), ruleSet, options) };
}

async function optionsOf({ words, directory }: CommandCall) {
  const { values } = parseArgs({ args: words, options: OPTIONS });
  const locale = LOCALES.find((known) => known === values.locale);
  if (!locale) throw new Error(`--locale is one of ${LOCALES.join(", ")}.`);
  const ruleSet = values.rules
    ? ruleSetSchema.parse(JSON.parse(await readFile(path.resolve(directory, values.rules), "utf8")))
    : defaultRuleSet;
  return { ruleSet, options: { advice: values.advice, locale } };
}

/** Reads fields as JSON lines from standard input and writes a line of findings for each. */
export async function runCheckWriting(call: CommandCall): Promise<CommandOutcome> {
  let wanted: Awaited<ReturnType<typeof optionsOf>>;
  try {
    wanted = await optionsOf(call);
  } catch (error) {
    return wronglyCalled(`${explain(error)}\nUsage: ${CHECK_WRITING_USAGE}\n`);
  }
  const answers = answerLines(linesOf(process.stdin), (input) =>
    checkLine(input, wanted.ruleSet, wanted.options),
  );
  await writeAll(answers, process.stdout);
  return done("");
}
