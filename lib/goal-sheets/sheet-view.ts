import type { Blocked } from "@/lib/errors";
import type { PostPortrait } from "@/lib/people/portrait-view";
import type { GoalTextField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { PolicyBasis, Subject } from "./field-place";
import type { SheetFacts } from "./policy";
import type { SheetAction, SheetState } from "./workflow";

/** A sheet's facts with what a transition needs; `version` counts state changes. */
export type LoadedSheet = SheetFacts & {
  version: number;
  fiscalYear: number;
  fiscalYearId: string;
  sheetFormId: string;
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
  /** Why a goal serves no item of the plan; null where nothing was said. */
  policyBasis: PolicyBasis | null;
  policyBasisText: string;
  deadline: string | null;
  sections: { id: string; name: string }[];
  contributors: { id: string; name: string }[];
  metrics: StoredMetric[];
};

/** A mission as stored; `sdgs` are the numbers of the Sustainable Development Goals, ascending. */
export type StoredMission = { id: string; text: string | null; sdgs: number[]; goals: StoredGoal[] };

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

/** Something that was said, by whom and when. */
export type RemarkView = {
  id: string;
  text: string;
  authorName: string;
  /** The leader who said it, where the secretariat wrote it down. */
  onBehalfOfName: string | null;
  createdAt: Date;
};

/** A comment on the whole sheet, a part of it or a field, with its answers, oldest first. */
export type CommentView = RemarkView & {
  subject: Subject;
  field: string | null;
  /** The part it was said of is removed. */
  gone?: boolean;
  resolved: boolean;
  resolvedAt: Date | null;
  resolvedByName: string | null;
  replies: RemarkView[];
};

/** What was decided or asked for in a consultation, as the sheet's screens show it. */
export type DecisionRemark = {
  id: string;
  subject: Subject;
  field: string | null;
  /** The part it was said of is removed. */
  gone?: boolean;
  kind: "DECISION" | "INSTRUCTION" | "TODO";
  text: string;
  decidedByName: string;
  dueOn: string | null;
  accepted: boolean;
};

export type ApprovalView = { number: string; decidedOn: string; enteredAt: Date; forThisVersion: boolean };

export type SheetView = {
  sheet: LoadedSheet;
  form: SheetForm;
  content: StoredSheetContent;
  departmentSlug: string;
  /** The department's sections in the sheet's year: who may carry a goal. */
  sections: { id: string; name: string }[];
  /** The department's heads with their portraits, which the form may have a place for. */
  portraits: PostPortrait[];
  /** Titles of the plan's items by normalised number, as far as the plan knows the numbers of the goals. */
  policyTitles: Record<string, string>;
  /** Of the edition in force. */
  editionNumber: number | null;
  /** Whether there was an edition, be it withdrawn. */
  wasPublished: boolean;
  updatedAt: Date;
  /** JSON Pointers of required fields that are still empty. */
  missing: string[];
  comments: CommentView[];
  decisions: DecisionRemark[];
  approvals: ApprovalView[];
  drafters: { personId: string; name: string }[];
  allowed: Record<SheetAction, Blocked | null>;
};
