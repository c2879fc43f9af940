import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

export const MAIL_ACTIONS = ["read", "change", "test"] as const;
export type MailAction = (typeof MAIL_ACTIONS)[number];

/** Only administrators know of the mail's settings and of what was written to whom. */
export function blockedReason(
  actor: Actor,
  _action: MailAction,
  { municipalityId }: { municipalityId: string },
): Blocked | null {
  const knows = actor.municipalityId === municipalityId && hasRole(actor, "ADMINISTRATOR");
  return knows ? null : { code: "NOT_FOUND", reason: "notFound" };
}
