import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

/** Whether the actor follows every department, with or without a sheet. */
export function followsAll(actor: Actor): boolean {
  return hasRole(actor, "MAYORS_OFFICE") || hasRole(actor, "LEADER");
}

/** Whether the actor follows this department: as one who follows all, or as its supervisor. */
export function followsDepartment(actor: Actor, departmentId: string): boolean {
  return followsAll(actor) || actor.supervisorOf.includes(departmentId);
}

/** What a person who closes a year was shown and confirmed, and what is so now; fingerprints of the unfinished sheets. */
export type ClosingFacts = { shown: string; confirmed?: string; seen: string; unfinished: number };

/** Null when the year may be closed with what it leaves unfinished; asked beside the policy of the year itself. */
export function closingBlockedReason({ shown, confirmed, seen, unfinished }: ClosingFacts): Blocked | null {
  if (shown !== seen) return { code: "CONFLICT", reason: "unfinishedChanged" };
  if (unfinished > 0 && confirmed !== seen) return { code: "INVALID_TRANSITION", reason: "yearUnfinished" };
  return null;
}

/** The overview and its booklet are for the secretariat, the leaders, and supervisors of any department. */
export function blockedReason(actor: Actor, _action: "follow"): Blocked | null {
  const follows = followsAll(actor) || actor.supervisorOf.length > 0;
  return follows ? null : { code: "NOT_FOUND", reason: "notFound" };
}
