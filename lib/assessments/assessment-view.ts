import type { Blocked } from "@/lib/errors";
import type { Scale, ScaleLevel } from "@/lib/fiscal-years/scale";
import type { LoadedSheet, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import type { SheetState } from "@/lib/goal-sheets/workflow";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Formula } from "./attainment";
import type { AssessmentFacts } from "./policy";
import type { AssessmentAction, AssessmentKind, AssessmentState, ExternalCause } from "./workflow";

/** Level and reason of one goal as they stand; the level is null as long as none is chosen. */
export type AssessmentRow = {
  goalId: string;
  levelOrder: number | null;
  levelLabel: string | null;
  reason: string;
  externalCause: ExternalCause | null;
  /** Civil date (ISO) of the external cause. */
  externalCauseOn: string | null;
};

export type AssessmentStanding = { state: AssessmentState; version: number };

/** What a mutation needs: the policy's facts, and the assessments themselves. */
export type LoadedAssessments = AssessmentFacts & {
  sheet: LoadedSheet;
  /** Null where that kind was not opened. */
  standing: Record<AssessmentKind, (AssessmentStanding & { id: string; returnReason: string | null }) | null>;
};

export type ReadingView = {
  id: string;
  date: string;
  value: string;
  note: string | null;
  corrected: boolean;
};

/** A figure with the sum that gives its attainment; `percent` is null while it cannot be counted. */
export type FigureView = {
  id: string;
  name: string;
  unit: string | null;
  baseline: string | null;
  target: string | null;
  latest: string | null;
  sum: { formula: Formula; percent: string } | null;
  readings: ReadingView[];
};

/** A sheet's figures with their readings, and why the actor may not add to them now; null when they may. */
export type SheetReadings = { sheetId: string; figures: FigureView[]; recording: Blocked | null };

export type AssessedGoal = {
  goal: StoredGoal;
  figures: FigureView[];
  /** The mean of the figures in per cent; null while one cannot be counted. */
  percent: string | null;
  proposed: ScaleLevel | null;
  self: AssessmentRow | null;
  supervisor: AssessmentRow | null;
};

/** One kind of assessment as the actor may see it. */
export type KindView = {
  kind: AssessmentKind;
  /** Null where it is not opened. */
  standing: AssessmentStanding | null;
  returnReason: string | null;
  scale: Scale | null;
};

export type AssessmentView = {
  sheet: LoadedSheet;
  departmentName: string;
  form: SheetForm;
  /** In the form's row order; a kind that the actor may not know of is left out. */
  kinds: KindView[];
  goals: AssessedGoal[];
  allowed: Record<AssessmentAction, Blocked | null>;
};

export type ListedAssessment = {
  sheetId: string;
  departmentName: string;
  sheetState: SheetState;
  goalCount: number;
  self: AssessmentState | null;
  /** Undefined for those who may not know of it. */
  supervisor: AssessmentState | null | undefined;
  opening: Blocked | null;
};

/** What became of last year's goals, beside this year's draft. */
export type PastResults = {
  sheetId: string;
  fiscalYear: number;
  /** Whether that year's form knows an assessment. */
  assessed: boolean;
  goals: { goal: StoredGoal; row: AssessmentRow | null }[];
};
