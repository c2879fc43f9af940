import { z } from "zod";

/** The fields the check knows; `target` and `outcome` are the model's `targets` and `achievedState`. */
export const WRITING_FIELDS = ["title", "currentState", "target", "outcome", "means"] as const;
export const SEVERITIES = ["must", "advice", "off"] as const;

/** How a rule finds its fault; each is one function, and the words it looks for come from the rule set. */
export const DETECTORS = [
  "need-as-predicate",
  "nothing-to-judge",
  "activity-as-target",
  "effect-missing",
  "result-as-means",
  "hollow-means",
  "repeats-mission",
  "wording",
  "sentence-length",
  "unexplained-abbreviation",
  "loan-words",
  "mixed-notation",
] as const;

/** Checks that need the whole sheet. */
export const SHEET_CHECKS = [
  "deadline-outside-year",
  "policy-number-unknown",
  "mission-without-goal",
  "section-without-goal",
  "target-below-last-actual",
  "metric-without-means",
] as const;

/** What one list of words may hold. */
export const MOST_WORDS = 1000;

const words = z.array(z.string().min(1).max(60)).max(MOST_WORDS);
const localized = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

const ruleBase = {
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  severity: z.enum(SEVERITIES),
  /** Where the guideline says so; null for what it does not say. */
  clause: z.string().min(1).nullable(),
  /** Why, in one sentence. */
  reason: localized,
  example: z.strictObject({ before: z.string().min(1), after: z.string().min(1) }),
};

export const fieldRuleSchema = z.strictObject({
  ...ruleBase,
  detector: z.enum(DETECTORS),
  fields: z.array(z.enum(WRITING_FIELDS)).min(1),
  /** Words of this rule alone, for the detectors `wording` and `loan-words`. */
  words: words.default([]),
  /** Where the words must stand: at a sentence's end, or anywhere. */
  place: z.enum(["end", "anywhere"]).default("anywhere"),
  /** The detector's measure: likeness from 0 to 1, or a length in characters; null where it needs none. */
  limit: z.number().positive().nullable().default(null),
});

export const sheetRuleSchema = z.strictObject({ ...ruleBase, check: z.enum(SHEET_CHECKS) });

/** The words that the detectors share. Verbs stand as stems (終え, 定め), passives up to れ (求められ). */
export const vocabularySchema = z.strictObject({
  /** Predicates of need: 必要, 急務. */
  needs: words,
  /** Passives of need: 求められ, 望まれ. */
  wishes: words,
  /** Doing whose completion can be verified: 策定, 開通. */
  completions: words,
  completionVerbs: words,
  /** Completions whose product is a paper or a decision: 策定, 改正. */
  papers: words,
  events: words,
  /** Telling, advising, keeping in touch: 周知, 助言. */
  activities: words,
  /** Meetings and courses: 研修, 説明会. */
  sessions: words,
  /** Nouns of doing that no one can call done: 推進, 充実. */
  vague: words,
  vagueVerbs: words,
  /** States to be reached: 向上, 解消. */
  results: words,
  /** Changes for the better that can also be a step, where the office has their object in hand: 拡大, 見直し. */
  improvements: words,
  /** Words that leave nothing concrete behind in the means: 適切, 関係機関. */
  hollow: words,
});

const ruleSetShape = z.strictObject({
  key: z.string().min(1),
  name: localized,
  rules: z.array(fieldRuleSchema).max(100),
  sheetRules: z.array(sheetRuleSchema).max(50),
  vocabulary: vocabularySchema,
  /** Words that mean the same when a title is held against its mission. */
  synonyms: z.array(words).max(500),
  /** The municipality's glossary: what to write instead, or the explanation an abbreviation needs. */
  glossary: z.array(z.strictObject({ word: z.string().min(1), instead: z.string().min(1) })).max(2000),
});

/** The places of rules that have the id of one before them, of either kind. */
function repeatedRules({ rules, sheetRules }: z.infer<typeof ruleSetShape>) {
  const named = [
    ...rules.map(({ id }, index) => ({ id, path: ["rules", index, "id"] })),
    ...sheetRules.map(({ id }, index) => ({ id, path: ["sheetRules", index, "id"] })),
  ];
  return named.filter(({ id }, at) => named.findIndex((other) => other.id === id) < at);
}

/** A guideline as data. Under one id there is one rule, because a severity and an answer are kept by it. */
export const ruleSetSchema = ruleSetShape.check(({ value, issues }) => {
  for (const { id, path } of repeatedRules(value)) {
    const message = `There is another rule ${id}.`;
    issues.push({ code: "custom", input: id, path, message, params: { repeated: id } });
  }
});

/** As it was stored before ids had to be different: the first rule of an id holds. */
export const storedRuleSetSchema = ruleSetShape.transform((stored) => {
  const repeated = new Set(repeatedRules(stored).map(({ path }) => path.join(".")));
  const isFirst = (part: string) => (_: unknown, index: number) => !repeated.has(`${part}.${index}.id`);
  const { rules, sheetRules } = stored;
  return {
    ...stored,
    rules: rules.filter(isFirst("rules")),
    sheetRules: sheetRules.filter(isFirst("sheetRules")),
  };
});

const neighbour = z.string().nullable().optional();

/** What stands beside a field: null means nothing is written there, absent means unknown. */
export const fieldContextSchema = z.object({ mission: neighbour, target: neighbour, outcome: neighbour });

export const fieldInputSchema = z.object({
  field: z.enum(WRITING_FIELDS),
  text: z.string(),
  context: fieldContextSchema.nullish(),
});

export type WritingField = (typeof WRITING_FIELDS)[number];
export type Detector = (typeof DETECTORS)[number];
export type SheetCheck = (typeof SHEET_CHECKS)[number];
export type FieldRule = z.infer<typeof fieldRuleSchema>;
export type SheetRule = z.infer<typeof sheetRuleSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type RuleSet = z.infer<typeof ruleSetSchema>;
export type FieldContext = z.infer<typeof fieldContextSchema>;
export type FieldInput = z.infer<typeof fieldInputSchema>;

/** A stretch of text at fault; UTF-16 code units, end exclusive. */
export type Span = { start: number; end: number };
export type Finding = Span & { rule: string; message: string };
