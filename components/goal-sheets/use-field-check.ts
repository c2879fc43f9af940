"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { type AnswerView, CHECKED_FIELDS, type CheckedField } from "@/lib/goal-sheets/writing-check";
import { toLocale } from "@/lib/i18n/locale";
import { answerKeys } from "@/lib/writing/answered-findings";
import type { FieldContext, Finding, RuleSet } from "@/lib/writing/schema";
import { useReading } from "./use-reading";
import { type TextSource, useSettledText } from "./use-settled-text";
import { useEditorCheck } from "./writing-check-context";

/** What a field must know to be checked; neighbours that the form does not have are absent. */
export type CheckedPlace = {
  goalId: string;
  field: CheckedField;
  mission?: TextSource;
  targets?: TextSource;
  achievedState?: TextSource;
};

export type OpenFinding = Finding & {
  severity: "must" | "advice";
  words: string;
  excerpt: string;
  example: { before: string; after: string };
};

export type FieldCheck = {
  /** The text that was checked: for a moment it is behind the one that is typed. */
  text: string;
  open: OpenFinding[];
  answered: { finding: OpenFinding; answer: AnswerView }[];
};

function useContextOf(place: CheckedPlace | undefined): FieldContext {
  const mission = useSettledText(place?.mission);
  const target = useSettledText(place?.targets);
  const outcome = useSettledText(place?.achievedState);
  const written = (text: string | undefined) => (text === undefined ? undefined : text || null);
  return { mission: written(mission), target: written(target), outcome: written(outcome) };
}

function detailed(text: string, findings: Finding[], ruleSet: RuleSet): OpenFinding[] {
  const keys = answerKeys(text, findings);
  return findings.flatMap((finding, index) => {
    const rule = ruleSet.rules.find(({ id }) => id === finding.rule);
    if (!rule || rule.severity === "off") return [];
    const words = text.slice(finding.start, finding.end);
    const { severity, example } = rule;
    return [{ ...finding, severity, example, words, excerpt: keys[index] ?? "" }];
  });
}

const NO_ANSWERS: AnswerView[] = [];

/** The reasons that were given for findings of the field. */
function useAnswers({ goalId, field }: Partial<CheckedPlace> = {}): AnswerView[] {
  const answers = useEditorCheck()?.answers;
  return useMemo(
    () => answers?.filter((answer) => answer.goalId === goalId && answer.field === field) ?? NO_ANSWERS,
    [answers, goalId, field],
  );
}

/** A field is read again when it, or what stands beside it, has come to rest with another text, or was answered. */
function useTask(place: CheckedPlace | undefined, source: TextSource, answers: readonly AnswerView[]) {
  const locale = toLocale(useLocale());
  const text = useSettledText(source) ?? "";
  const { mission, target, outcome } = useContextOf(place);
  const field = CHECKED_FIELDS[place?.field ?? "title"];
  return useMemo(() => {
    const input = { field, text, context: { mission, target, outcome } };
    const answered = answers.map(({ rule, excerpt }) => ({ rule, excerpt }));
    return { kind: "findings" as const, input, locale, answered };
  }, [field, text, mission, target, outcome, locale, answers]);
}

/** The findings of a field while it is typed in; null for fields that are not checked. */
export function useFieldCheck(place: CheckedPlace | undefined, source: TextSource): FieldCheck | null {
  const check = useEditorCheck();
  const ruleSet = place && check?.ruleSet;
  const answers = useAnswers(place);
  const { task, reading } = useReading(useTask(place, source, answers), ruleSet);
  const { text } = task.input;
  const findings = useMemo(
    () => (ruleSet ? detailed(text, reading.findings, ruleSet) : []),
    [reading, text, ruleSet],
  );
  const isChecked = ruleSet !== undefined;
  return useMemo(() => {
    if (!isChecked) return null;
    const answerTo = ({ rule, excerpt }: OpenFinding) =>
      answers.find((answer) => answer.rule === rule && answer.excerpt === excerpt);
    const answered = findings.flatMap((finding) => {
      const answer = answerTo(finding);
      return answer ? [{ finding, answer }] : [];
    });
    return { text, answered, open: findings.filter((finding) => !answerTo(finding)) };
  }, [isChecked, answers, findings, text]);
}
