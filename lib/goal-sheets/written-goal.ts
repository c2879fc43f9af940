import { GOAL_TEXT_FIELDS, type GoalTextField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { PolicyBasis } from "./field-place";

/** What is to be written into a goal at once: from last year, from pasted cells, from an evaluation sheet. */
export type WrittenGoal = {
  texts: Partial<Record<GoalTextField, string>>;
  /** As printed. */
  policyNumbers: string[];
  /** Why the goal serves no item of the plan. */
  basis: { kind: PolicyBasis; text: string } | null;
  /** Civil date (ISO). */
  deadline: string | null;
  sectionIds: string[];
  contributorIds: string[];
};

export const NOTHING_WRITTEN: WrittenGoal = {
  texts: {},
  policyNumbers: [],
  basis: null,
  deadline: null,
  sectionIds: [],
  contributorIds: [],
};

/** Where the issues of an evaluation sheet stand in a goal: among its issues, else in how things stand today. */
export function fieldForIssues(form: SheetForm): SheetForm["goal"][number] | undefined {
  return (
    form.goal.find(({ field }) => field === "issues") ??
    form.goal.find(({ field }) => field === "currentState")
  );
}

/** The text fields that the form asks for and that hold something, in the form's words. */
export function writtenTexts(
  form: SheetForm,
  { texts }: Pick<WrittenGoal, "texts">,
): { field: GoalTextField; text: string }[] {
  const asked = new Set<string>(form.goal.map(({ field }) => field));
  return GOAL_TEXT_FIELDS.filter((field) => asked.has(field)).flatMap((field) => {
    const text = texts[field] ?? "";
    return text.trim() === "" ? [] : [{ field, text }];
  });
}
