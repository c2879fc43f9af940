import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

/** What must be known of a post to say who may change its portrait. */
export type PortraitFacts = { municipalityId: string; personId: string };

/** Whoever the picture shows decides on it, and the offices that keep posts and publish sheets. */
export function portraitBlockedReason(
  actor: Actor,
  { municipalityId, personId }: PortraitFacts,
): Blocked | null {
  if (actor.municipalityId !== municipalityId) return { code: "NOT_FOUND", reason: "notFound" };
  const keeps = hasRole(actor, "MAYORS_OFFICE") || hasRole(actor, "ADMINISTRATOR");
  return keeps || actor.personId === personId ? null : { code: "FORBIDDEN", reason: "portraitNotYours" };
}
