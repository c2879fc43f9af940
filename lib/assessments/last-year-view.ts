import type { LastYearGoal } from "@/lib/goal-sheets/carry-over";
import type { LineageStep } from "@/lib/goal-sheets/lineage";
import type { AssessmentRow } from "./assessment-view";

/** A goal of last year with what became of it, as far as the actor may know. */
export type LastYearGoalView = LastYearGoal & {
  /** Whether that year's form knows an assessment. */
  assessed: boolean;
  self: AssessmentRow | null;
  /** Undefined for those who may not know whether there is one. */
  supervisor: AssessmentRow | null | undefined;
  /** The goals of this sheet that go on from it, and whether it has ended. */
  became: LineageStep[];
};

export type LastYearView = {
  fiscalYear: number;
  /** How many sheets of last year this one goes on from; none where the department is new. */
  sheets: number;
  goals: LastYearGoalView[];
};
