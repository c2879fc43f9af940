import type { Blocked } from "@/lib/errors";
import type { GoalTextField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { SheetFacts } from "./policy";
import type { SheetAction, SheetState } from "./workflow";

/** A sheet's facts with what a transition needs; `version` counts state changes. */
export type LoadedSheet = SheetFacts & {
  version: number;
  fiscalYear: number;
  fiscalYearId: string;
  submissionNote: string | null;
};

export type StoredParagraph = { id: string; title: string; text: string };

/** A goal's figure; decimals are strings, so that nothing is rounded on the way. */
export type StoredMetric = {
  id: string;
  name: string;
  unit: string | null;
  comparator: string | null;
  direction: "UP" | "DOWN" | "MAINTAIN" | null;
  baseline: string | null;
  baselineFiscalYear: number | null;
  target: string | null;
  targetFiscalYear: number | null;
  readings: { date: string; value: string; note: string | null }[];
};

/** A goal as stored: an empty text is an empty string; `number` counts as the form says. */
export type StoredGoal = Record<GoalTextField, string> & {
  id: string;
  number: number;
  policyNumbers: string[];
  deadline: string | null;
  sections: { id: string; name: string }[];
  contributors: { id: string; name: string }[];
  metrics: StoredMetric[];
};

export type StoredMission = { id: string; text: string | null; goals: StoredGoal[] };

export type StoredHeader = {
  departmentName: string;
  post: string;
  headName: string;
  contact: string | null;
  aspiration: string | null;
  conductGuideline: string | null;
  basicPolicies: StoredParagraph[];
  issues: StoredParagraph[];
  sections: string[];
};

/** Everything typed in a sheet, with the ids of its parts. */
export type StoredSheetContent = { header: StoredHeader; missions: StoredMission[] };

export type SheetSummary = {
  id: string;
  departmentId: string;
  departmentName: string;
  departmentSlug: string;
  state: SheetState;
  version: number;
  goalCount: number;
  /** Required fields that are still empty. */
  missing: number;
  openComments: number;
  updatedAt: Date;
  heads: string[];
  editionNumber: number | null;
};

export type CommentView = {
  id: string;
  goalId: string | null;
  field: string | null;
  text: string;
  authorName: string;
  onBehalfOfName: string | null;
  createdAt: Date;
  resolved: boolean;
};

/** What was decided or asked for in a consultation, as the sheet's screens show it. */
export type DecisionRemark = {
  id: string;
  goalId: string | null;
  field: string | null;
  kind: "DECISION" | "INSTRUCTION" | "TODO";
  text: string;
  decidedByName: string;
  dueOn: string | null;
  accepted: boolean;
};

export type ApprovalView = { number: string; decidedOn: string; enteredAt: Date };

export type SheetView = {
  sheet: LoadedSheet;
  form: SheetForm;
  content: StoredSheetContent;
  departmentSlug: string;
  /** The department's sections in the sheet's year: who may carry a goal. */
  sections: { id: string; name: string }[];
  /** Titles of the plan's items by normalised number, as far as the plan knows the numbers of the goals. */
  policyTitles: Record<string, string>;
  editionNumber: number | null;
  updatedAt: Date;
  /** JSON Pointers of required fields that are still empty. */
  missing: string[];
  comments: CommentView[];
  decisions: DecisionRemark[];
  approvals: ApprovalView[];
  drafters: { personId: string; name: string }[];
  allowed: Record<SheetAction, Blocked | null>;
};
