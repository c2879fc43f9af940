import type { MunicipalRole } from "@/lib/auth/actor";

export const YEAR_STATES = ["PREPARING", "OPEN", "CLOSED"] as const;
export type YearState = (typeof YEAR_STATES)[number];

type Transition = {
  from: YearState;
  to: YearState;
  by: readonly MunicipalRole[];
  /** The audit event carries this name. */
  records: string;
  needsReason: boolean;
};

/** The year goes forward; a closed one is opened again only with a reason, which is kept. */
export const YEAR_TRANSITIONS = {
  open: { from: "PREPARING", to: "OPEN", by: ["MAYORS_OFFICE"], records: "year.opened", needsReason: false },
  close: { from: "OPEN", to: "CLOSED", by: ["MAYORS_OFFICE"], records: "year.closed", needsReason: false },
  reopen: { from: "CLOSED", to: "OPEN", by: ["MAYORS_OFFICE"], records: "year.reopened", needsReason: true },
} as const satisfies Record<string, Transition>;

export type YearTransition = keyof typeof YEAR_TRANSITIONS;

/** The other acts on years: by whom, and in which states. */
export const YEAR_ACTS = {
  read: { by: ["ADMINISTRATOR", "MAYORS_OFFICE"], in: YEAR_STATES },
  create: { by: ["ADMINISTRATOR", "MAYORS_OFFICE"], in: YEAR_STATES },
  bindForm: { by: ["ADMINISTRATOR", "MAYORS_OFFICE"], in: ["PREPARING"] },
  setMilestones: { by: ["ADMINISTRATOR", "MAYORS_OFFICE"], in: ["PREPARING", "OPEN"] },
  setRules: { by: ["ADMINISTRATOR", "MAYORS_OFFICE"], in: ["PREPARING", "OPEN"] },
} as const satisfies Record<string, { by: readonly MunicipalRole[]; in: readonly YearState[] }>;

export type YearAct = keyof typeof YEAR_ACTS;
export type YearAction = YearTransition | YearAct;

export const MILESTONE_KINDS = ["DRAFTING", "CONSULTATION", "PUBLICATION", "MID_YEAR", "YEAR_END"] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
