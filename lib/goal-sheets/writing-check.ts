import type { GoalTextField } from "@/lib/sheet-forms/fields";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { FieldContext, RuleSet, WritingField } from "@/lib/writing/schema";

/** The goal fields that the writing check reads, and what the check calls them. */
export const CHECKED_FIELDS = {
  title: "title",
  currentState: "currentState",
  targets: "target",
  achievedState: "outcome",
  means: "means",
} as const satisfies Partial<Record<GoalTextField, WritingField>>;
export type CheckedField = keyof typeof CHECKED_FIELDS;

export const CHECKED_FIELD_NAMES = Object.keys(CHECKED_FIELDS) as CheckedField[];

export function isCheckedField(field: string): field is CheckedField {
  return field in CHECKED_FIELDS;
}

/** Under this rule stand figures of the text that somebody said are no metrics. */
export const FIGURE_RULE = "figure";

/** A reason for letting a finding stand, for the statement that was at fault then; without a goal it is the sheet's. */
export type AnswerView = {
  id: string;
  goalId: string | null;
  field: string;
  rule: string;
  excerpt: string;
  reason: string;
  answeredByName: string;
};

/** A figure of the department's sheet of the year before. */
export type LastYearFigure = { metricId: string; name: string; unit: string | null };

/** What earlier years know of a metric; only metrics that were there before have one. */
export type MetricHistory = { lastActual: number | null; earlierTargets: number[] };

/** What the check of one sheet needs beside its content. */
export type WritingCheck = {
  ruleSet: RuleSet;
  answers: AnswerView[];
  /** Normalised numbers of the plan's items; null where the municipality keeps no plan for the year. */
  knownPolicyNumbers: string[] | null;
  lastYear: LastYearFigure[];
  /** By the id of the sheet's own row. */
  history: Record<string, MetricHistory>;
};

/** The texts that stand beside a field; null where none is written. */
export type Beside = { mission: string | null; targets: string; achievedState: string };

/** What the check may know of the neighbours: what the form does not ask for is unknown, not missing. */
export function fieldContext(form: SheetForm, beside: Beside): FieldContext {
  const asks = (name: GoalTextField) => form.goal.some(({ field }) => field === name);
  return {
    mission: hasMissions(form) ? beside.mission || null : undefined,
    target: asks("targets") ? beside.targets || null : undefined,
    outcome: asks("achievedState") ? beside.achievedState || null : undefined,
  };
}
