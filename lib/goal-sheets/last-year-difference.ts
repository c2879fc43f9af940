import type { GoalField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { matchedLastYear } from "./last-year";
import type { LineageStep } from "./lineage";
import type { StoredGoal } from "./sheet-view";

/** A goal of this year beside the one of last year that it goes on from. */
export type GoneOn = { goal: StoredGoal; from: StoredGoal; fields: GoalField[] };

export type LastYearDifference = {
  /** Goals that go on, with the fields that read otherwise than last year. */
  goneOn: GoneOn[];
  added: StoredGoal[];
  /** Goals of last year that no goal of this year goes on from. */
  left: StoredGoal[];
};

function textOf(goal: StoredGoal, field: GoalField): string {
  if (field === "policyNumbers") return goal.policyNumbers.join("、");
  // The same day a year later is the same promise.
  return field === "deadline" ? (goal.deadline?.slice(5) ?? "") : goal[field].trim();
}

/** What this year's sheet says otherwise than last year's, in short; fields are those of this year's form. */
export function lastYearDifference(
  form: SheetForm,
  goals: readonly StoredGoal[],
  lastYear: readonly StoredGoal[],
  steps: readonly Pick<LineageStep, "fromId" | "toId">[],
): LastYearDifference {
  const matches = goals.map((goal) => ({ goal, from: matchedLastYear(goal, lastYear, steps) }));
  const taken = new Set(matches.flatMap(({ from }) => from.map((match) => match.goal.id)));
  return {
    goneOn: matches.flatMap(({ goal, from: [first] }) => {
      if (!first) return [];
      const fields = form.goal.map(({ field }) => field);
      const other = (field: GoalField) => textOf(goal, field) !== textOf(first.goal, field);
      return [{ goal, from: first.goal, fields: fields.filter(other) }];
    }),
    added: matches.flatMap(({ goal, from }) => (from.length === 0 ? [goal] : [])),
    left: lastYear.filter(({ id }) => !taken.has(id)),
  };
}
