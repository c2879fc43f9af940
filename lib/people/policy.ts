import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

export const PEOPLE_ACTIONS = [
  "read",
  "addPerson",
  "changePerson",
  "grantRole",
  "withdrawRole",
  "givePost",
  "endPost",
  "withdrawPost",
  "disableAccount",
  "enableAccount",
  "renewPassword",
] as const;
export type PeopleAction = (typeof PEOPLE_ACTIONS)[number];

/** What must be known of whom the action meets. */
export type PeopleFacts = {
  municipalityId: string;
  /** Nobody else could administer the municipality afterwards. */
  isLastAdministrator: boolean;
  /** For `withdrawPost`: the post was held on a day before today. */
  beganBeforeToday?: boolean;
};

const TAKES_ADMINISTRATION: readonly PeopleAction[] = ["withdrawRole", "disableAccount"];

/**
 * Null when the actor may do it now. Only administrators know of the screen, and one always remains; a post that was
 * held before today is ended with a day, so that nobody doubts who was head, and is not taken back.
 */
export function blockedReason(actor: Actor, action: PeopleAction, facts: PeopleFacts): Blocked | null {
  if (actor.municipalityId !== facts.municipalityId || !hasRole(actor, "ADMINISTRATOR")) {
    return { code: "NOT_FOUND", reason: "notFound" };
  }
  if (facts.isLastAdministrator && TAKES_ADMINISTRATION.includes(action)) {
    return { code: "INVALID_TRANSITION", reason: "lastAdministrator" };
  }
  if (facts.beganBeforeToday && action === "withdrawPost") {
    return { code: "INVALID_TRANSITION", reason: "postHeldBefore" };
  }
  return null;
}
