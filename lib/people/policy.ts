import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

export const PEOPLE_ACTIONS = [
  "read",
  "addPerson",
  "grantRole",
  "withdrawRole",
  "givePost",
  "endPost",
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
};

const TAKES_ADMINISTRATION: readonly PeopleAction[] = ["withdrawRole", "disableAccount"];

/** Null when the actor may do it now; only administrators know of the screen, and one always remains. */
export function blockedReason(actor: Actor, action: PeopleAction, facts: PeopleFacts): Blocked | null {
  if (actor.municipalityId !== facts.municipalityId || !hasRole(actor, "ADMINISTRATOR")) {
    return { code: "NOT_FOUND", reason: "notFound" };
  }
  if (facts.isLastAdministrator && TAKES_ADMINISTRATION.includes(action)) {
    return { code: "INVALID_TRANSITION", reason: "lastAdministrator" };
  }
  return null;
}
