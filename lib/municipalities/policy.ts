import { type Actor, hasRole } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";

/** Who may look at the settings at all; each screen below asks its own policy as well. */
export function blockedReason(actor: Actor, action: "readSettings"): Blocked | null {
  const knows = hasRole(actor, "ADMINISTRATOR") || hasRole(actor, "MAYORS_OFFICE");
  return action === "readSettings" && knows ? null : { code: "NOT_FOUND", reason: "notFound" };
}
