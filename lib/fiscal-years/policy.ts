import type { Actor } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";
import {
  YEAR_ACTS,
  YEAR_TRANSITIONS,
  type YearAction,
  type YearState,
  type YearTransition,
} from "./workflow";

/** What must be known of a year; for `create` the state is that of the year to be. */
export type YearFacts = { municipalityId: string; state: YearState };

function isTransition(action: YearAction): action is YearTransition {
  return action in YEAR_TRANSITIONS;
}

function holdsOneOf(actor: Actor, roles: readonly string[]) {
  return actor.roles.some((role) => roles.includes(role));
}

/** Null when the actor may do it to the year now; otherwise why not. */
export function blockedReason(actor: Actor, action: YearAction, year: YearFacts): Blocked | null {
  if (actor.municipalityId !== year.municipalityId || !holdsOneOf(actor, YEAR_ACTS.read.by)) {
    return { code: "NOT_FOUND", reason: "notFound" };
  }
  const rule = isTransition(action)
    ? { by: YEAR_TRANSITIONS[action].by, in: [YEAR_TRANSITIONS[action].from] }
    : YEAR_ACTS[action];
  if (!holdsOneOf(actor, rule.by)) return { code: "FORBIDDEN", reason: "yearNotYours" };
  if (!(rule.in as readonly YearState[]).includes(year.state)) {
    return { code: "INVALID_TRANSITION", reason: `year${year.state}` };
  }
  return null;
}
