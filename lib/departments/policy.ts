import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

export const ORGANISATION_ACTIONS = [
  "read",
  "add",
  "change",
  "move",
  "remove",
  "link",
  "supervise",
  "withdrawSupervisor",
] as const;
export type OrganisationAction = (typeof ORGANISATION_ACTIONS)[number];

/** What must be known of the organisation of a year. */
export type OrganisationFacts = { municipalityId: string; yearState: "PREPARING" | "OPEN" | "CLOSED" };

/**
 * Null when the actor may do it now. The secretariat reads the organisation, administrators change it;
 * a closed year's names and order stay as its editions show them.
 */
export function blockedReason(
  actor: Actor,
  action: OrganisationAction,
  facts: OrganisationFacts,
): Blocked | null {
  const administers = hasRole(actor, "ADMINISTRATOR");
  const knows = administers || hasRole(actor, "MAYORS_OFFICE");
  if (actor.municipalityId !== facts.municipalityId || !knows) {
    return { code: "NOT_FOUND", reason: "notFound" };
  }
  if (action === "read") return null;
  if (!administers) return { code: "FORBIDDEN", reason: "organisationNotYours" };
  if (facts.yearState === "CLOSED") return { code: "INVALID_TRANSITION", reason: "yearCLOSED" };
  return null;
}
