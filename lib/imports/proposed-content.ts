import type { GoalField, HeaderField } from "@/lib/sheet-forms/fields";
import { goalFields, hasMissions, headerFields } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import {
  emptyGoalContent,
  type GoalContent,
  type SheetContent,
  type SheetHeader,
} from "@/lib/sheet-forms/sheet-content";
import type { Proposal, ProposedGoal } from "./schema";

const NO_HEADER: SheetHeader = {
  contact: null,
  aspiration: null,
  conductGuideline: null,
  basicPolicies: [],
  issues: [],
};

/** The parts of a text that the form has fields for, laid over the empty one. */
function within<Whole extends object>(
  empty: Whole,
  given: Partial<Record<GoalField | HeaderField, unknown>>,
  fields: readonly { field: GoalField | HeaderField }[],
): Whole {
  return { ...empty, ...Object.fromEntries(fields.map(({ field }) => [field, given[field]])) };
}

function contentOf(form: SheetForm, goal: ProposedGoal): GoalContent {
  const { number, policyBasis } = goal;
  return { ...within(emptyGoalContent(number), goal, goalFields(form)), policyBasis };
}

/**
 * What of a proposal goes into a draft of the year's form: the header, missions and goals that the form has fields
 * for, in one group where it knows no missions. Name, post and sections come from the organisation, assessments
 * from their own screen. A mission or document without goals gets one empty goal to begin with.
 */
export function proposedContent(form: SheetForm, { header, missions }: Proposal): SheetContent {
  const written = missions.filter(({ text, goals }) => text || goals.length > 0);
  const grouped = hasMissions(form)
    ? [...written, ...(written.length === 0 ? [{ text: "", goals: [] }] : [])]
    : [
        {
          text: null,
          goals: written.flatMap(({ goals }) => goals).map((goal, at) => ({ ...goal, number: at + 1 })),
        },
      ];
  return {
    header: within(NO_HEADER, header, headerFields(form)),
    missions: grouped.map(({ text, goals }) => ({
      text,
      goals: goals.length > 0 ? goals.map((goal) => contentOf(form, goal)) : [emptyGoalContent(1)],
    })),
  };
}
