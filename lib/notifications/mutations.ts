import "server-only";
import type { Transaction } from "@/lib/db/tenancy";

/** A notice's kind is a key under `notices` in the message files; `data` fills its sentence and link. */
export type Notice = { kind: string; data: Record<string, string | number> };

/** Puts a notice for each person into the outbox, in the transaction of its cause. */
export async function notify(
  tx: Transaction,
  municipalityId: string,
  recipientIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const rows = [...new Set(recipientIds)].map((recipientId) => ({ municipalityId, recipientId, ...notice }));
  await tx.outboxMessage.createMany({ data: rows });
}
