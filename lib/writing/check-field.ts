import type { Locale } from "@/lib/i18n/locale";
import { type Answered, answerKey } from "./answered-findings";
import { findActivityAsTarget, findNothingToJudge, findProductionAlone } from "./judge-target";
import { findHollowMeans, findResultAsMeans } from "./means-reading";
import { findNeedAsPredicate } from "./need-predicate";
import { findRepeatedOutput } from "./outcome-effect";
import {
  findLoanWords,
  findLongSentences,
  findMixedNotation,
  findUnexplainedAbbreviations,
} from "./plain-language";
import { findRepeatedMission } from "./repeated-mission";
import type { Detector, FieldContext, FieldInput, FieldRule, Finding, RuleSet, Span } from "./schema";
import { type Sentence, sentencesOf } from "./sentences";
import { readTarget, type TargetReading } from "./target-reading";
import { findWording } from "./wording";

export type CheckOptions = {
  /** Whether plain-language rules are looked for too. */
  advice?: boolean;
  locale?: Locale;
  /** What somebody let stand with a reason; it is told all the same, and does not stand for what nobody answered. */
  answered?: readonly Answered[];
};

type Reading = {
  input: FieldInput;
  context: FieldContext;
  sentences: Sentence[];
  ruleSet: RuleSet;
  /** Read once, however many rules ask. */
  target(): TargetReading;
};

type Found = Span & { instead?: string | null };

const DEFAULT_LIKENESS = 0.5;
const DEFAULT_LENGTH = 100;

const detect: Record<Detector, (reading: Reading, rule: FieldRule) => Found[]> = {
  "need-as-predicate": ({ sentences, ruleSet }) => findNeedAsPredicate(sentences, ruleSet),
  "nothing-to-judge": ({ target }) => findNothingToJudge(target()),
  "activity-as-target": ({ target }) => findActivityAsTarget(target()),
  "effect-missing": (reading) => {
    const { input, context, sentences, ruleSet } = reading;
    return input.field === "outcome"
      ? findRepeatedOutput(input.text, sentences, { context, ruleSet })
      : findProductionAlone(reading.target(), context);
  },
  "result-as-means": ({ input, sentences, ruleSet }) => findResultAsMeans(input.text, sentences, ruleSet),
  "hollow-means": ({ sentences, ruleSet }) => findHollowMeans(sentences, ruleSet),
  "repeats-mission": ({ input, context, ruleSet }, rule) =>
    findRepeatedMission(input.text, context.mission ?? "", ruleSet, rule.limit ?? DEFAULT_LIKENESS),
  wording: ({ sentences }, rule) => findWording(sentences, rule),
  "sentence-length": ({ sentences }, rule) => findLongSentences(sentences, rule.limit ?? DEFAULT_LENGTH),
  "unexplained-abbreviation": ({ input, ruleSet }) => findUnexplainedAbbreviations(input.text, ruleSet),
  "loan-words": ({ input, ruleSet }, rule) => findLoanWords(input.text, rule, ruleSet),
  "mixed-notation": ({ input }) => findMixedNotation(input.text),
};

/** Faults of a field as a whole: they are told once, at the first words that show them. */
const TOLD_ONCE: ReadonlySet<Detector> = new Set([
  "nothing-to-judge",
  "activity-as-target",
  "effect-missing",
]);

/** The places that somebody answered, and the first one in a statement that nobody did. */
function toldOnce(
  found: Found[],
  sentences: readonly Sentence[],
  isAnswered: (span: Span) => boolean,
): Found[] {
  const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
  const answered = found.filter(isAnswered);
  const settled = sentences.filter((sentence) => answered.some((span) => meets(span, sentence)));
  const open = found.find((span) => !settled.some((sentence) => meets(span, sentence)));
  return found.filter((span) => span === open || answered.includes(span));
}

function isAsked(rule: FieldRule, input: FieldInput, { advice = false }: CheckOptions): boolean {
  const isPlain = rule.id.startsWith("plain-");
  return rule.severity !== "off" && rule.fields.includes(input.field) && (advice || !isPlain);
}

/**
 * The findings of one field's text, in the order in which they stand in it.
 *
 * @param input the field, its text and what stands beside it
 * @returns findings whose offsets are UTF-16 code units of the text as given, end exclusive
 */
export function checkField(input: FieldInput, ruleSet: RuleSet, options: CheckOptions = {}): Finding[] {
  const sentences = sentencesOf(input.text);
  let target: TargetReading | undefined;
  const reading: Reading = {
    input,
    context: input.context ?? {},
    sentences,
    ruleSet,
    target: () => {
      target ??= readTarget(input.text, sentences, ruleSet);
      return target;
    },
  };
  const answered = new Set(options.answered?.map(({ rule, excerpt }) => `${rule} ${excerpt}`));
  const told = ({ id, detector }: FieldRule, found: Found[]) => {
    if (!TOLD_ONCE.has(detector)) return found;
    if (answered.size === 0) return found.slice(0, 1);
    return toldOnce(found, sentences, (span) =>
      answered.has(`${id} ${answerKey(input.text, sentences, span)}`),
    );
  };
  const findings = ruleSet.rules
    .filter((rule) => isAsked(rule, input, options))
    .flatMap((rule) =>
      told(rule, detect[rule.detector](reading, rule)).map(({ start, end, instead }) => {
        const reason = rule.reason[options.locale ?? "ja"];
        return { rule: rule.id, start, end, message: instead ? `${reason} → ${instead}` : reason };
      }),
    );
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
