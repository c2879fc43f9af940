import { z } from "zod";
import { fiscalYearSchema } from "@/lib/typed-schema";
import { MOST_WORDS, type RuleSet, ruleSetSchema, SEVERITIES, type Vocabulary } from "@/lib/writing/schema";

const about = {
  year: fiscalYearSchema,
  /** What the screen showed. */
  seen: z.string("badInput").min(1, "badInput").max(60, "badInput"),
  /** Why the rules of an open year change. */
  reason: z.string().trim().max(500, "tooLong").default(""),
};
const LONGEST_WORD = 60;
const MOST_PROBLEMS = 12;

/** One version of a year's rules: since when they held, by whom and why. */
export type RuleVersion = {
  /** 0 stands for the rules that every municipality starts with. */
  version: number;
  /** Whether somebody changed the rules; else they are those that held when the year was opened. */
  isChange: boolean;
  /** Null where nothing was recorded. */
  since: Date | null;
  byName: string;
  reason: string;
};

export type Severities = Record<string, (typeof SEVERITIES)[number]>;

/** One severity a rule, under the names `severity-<rule>`. */
export const severitiesFormSchema = z
  .object(about)
  .catchall(z.string())
  .check(({ value, issues }) => {
    for (const [name, severity] of Object.entries(value)) {
      if (name.startsWith("severity-") && !(SEVERITIES as readonly unknown[]).includes(severity))
        issues.push({ code: "custom", input: value, path: [name], message: "badChoice" });
    }
  })
  .transform(({ year, seen, reason, ...rest }) => ({
    year,
    seen,
    reason,
    severities: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) =>
        name.startsWith("severity-") ? [[name.slice("severity-".length), value]] : [],
      ),
    ) as Severities,
  }));

const split = (text: string) => [...new Set(text.split(/[\s、,]+/).filter((word) => word !== ""))];

const wordsSchema = z
  .string("required")
  .transform(split)
  .refine((list) => list.every((word) => word.length <= LONGEST_WORD), "wordTooLong")
  .refine((list) => list.length <= MOST_WORDS, "tooManyWords");

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const synonymsSchema = z
  .string("required")
  .transform((text) => linesOf(text).map(split))
  .refine((groups) => groups.flat().every((word) => word.length <= LONGEST_WORD), "wordTooLong")
  .refine(
    (groups) => groups.length <= 500 && groups.every((group) => group.length <= MOST_WORDS),
    "tooManyWords",
  );

/** A word to a line, with an equals sign and what to write instead. */
const glossarySchema = z
  .string("required")
  .transform((text) => linesOf(text).map((line) => line.split(/[=＝]/).map((part) => part.trim())))
  .refine(
    (lines) => lines.every(([word, instead, more]) => word && instead && more === undefined),
    "glossaryLine",
  )
  .refine((lines) => lines.length <= 2000, "tooManyWords")
  .transform((lines) => lines.map(([word = "", instead = ""]) => ({ word, instead })));

const vocabularyFields = {
  needs: wordsSchema,
  wishes: wordsSchema,
  completions: wordsSchema,
  completionVerbs: wordsSchema,
  papers: wordsSchema,
  events: wordsSchema,
  activities: wordsSchema,
  sessions: wordsSchema,
  vague: wordsSchema,
  vagueVerbs: wordsSchema,
  results: wordsSchema,
  improvements: wordsSchema,
  hollow: wordsSchema,
} satisfies Record<keyof Vocabulary, typeof wordsSchema>;

export const VOCABULARY_LISTS = Object.keys(vocabularyFields) as (keyof Vocabulary)[];

/** The lists of words that the rules look for. */
export const wordsFormSchema = z
  .object({ ...about, ...vocabularyFields, synonyms: synonymsSchema, glossary: glossarySchema })
  .transform(({ year, seen, reason, synonyms, glossary, ...vocabulary }) => ({
    year,
    seen,
    reason,
    words: { vocabulary, synonyms, glossary },
  }));

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A whole rule set as JSON; every problem names its place: `ruleSetValue|rules.3.severity`. */
const definitionSchema = z.string("required").transform((text, context): RuleSet => {
  const problem = (message: string) => context.issues.push({ code: "custom", input: text, message });
  if (text.trim() === "") {
    problem("required");
    return z.NEVER;
  }
  const json = parsedJson(text);
  if (json === undefined) {
    problem("notJson");
    return z.NEVER;
  }
  const parsed = ruleSetSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, MOST_PROBLEMS)) {
    const place = issue.path.join(".") || "(JSON)";
    if (issue.code === "unrecognized_keys")
      problem(`ruleSetUnknown|${[...issue.path, ...issue.keys].join(".")}`);
    else if (issue.code === "custom") problem(`ruleSetTwice|${place}: ${issue.params?.repeated}`);
    else problem(`ruleSetValue|${place}`);
  }
  return z.NEVER;
});

export const ruleSetFormSchema = z
  .object({ ...about, definition: definitionSchema })
  .transform(({ definition, ...rest }) => ({ ...rest, ruleSet: definition }));

export type SeveritiesInput = z.infer<typeof severitiesFormSchema>;
export type WordsInput = z.infer<typeof wordsFormSchema>;
export type RuleSetInput = z.infer<typeof ruleSetFormSchema>;
