import type { AssessmentFacts } from "@/lib/assessments/policy";
import type { SessionState } from "@/lib/consultations/workflow";
import type { MilestoneKind, YearState } from "@/lib/fiscal-years/workflow";
import type { SheetFacts } from "@/lib/goal-sheets/policy";
import type { SheetState } from "@/lib/goal-sheets/workflow";
import type { EditionKind } from "@/lib/publication/snapshot-schema";

/** Civil dates (ISO). */
export type YearMilestone = { kind: MilestoneKind; startsOn: string | null; dueOn: string };

/** A session of a department in one of the year's rounds; `date` is a civil date (ISO). */
export type ProgressSession = { id: string; state: SessionState; date: string };

/** An instruction that is not closed yet. */
export type OpenInstruction = { sessionId: string; dueOn: string | null; replied: boolean };

/** Where one department stands in one year. */
export type Progress = {
  department: { id: string; slug: string; name: string };
  /** Null where the department has no sheet yet. */
  sheet: SheetFacts | null;
  goalCount: number;
  openComments: number;
  /** The edition in force. */
  edition: { number: number; kind: EditionKind } | null;
  /** Whether the approved text is not the one in force: never published, or approved anew since then. */
  unpublished: boolean;
  assessments: Pick<AssessmentFacts, "kinds" | "self" | "supervisor">;
  sessions: readonly ProgressSession[];
  instructions: readonly OpenInstruction[];
};

export type YearProgress = {
  year: number;
  state: YearState;
  milestones: readonly YearMilestone[];
  /** In the official order. */
  departments: readonly Progress[];
};

export const STEPS = [
  "submitted",
  "agreed",
  "approved",
  "published",
  "selfAssessed",
  "supervisorAssessed",
  "resultsPublished",
] as const;
export type Step = (typeof STEPS)[number];

/** NONE: the department's form has no such step, or the actor is not told of it. */
export type Standing = "DONE" | "LATE" | "OPEN" | "NONE";

const REACHED: Record<SheetState, readonly Step[]> = {
  DRAFTING: [],
  RETURNED: [],
  SUBMITTED: ["submitted"],
  IN_CONSULTATION: ["submitted"],
  AGREED: ["submitted", "agreed"],
  APPROVED: ["submitted", "agreed", "approved"],
};

const DUE: Record<Step, MilestoneKind> = {
  submitted: "DRAFTING",
  agreed: "CONSULTATION",
  approved: "PUBLICATION",
  published: "PUBLICATION",
  selfAssessed: "YEAR_END",
  supervisorAssessed: "YEAR_END",
  resultsPublished: "YEAR_END",
};

const HANDED_IN: readonly (string | null)[] = ["HANDED_IN", "FINAL"];

/** A published sheet has been through every step before, even where an amendment is under way. */
function isDone(progress: Progress, step: Step): boolean {
  const { sheet, edition, assessments } = progress;
  if (!sheet) return false;
  switch (step) {
    case "published":
      return edition !== null;
    case "selfAssessed":
      return HANDED_IN.includes(assessments.self);
    case "supervisorAssessed":
      return HANDED_IN.includes(assessments.supervisor);
    case "resultsPublished":
      return edition?.kind === "RESULTS";
    default:
      return edition !== null || REACHED[sheet.state].includes(step);
  }
}

function isAsked({ assessments }: Progress, step: Step): boolean {
  if (step === "selfAssessed" || step === "resultsPublished") return assessments.kinds.includes("SELF");
  return step !== "supervisorAssessed" || assessments.kinds.includes("SUPERVISOR");
}

/** The day by which a step is due in the year; null where the year sets none. */
export function dueOn(milestones: readonly YearMilestone[], kind: MilestoneKind): string | null {
  return milestones.find((milestone) => milestone.kind === kind)?.dueOn ?? null;
}

/**
 * How a department stands at a step.
 *
 * @param today civil date (ISO); a step is late from the day after it was due, in a year that is not closed
 */
export function standingOf(progress: Progress, step: Step, year: YearProgress, today: string): Standing {
  if (!isAsked(progress, step)) return "NONE";
  if (isDone(progress, step)) return "DONE";
  const due = dueOn(year.milestones, DUE[step]);
  return due !== null && due < today && year.state !== "CLOSED" ? "LATE" : "OPEN";
}

/** The steps that the year knows at all: a form without assessment ends with the publication. */
export function askedSteps({ departments }: Pick<YearProgress, "departments">): readonly Step[] {
  if (departments.length === 0) return STEPS;
  return STEPS.filter((step) => departments.some((progress) => isAsked(progress, step)));
}

/** The day by which a step is due in the year; null where the year sets none. */
export function stepDueOn(step: Step, { milestones }: Pick<YearProgress, "milestones">): string | null {
  return dueOn(milestones, DUE[step]);
}
