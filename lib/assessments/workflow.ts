import type { SheetRole } from "@/lib/goal-sheets/workflow";

export const ASSESSMENT_KINDS = ["SELF", "SUPERVISOR"] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

const ASSESSMENT_STATES = ["OPEN", "HANDED_IN", "RETURNED", "FINAL"] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export const EXTERNAL_CAUSES = ["ASSEMBLY_VOTE", "NATIONAL_DELAY", "DISASTER", "OTHER"] as const;
export type ExternalCause = (typeof EXTERNAL_CAUSES)[number];

type AssessmentRule = {
  kind: AssessmentKind;
  by: readonly SheetRole[];
  in: readonly AssessmentState[];
  /** Where given, the other kind must be in one of these states, else this reason stands in the way. */
  needsSelf?: { in: readonly AssessmentState[]; reason: string };
};

const EDITABLE: readonly AssessmentState[] = ["OPEN", "RETURNED"];
const AFTER_SELF = { in: ["HANDED_IN", "FINAL"], reason: "selfNotHandedIn" } as const;

/** OPEN → HANDED_IN → (RETURNED) → FINAL, for each kind; the supervisor's begins when the head's is handed in. */
const ASSESSMENT_ACTS = {
  editSelf: { kind: "SELF", by: ["HEAD"], in: EDITABLE },
  handInSelf: { kind: "SELF", by: ["HEAD"], in: EDITABLE },
  returnSelf: { kind: "SELF", by: ["MAYORS_OFFICE"], in: ["HANDED_IN"] },
  finaliseSelf: { kind: "SELF", by: ["MAYORS_OFFICE"], in: ["HANDED_IN"] },
  editSupervisor: { kind: "SUPERVISOR", by: ["SUPERVISOR"], in: EDITABLE, needsSelf: AFTER_SELF },
  handInSupervisor: { kind: "SUPERVISOR", by: ["SUPERVISOR"], in: EDITABLE, needsSelf: AFTER_SELF },
  returnSupervisor: { kind: "SUPERVISOR", by: ["MAYORS_OFFICE"], in: ["HANDED_IN"] },
  /** A final supervisor's row is shown to the head, whose own must then no longer change. */
  finaliseSupervisor: {
    kind: "SUPERVISOR",
    by: ["MAYORS_OFFICE"],
    in: ["HANDED_IN"],
    needsSelf: { in: ["FINAL"], reason: "selfNotFinal" },
  },
} as const satisfies Record<string, AssessmentRule>;

export type AssessmentAct = keyof typeof ASSESSMENT_ACTS;
export type AssessmentAction = AssessmentAct | "open" | "readSelf" | "readSupervisor" | "recordReading";

export const ASSESSMENT_ACTIONS: readonly AssessmentAction[] = [
  "open",
  "readSelf",
  "readSupervisor",
  "recordReading",
  ...(Object.keys(ASSESSMENT_ACTS) as AssessmentAct[]),
];

/** The rules with their optional parts, for the policy. */
export const ASSESSMENT_RULES: Record<AssessmentAct, AssessmentRule> = ASSESSMENT_ACTS;

/** The acts of one kind by what they do, so that screens and mutations name them once. */
export const ACTS_OF_KIND = {
  SELF: { edit: "editSelf", handIn: "handInSelf", return: "returnSelf", finalise: "finaliseSelf" },
  SUPERVISOR: {
    edit: "editSupervisor",
    handIn: "handInSupervisor",
    return: "returnSupervisor",
    finalise: "finaliseSupervisor",
  },
} as const satisfies Record<AssessmentKind, Record<string, AssessmentAct>>;

/** What a transition leads to, and the name of its audit event. */
export const ASSESSMENT_TRANSITIONS = {
  handIn: { to: "HANDED_IN", records: "assessment.handedIn" },
  return: { to: "RETURNED", records: "assessment.returned" },
  finalise: { to: "FINAL", records: "assessment.finalised" },
} as const satisfies Record<string, { to: AssessmentState; records: string }>;

export type AssessmentTransition = keyof typeof ASSESSMENT_TRANSITIONS;

/** Who sees the supervisor's row at any time; the head sees it only once it is final. */
export const SUPERVISOR_ROW_READERS: readonly SheetRole[] = ["SUPERVISOR", "LEADER", "MAYORS_OFFICE"];

/** Who enters actual figures through the year. */
export const READING_RECORDERS: readonly SheetRole[] = ["HEAD", "DRAFTER", "STAFF"];
