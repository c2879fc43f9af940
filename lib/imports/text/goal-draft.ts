import type { GoalField, GoalTextField } from "@/lib/sheet-forms/fields";
import type { ProposedAssessment } from "../schema";
import type { Cell } from "./blocks";
import type { DoubtCode, MessageValues } from "./messages";

/** A doubt about a draft, before it is known where the draft will stand in the proposal. */
export type DraftDoubt = { field: string; code: DoubtCode; values: MessageValues; excerpt: string };

/** A goal while its rows are being read. */
export type GoalDraft = {
  number: number | null;
  mission: string | null;
  policyNumbers: string[];
  /** A dash stands where the policy numbers would. */
  policyNone: boolean;
  texts: Map<GoalTextField, string>;
  /** Fields for which another field's combined heading stands, e.g. 課題 within 現状分析及び課題. */
  covered: Set<GoalField>;
  deadline: string | null;
  assessments: ProposedAssessment[];
  /** How many rows of level and reason were met, blank ones included. */
  assessmentRows: number;
  hasBody: boolean;
  /** The columns of its table are known, so a further row goes on with what stands above it. */
  isInColumns: boolean;
  /** What stood beside the marker, from its next cell on. */
  besideMarker: Cell[];
  /** The words by which the goal is found in the source. */
  printed: string;
  doubts: DraftDoubt[];
};

export type MissionDraft = { text: string | null; goals: GoalDraft[]; doubts: DraftDoubt[] };

export function startGoal(number: number | null, printed: string): GoalDraft {
  return {
    number,
    mission: null,
    policyNumbers: [],
    policyNone: false,
    texts: new Map(),
    covered: new Set(),
    deadline: null,
    assessments: [],
    assessmentRows: 0,
    hasBody: false,
    isInColumns: false,
    besideMarker: [],
    printed,
    doubts: [],
  };
}

/** Marks something in a draft as doubtful; an empty field name means the draft as a whole. */
export function doubt(
  draft: { doubts: DraftDoubt[] },
  field: string,
  code: DoubtCode,
  excerpt: string,
  values: MessageValues = {},
): void {
  draft.doubts.push({ field, code, values, excerpt });
}
