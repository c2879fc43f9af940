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

/** A field is read again when it, or what stands beside it, has come to rest with another text. */
function useTask(place: CheckedPlace | undefined, source: TextSource) {
  const locale = toLocale(useLocale());
  const text = useSettledText(source) ?? "";
  const { mission, target, outcome } = useContextOf(place);
  const field = CHECKED_FIELDS[place?.field ?? "title"];
  return useMemo(() => {
    const input = { field, text, context: { mission, target, outcome } };
    return { kind: "findings" as const, input, locale };
  }, [field, text, mission, target, outcome, locale]);
}

/** The findings of a field while it is typed in; null for fields that are not checked. */
export function useFieldCheck(place: CheckedPlace | undefined, source: TextSource): FieldCheck | null {
  const check = useEditorCheck();
  const ruleSet = place && check?.ruleSet;
  const { task, reading } = useReading(useTask(place, source), ruleSet);
  const { text } = task.input;
  const findings = useMemo(
    () => (ruleSet ? detailed(text, reading.findings, ruleSet) : []),
    [reading, text, ruleSet],
  );
  const answers = check?.answers;
  const { goalId, field } = place ?? {};
  return useMemo(() => {
    if (!answers || !field) return null;
    const answerTo = ({ rule, excerpt }: OpenFinding) =>
      answers.find(
        (answer) =>
          answer.goalId === goalId &&
          answer.field === field &&
          answer.rule === rule &&
          answer.excerpt === excerpt,
      );
    const answered = findings.flatMap((finding) => {
      const answer = answerTo(finding);
      return answer ? [{ finding, answer }] : [];
    });
    return { text, answered, open: findings.filter((finding) => !answerTo(finding)) };
  }, [answers, goalId, field, findings, text]);
}
