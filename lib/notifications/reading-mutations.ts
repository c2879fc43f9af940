import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";

/** Marks the actor's own notices as read: one by its id, or all of them; those of others stay as they are. */
export function markNoticesRead(actor: Actor, { noticeId }: { noticeId?: string }): Promise<void> {
  return inTenant(actor, async (tx) => {
    await tx.outboxMessage.updateMany({
      where: {
        municipalityId: actor.municipalityId,
        recipientId: actor.personId,
        readAt: null,
        id: noticeId,
      },
      data: { readAt: new Date() },
    });
  });
}
