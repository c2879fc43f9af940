import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";
import type { YearState } from "@/lib/fiscal-years/workflow";
import { sheetRoles } from "@/lib/goal-sheets/policy";
import type { SheetState } from "@/lib/goal-sheets/workflow";
import {
  type ConsultationRole,
  ROUND_RULES,
  type RoundAction,
  SESSION_RULES,
  type SessionAction,
  type SessionKind,
  type SessionState,
} from "./workflow";

/** What must be known of a round to say who may do what to it. */
export type RoundFacts = { municipalityId: string; yearState: YearState; released: boolean };

export type SessionFacts = RoundFacts & {
  kind: SessionKind;
  state: SessionState;
  /** Null for a reserve slot. */
  departmentId: string | null;
  /** The sheets that the session is about; an act on one sheet is asked with that sheet alone. */
  sheets: readonly { id: string; state: SheetState }[];
};

const NOT_FOUND: Blocked = { code: "NOT_FOUND", reason: "notFound" };

function belongsToADepartment(actor: Actor): boolean {
  return [actor.headOf, actor.staffOf, actor.supervisorOf, actor.draftsFor].some((list) => list.length > 0);
}

/** Everything the actor is to a round; empty for people of other municipalities. */
export function roundRoles(actor: Actor, round: RoundFacts): ConsultationRole[] {
  if (actor.municipalityId !== round.municipalityId) return [];
  const held: [ConsultationRole, boolean][] = [
    ["MAYORS_OFFICE", hasRole(actor, "MAYORS_OFFICE")],
    ["LEADER", hasRole(actor, "LEADER")],
    ["MEMBER", round.released && belongsToADepartment(actor)],
  ];
  return held.filter(([, holds]) => holds).map(([role]) => role);
}

/** Everything the actor is to a session; a department learns of its own only once the round is released or it was held. */
function sessionRoles(actor: Actor, session: SessionFacts): ConsultationRole[] {
  const known = session.released || session.state === "HELD";
  const { municipalityId, departmentId } = session;
  if (departmentId === null || !known) {
    return roundRoles(actor, session).filter((role) => role !== "MEMBER");
  }
  const sheetIds = session.sheets.length > 0 ? session.sheets.map((sheet) => sheet.id) : [""];
  return sheetIds.flatMap((id) => sheetRoles(actor, { id, municipalityId, departmentId }));
}

function holdsOne(roles: readonly ConsultationRole[], allowed: readonly ConsultationRole[]): boolean {
  return roles.some((role) => allowed.includes(role));
}

function blockedOnRound(actor: Actor, action: RoundAction, round: RoundFacts): Blocked | null {
  const roles = roundRoles(actor, round);
  const rule = ROUND_RULES[action];
  if (!holdsOne(roles, ROUND_RULES.readRound.by)) return NOT_FOUND;
  if (!holdsOne(roles, rule.by)) return { code: "FORBIDDEN", reason: "onlyMayorsOffice" };
  if (!rule.years.includes(round.yearState)) return { code: "INVALID_TRANSITION", reason: "yearNotOpen" };
  if (rule.onlyDraft && round.released) return { code: "INVALID_TRANSITION", reason: "roundReleased" };
  return null;
}

function blockedOnSession(actor: Actor, action: SessionAction, session: SessionFacts): Blocked | null {
  const roles = sessionRoles(actor, session);
  const rule = SESSION_RULES[action];
  if (!holdsOne(roles, SESSION_RULES.readSession.by)) return NOT_FOUND;
  if (!holdsOne(roles, rule.by)) return { code: "FORBIDDEN", reason: "sessionNotYours" };
  if (!rule.years.includes(session.yearState)) return { code: "INVALID_TRANSITION", reason: "yearNotOpen" };
  if (!rule.in.includes(session.state)) {
    return { code: "INVALID_TRANSITION", reason: `session${session.state}` };
  }
  return rule.sheetIn ? blockedBySheets(rule.sheetIn, session.sheets) : null;
}

function blockedBySheets(allowed: readonly SheetState[], sheets: SessionFacts["sheets"]): Blocked | null {
  if (sheets.length === 0) return { code: "INVALID_TRANSITION", reason: "sessionWithoutSheet" };
  const standing = sheets.find((sheet) => !allowed.includes(sheet.state));
  return standing ? { code: "INVALID_TRANSITION", reason: `sheet${standing.state}` } : null;
}

/** Null when the actor may do it now; otherwise why not. Screens and mutations ask this same function. */
export function blockedReason(actor: Actor, action: RoundAction, round: RoundFacts): Blocked | null;
export function blockedReason(actor: Actor, action: SessionAction, session: SessionFacts): Blocked | null;
export function blockedReason(
  actor: Actor,
  action: RoundAction | SessionAction,
  thing: RoundFacts | SessionFacts,
): Blocked | null {
  if (action in ROUND_RULES) return blockedOnRound(actor, action as RoundAction, thing);
  return blockedOnSession(actor, action as SessionAction, thing as SessionFacts);
}
