/** The working copy's states (model.md); editions and assessments have tables of their own. */
export const SHEET_STATES = [
  "DRAFTING",
  "SUBMITTED",
  "IN_CONSULTATION",
  "RETURNED",
  "AGREED",
  "APPROVED",
] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** What an actor is to one sheet. */
export type SheetRole = "HEAD" | "DRAFTER" | "STAFF" | "SUPERVISOR" | "MAYORS_OFFICE" | "LEADER";

type Transition = {
  from: readonly SheetState[];
  to: SheetState;
  by: readonly SheetRole[];
  /** The audit event and the notice carry the same name. */
  records: string;
  tells: readonly SheetRole[];
};

export const SHEET_TRANSITIONS = {
  submit: {
    from: ["DRAFTING", "RETURNED"],
    to: "SUBMITTED",
    by: ["HEAD"],
    records: "sheet.submitted",
    tells: ["MAYORS_OFFICE"],
  },
  withdraw: {
    from: ["SUBMITTED"],
    to: "DRAFTING",
    by: ["HEAD"],
    records: "sheet.withdrawn",
    tells: ["MAYORS_OFFICE"],
  },
  takeUp: {
    from: ["SUBMITTED"],
    to: "IN_CONSULTATION",
    by: ["MAYORS_OFFICE"],
    records: "sheet.takenUp",
    tells: ["HEAD", "DRAFTER"],
  },
  return: {
    from: ["SUBMITTED", "IN_CONSULTATION"],
    to: "RETURNED",
    by: ["MAYORS_OFFICE"],
    records: "sheet.returned",
    tells: ["HEAD", "DRAFTER"],
  },
  agree: {
    from: ["IN_CONSULTATION"],
    to: "AGREED",
    by: ["MAYORS_OFFICE"],
    records: "sheet.agreed",
    tells: ["HEAD", "DRAFTER"],
  },
  reopen: {
    from: ["AGREED", "APPROVED"],
    to: "RETURNED",
    by: ["MAYORS_OFFICE"],
    records: "sheet.reopened",
    tells: ["HEAD", "DRAFTER"],
  },
  approve: {
    from: ["AGREED"],
    to: "APPROVED",
    by: ["MAYORS_OFFICE"],
    records: "sheet.approved",
    tells: ["HEAD"],
  },
  amend: {
    from: ["APPROVED"],
    to: "DRAFTING",
    by: ["HEAD", "MAYORS_OFFICE"],
    records: "sheet.amendmentStarted",
    tells: ["HEAD", "DRAFTER"],
  },
} as const satisfies Record<string, Transition>;

export type SheetTransition = keyof typeof SHEET_TRANSITIONS;

/** The other acts on a sheet: by whom, and in which states of the working copy. */
export const SHEET_ACTS = {
  read: {
    by: ["HEAD", "DRAFTER", "STAFF", "SUPERVISOR", "MAYORS_OFFICE", "LEADER"],
    in: SHEET_STATES,
    inAnyYear: true,
  },
  edit: { by: ["HEAD", "DRAFTER"], in: ["DRAFTING", "RETURNED"], inAnyYear: false },
  comment: {
    by: ["HEAD", "DRAFTER", "SUPERVISOR", "MAYORS_OFFICE", "LEADER"],
    in: SHEET_STATES,
    inAnyYear: false,
  },
  delegate: { by: ["HEAD"], in: SHEET_STATES, inAnyYear: false },
  publish: { by: ["MAYORS_OFFICE"], in: ["APPROVED"], inAnyYear: false },
} as const satisfies Record<
  string,
  { by: readonly SheetRole[]; in: readonly SheetState[]; inAnyYear: boolean }
>;

export type SheetAct = keyof typeof SHEET_ACTS;
export type SheetAction = SheetTransition | SheetAct;

export const SHEET_ACTIONS = [
  ...Object.keys(SHEET_TRANSITIONS),
  ...Object.keys(SHEET_ACTS),
] as readonly SheetAction[];
