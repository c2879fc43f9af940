import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";
import {
  SHEET_ACTS,
  SHEET_TRANSITIONS,
  type SheetAction,
  type SheetRole,
  type SheetState,
  type SheetTransition,
} from "./workflow";

/** What must be known of a sheet to say who may do what to it. */
export type SheetFacts = {
  id: string;
  municipalityId: string;
  departmentId: string;
  state: SheetState;
  yearState: "PREPARING" | "OPEN" | "CLOSED";
  /** Whether an edition of the sheet is in force: then an approved sheet is amended, otherwise it is reopened. */
  hasEditionInForce: boolean;
};

/** Everything the actor is to this sheet; empty for people of other municipalities. */
export function sheetRoles(
  actor: Actor,
  sheet: Pick<SheetFacts, "id" | "municipalityId" | "departmentId">,
): SheetRole[] {
  if (actor.municipalityId !== sheet.municipalityId) return [];
  const held: [SheetRole, boolean][] = [
    ["HEAD", actor.headOf.includes(sheet.departmentId)],
    ["DRAFTER", actor.draftsFor.includes(sheet.id)],
    ["STAFF", actor.staffOf.includes(sheet.departmentId)],
    ["SUPERVISOR", actor.supervisorOf.includes(sheet.departmentId)],
    ["MAYORS_OFFICE", hasRole(actor, "MAYORS_OFFICE")],
    ["LEADER", hasRole(actor, "LEADER")],
  ];
  return held.filter(([, holds]) => holds).map(([role]) => role);
}

function isTransition(action: SheetAction): action is SheetTransition {
  return action in SHEET_TRANSITIONS;
}

/** Null when the actor may do it now; otherwise why not. Screens and mutations ask this same function. */
export function blockedReason(actor: Actor, action: SheetAction, sheet: SheetFacts): Blocked | null {
  const roles = sheetRoles(actor, sheet);
  if (!roles.some((role) => (SHEET_ACTS.read.by as readonly SheetRole[]).includes(role))) {
    return { code: "NOT_FOUND", reason: "notFound" };
  }
  const rule = isTransition(action)
    ? { by: SHEET_TRANSITIONS[action].by, in: SHEET_TRANSITIONS[action].from, inAnyYear: false }
    : SHEET_ACTS[action];
  if (!roles.some((role) => (rule.by as readonly SheetRole[]).includes(role))) {
    return { code: "FORBIDDEN", reason: "sheetNotYours" };
  }
  if (!rule.inAnyYear && sheet.yearState !== "OPEN")
    return { code: "INVALID_TRANSITION", reason: "yearNotOpen" };
  if (!(rule.in as readonly SheetState[]).includes(sheet.state)) {
    return { code: "INVALID_TRANSITION", reason: `sheet${sheet.state}` };
  }
  if (action === "amend" && !sheet.hasEditionInForce)
    return { code: "INVALID_TRANSITION", reason: "noEditionInForce" };
  if (action === "reopen" && sheet.state === "APPROVED" && sheet.hasEditionInForce)
    return { code: "INVALID_TRANSITION", reason: "editionInForce" };
  return null;
}

/** Whether the actor may make the year's missing sheets now: the mayor's office, in an open year. */
export function creationBlockedReason(actor: Actor, yearState: SheetFacts["yearState"]): Blocked | null {
  if (!hasRole(actor, "MAYORS_OFFICE")) return { code: "FORBIDDEN", reason: "onlyMayorsOffice" };
  return yearState === "OPEN" ? null : { code: "INVALID_TRANSITION", reason: "yearNotOpen" };
}
