import type { Bench } from "../../lib/cli/bench";
import { extractMetrics } from "../../lib/metrics/extract";
import { checkField } from "../../lib/writing/check-field";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import { type FieldInput, WRITING_FIELDS, type WritingField } from "../../lib/writing/schema";
import { scoreGuideline, scoreMetrics } from "../support/label-scores";
import { type LabelSet, labelSets } from "../support/labels";

const KEYSTROKE_LENGTH = 5000;
const GOALS_OF_A_SHEET = 20;
const REPETITIONS = 200;

type Prepared = { sets: LabelSet[]; fields: Record<WritingField, FieldInput> };

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function latency(work: (round: number) => void) {
  for (let round = 0; round < 20; round += 1) work(round);
  const times = Array.from({ length: REPETITIONS }, (_, round) => timed(() => work(round))).sort(
    (a, b) => a - b,
  );
  const at = (share: number) => Math.round((times[Math.floor(share * times.length)] ?? 0) * 100) / 100;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** A field of labelled sentences, as long as the longest that people type. */
function longField(field: WritingField, sets: LabelSet[]): FieldInput {
  const rows = sets.flatMap(({ guideline }) => guideline).filter((row) => row.field === field);
  const once = rows.map(({ text }) => text).join("\n");
  const text = `${once}\n`.repeat(Math.ceil(KEYSTROKE_LENGTH / once.length)).slice(0, KEYSTROKE_LENGTH);
  const mission = "だれもが安心して暮らせるまちをつくります。";
  return { field, text, context: { mission, target: "受診率42%以上", outcome: null } };
}

/** Every field of a sheet with twenty goals, from the labelled sentences in turn. */
function checkWholeSheet(sets: LabelSet[], round: number): void {
  const rows = sets.flatMap(({ guideline }) => guideline);
  for (let at = 0; at < GOALS_OF_A_SHEET * WRITING_FIELDS.length; at += 1) {
    const row = rows[(round + at * 7) % rows.length];
    if (!row) continue;
    checkField(row, defaultRuleSet, { advice: true });
    extractMetrics(row.text, row.field);
  }
}

/** Milliseconds for one keystroke in a target of 5,000 characters; the report tells what is found and the rest. */
export const bench: Bench = {
  unit: "milliseconds",
  runs: 50,
  async prepare(): Promise<Prepared> {
    const sets = labelSets();
    const fields = Object.fromEntries(WRITING_FIELDS.map((field) => [field, longField(field, sets)]));
    const prepared = { sets, fields: fields as Prepared["fields"] };
    for (let round = 0; round < 20; round += 1) checkField(prepared.fields.target, defaultRuleSet);
    return prepared;
  },
  async measure(prepared) {
    const { target } = (prepared as Prepared).fields;
    return timed(() => checkField(target, defaultRuleSet));
  },
  async report(prepared) {
    const { sets, fields } = prepared as Prepared;
    const found = sets.map(({ name, guideline, metrics }) => {
      const scores = scoreGuideline(guideline);
      const figures = scoreMetrics(metrics);
      return {
        set: name,
        findings: scores.all,
        rules: scores.byRule,
        cleanSentences: { count: scores.clean, withFalseAlarm: scores.cleanAlarmed },
        doubtful: scoreGuideline(guideline, true).all,
        figures: figures.core,
        figuresWithBaselineAndYears: figures.whole,
        directions: figures.direction,
        sentencesWithoutFigure: figures.empty,
        doubtfulFigures: scoreMetrics(metrics, true).core,
      };
    });
    const keystroke = WRITING_FIELDS.map((field) => [
      field,
      latency(() => checkField(fields[field], defaultRuleSet)),
    ]);
    return {
      found,
      keystroke: Object.fromEntries(keystroke),
      wholeSheet: latency((round) => checkWholeSheet(sets, round)),
      thousandSheetsMs: Math.round(
        timed(() => {
          for (let round = 0; round < 1000; round += 1) checkWholeSheet(sets, round);
        }),
      ),
    };
  },
  async tidy() {},
};
