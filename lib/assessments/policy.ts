import type { Actor } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";
import { type SheetFacts, blockedReason as sheetBlockedReason, sheetRoles } from "@/lib/goal-sheets/policy";
import type { SheetRole } from "@/lib/goal-sheets/workflow";
import {
  ASSESSMENT_RULES,
  type AssessmentAct,
  type AssessmentAction,
  type AssessmentKind,
  type AssessmentState,
  READING_RECORDERS,
  SUPERVISOR_ROW_READERS,
} from "./workflow";

/** What must be known of a sheet's assessments; a state is null as long as that kind was not opened. */
export type AssessmentFacts = {
  sheet: SheetFacts;
  /** The kinds that the year's form knows. */
  kinds: readonly AssessmentKind[];
  self: AssessmentState | null;
  supervisor: AssessmentState | null;
};

const NOT_FOUND: Blocked = { code: "NOT_FOUND", reason: "notFound" };
const forbidden = (reason: string): Blocked => ({ code: "FORBIDDEN", reason });
const notNow = (reason: string): Blocked => ({ code: "INVALID_TRANSITION", reason });

function holdsOne(roles: readonly SheetRole[], allowed: readonly SheetRole[]): boolean {
  return roles.some((role) => allowed.includes(role));
}

/** Supervisor's rows are personnel matters: whoever may not read them does not learn whether there are any. */
function mayReadSupervisorRows(roles: readonly SheetRole[], state: AssessmentState | null): boolean {
  return holdsOne(roles, SUPERVISOR_ROW_READERS) || (roles.includes("HEAD") && state === "FINAL");
}

/** What must hold of the sheet before anything is assessed. */
function blockedBySheet({ sheet, kinds }: AssessmentFacts, kind: AssessmentKind): Blocked | null {
  if (sheet.yearState !== "OPEN") return notNow("yearNotOpen");
  if (!kinds.includes(kind)) return notNow("formNotAssessed");
  if (sheet.state !== "APPROVED") return notNow("sheetNotApproved");
  return sheet.hasEditionInForce ? null : notNow("noEditionInForce");
}

function blockedAct(roles: readonly SheetRole[], act: AssessmentAct, facts: AssessmentFacts): Blocked | null {
  const rule = ASSESSMENT_RULES[act];
  if (rule.kind === "SUPERVISOR" && !mayReadSupervisorRows(roles, facts.supervisor)) return NOT_FOUND;
  if (!holdsOne(roles, rule.by)) return forbidden("assessmentNotYours");
  const bySheet = blockedBySheet(facts, rule.kind);
  if (bySheet) return bySheet;
  const state = rule.kind === "SELF" ? facts.self : facts.supervisor;
  if (state === null) return notNow("assessmentNotOpened");
  if (!rule.in.includes(state)) return notNow(`assessment${state}`);
  const { needsSelf } = rule;
  if (needsSelf && (facts.self === null || !needsSelf.in.includes(facts.self))) {
    return notNow(needsSelf.reason);
  }
  return null;
}

function blockedOpening(roles: readonly SheetRole[], facts: AssessmentFacts): Blocked | null {
  if (!roles.includes("MAYORS_OFFICE")) return forbidden("onlyMayorsOffice");
  const bySheet = blockedBySheet(facts, facts.kinds[0] ?? "SELF");
  if (bySheet) return bySheet;
  return facts.self === null && facts.supervisor === null ? null : notNow("assessmentAlreadyOpened");
}

function blockedReading(roles: readonly SheetRole[], facts: AssessmentFacts): Blocked | null {
  if (!holdsOne(roles, READING_RECORDERS)) return forbidden("sheetNotYours");
  if (facts.sheet.yearState !== "OPEN") return notNow("yearNotOpen");
  return facts.self === "FINAL" ? notNow("assessmentFINAL") : null;
}

/** Null when the actor may do it now; otherwise why not. Screens and mutations ask this same function. */
export function blockedReason(
  actor: Actor,
  action: AssessmentAction,
  facts: AssessmentFacts,
): Blocked | null {
  if (sheetBlockedReason(actor, "read", facts.sheet)) return NOT_FOUND;
  const roles = sheetRoles(actor, facts.sheet);
  switch (action) {
    case "readSelf":
      return null;
    case "readSupervisor":
      return mayReadSupervisorRows(roles, facts.supervisor) ? null : NOT_FOUND;
    case "open":
      return blockedOpening(roles, facts);
    case "recordReading":
      return blockedReading(roles, facts);
    default:
      return blockedAct(roles, action, facts);
  }
}
