import type { SubjectKind } from "@/lib/goal-sheets/field-place";
import type { CellProblem } from "./cell-problem";
import type { ParagraphKind } from "./copied-content";

/** Where a difference stands, as people say it. */
export type DifferencePlace =
  | { part: "header" }
  | { part: "paragraph"; kind: ParagraphKind; number: number }
  | { part: "mission"; number: number }
  | { part: "goal"; number: number; mission: number; title: string };

export type FieldDifference = {
  what: "field";
  key: string;
  place: DifferencePlace;
  subject: { kind: SubjectKind; id: string };
  field: string;
  /** As the copy had it, as the file has it, as the sheet has it now; null where the subject is gone by now. */
  base: string;
  file: string;
  now: string | null;
  /** Changed on both sides, and differently. */
  isConflict: boolean;
  /** Why what the file says cannot be written; `file` is the text as typed then. */
  problem: CellProblem | null;
};

export type AddedGoal = {
  what: "goalAdded";
  key: string;
  /** The mission it stands under; null where the file has a new one. */
  missionId: string | null;
  missionText: string;
  /** The goal before which it stands in the file; null where it is its mission's last. */
  beforeId: string | null;
  fields: Record<string, string>;
  /** What cannot be written as typed; the goal comes without it. */
  problems: CellProblem[];
};

export type RemovedGoal = {
  what: "goalRemoved";
  key: string;
  place: DifferencePlace & { part: "goal" };
  goalId: string;
  /** Written in since the copy was taken. */
  isConflict: boolean;
};

/** A goal that the file has under another mission. */
export type MovedGoal = {
  what: "goalMoved";
  key: string;
  place: DifferencePlace & { part: "goal" };
  goalId: string;
  /** The mission it goes to; null where the file has a new one. */
  missionId: string | null;
  missionText: string;
  /** What its mission says in the sheet now; null where the goal is gone by now. */
  now: string | null;
  /** Moved in the sheet since the copy was taken, and elsewhere. */
  isConflict: boolean;
};

/** The goals of a mission that stand in another order in the file. */
export type ReorderedGoals = {
  what: "goalsReordered";
  key: string;
  place: DifferencePlace & { part: "mission" };
  missionId: string;
  /** In the sheet's order now, and in the file's. */
  now: { id: string; title: string }[];
  file: { id: string; title: string }[];
  /** Put in an order in the sheet, too, since the copy was taken. */
  isConflict: boolean;
};

export type AddedParagraph = {
  what: "paragraphAdded";
  key: string;
  kind: ParagraphKind;
  title: string;
  text: string;
};

export type RemovedParagraph = {
  what: "paragraphRemoved";
  key: string;
  place: DifferencePlace & { part: "paragraph" };
  paragraphId: string;
  title: string;
  isConflict: boolean;
};

export type Difference =
  | FieldDifference
  | AddedGoal
  | RemovedGoal
  | MovedGoal
  | ReorderedGoals
  | AddedParagraph
  | RemovedParagraph;
