import type { YearState } from "@/lib/fiscal-years/workflow";
import { SHEET_TRANSITIONS, type SheetRole, type SheetState } from "@/lib/goal-sheets/workflow";

export const ROUND_SEASONS = ["SPRING", "AUTUMN", "OTHER"] as const;
export type RoundSeason = (typeof ROUND_SEASONS)[number];

export const SESSION_KINDS = ["DEPARTMENT", "RESERVE"] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

const SESSION_STATES = ["PLANNED", "HELD", "CANCELLED"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const DECISION_KINDS = ["DECISION", "INSTRUCTION", "TODO"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Beside the roles of the session's sheet: a member of any department may see a released timetable. */
export type ConsultationRole = SheetRole | "MEMBER";

const EVERY_YEAR: readonly YearState[] = ["PREPARING", "OPEN", "CLOSED"];
const PLANNING: readonly YearState[] = ["PREPARING", "OPEN"];
const RUNNING: readonly YearState[] = ["OPEN"];

type RoundRule = { by: readonly ConsultationRole[]; years: readonly YearState[]; onlyDraft?: boolean };

/** A round is a draft until it is released; a released one can still be corrected. */
const ROUND_ACTIONS = {
  readRound: { by: ["MAYORS_OFFICE", "LEADER", "MEMBER"], years: EVERY_YEAR },
  createRound: { by: ["MAYORS_OFFICE"], years: PLANNING },
  editRound: { by: ["MAYORS_OFFICE"], years: PLANNING },
  addSession: { by: ["MAYORS_OFFICE"], years: PLANNING },
  releaseRound: { by: ["MAYORS_OFFICE"], years: PLANNING, onlyDraft: true },
} as const satisfies Record<string, RoundRule>;

type SessionRule = {
  by: readonly ConsultationRole[];
  years: readonly YearState[];
  in: readonly SessionState[];
  /** Where given, the session has a sheet, and every sheet of it is in one of these states. */
  sheetIn?: readonly SheetState[];
};

/** PLANNED → HELD | CANCELLED, and what is done around it. */
const SESSION_ACTIONS = {
  readSession: {
    by: ["MAYORS_OFFICE", "LEADER", "HEAD", "DRAFTER", "STAFF", "SUPERVISOR"],
    years: EVERY_YEAR,
    in: SESSION_STATES,
  },
  readNotes: { by: ["MAYORS_OFFICE", "LEADER"], years: EVERY_YEAR, in: SESSION_STATES },
  moveSession: { by: ["MAYORS_OFFICE"], years: PLANNING, in: ["PLANNED"] },
  cancelSession: { by: ["MAYORS_OFFICE"], years: PLANNING, in: ["PLANNED"] },
  recordSession: {
    by: ["MAYORS_OFFICE"],
    years: RUNNING,
    in: ["PLANNED"],
    sheetIn: SHEET_TRANSITIONS.takeUp.from,
  },
  editRecord: { by: ["MAYORS_OFFICE"], years: RUNNING, in: ["HELD"] },
  recordDecision: { by: ["MAYORS_OFFICE"], years: RUNNING, in: ["HELD"] },
  takeUpSheet: {
    by: SHEET_TRANSITIONS.takeUp.by,
    years: RUNNING,
    in: ["HELD"],
    sheetIn: SHEET_TRANSITIONS.takeUp.from,
  },
  returnSheet: {
    by: SHEET_TRANSITIONS.return.by,
    years: RUNNING,
    in: ["HELD"],
    sheetIn: SHEET_TRANSITIONS.return.from,
  },
  agreeSheet: {
    by: SHEET_TRANSITIONS.agree.by,
    years: RUNNING,
    in: ["HELD"],
    sheetIn: SHEET_TRANSITIONS.agree.from,
  },
  replyToInstruction: { by: ["HEAD"], years: RUNNING, in: ["HELD"] },
  acceptReply: { by: ["MAYORS_OFFICE"], years: RUNNING, in: ["HELD"] },
} as const satisfies Record<string, SessionRule>;

export type RoundAction = keyof typeof ROUND_ACTIONS;
export type SessionAction = keyof typeof SESSION_ACTIONS;
export const ROUND_ACTION_NAMES = Object.keys(ROUND_ACTIONS) as readonly RoundAction[];
export const SESSION_ACTION_NAMES = Object.keys(SESSION_ACTIONS) as readonly SessionAction[];

/** The rules with their optional parts, for the policy. */
export const ROUND_RULES: Record<RoundAction, RoundRule> = ROUND_ACTIONS;
export const SESSION_RULES: Record<SessionAction, SessionRule> = SESSION_ACTIONS;
