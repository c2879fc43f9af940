import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { type NoticeView, noticeDataSchema } from "./labels";

/** The actor's own notices, newest first. */
export function listNotices(actor: Actor, limit = 100): Promise<NoticeView[]> {
  return inTenant(actor, async (tx) => {
    const rows = await tx.outboxMessage.findMany({
      where: { municipalityId: actor.municipalityId, recipientId: actor.personId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit,
      select: { id: true, kind: true, data: true, createdAt: true, readAt: true },
    });
    return rows.map(({ data, readAt, ...row }) => ({
      ...row,
      data: noticeDataSchema.parse(data),
      read: readAt !== null,
    }));
  });
}

/** How many of the actor's notices are unread. */
export function countUnread(actor: Actor): Promise<number> {
  return inTenant(actor, (tx) =>
    tx.outboxMessage.count({
      where: { municipalityId: actor.municipalityId, recipientId: actor.personId, readAt: null },
    }),
  );
}
