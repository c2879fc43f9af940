import "server-only";
import type { Transaction } from "@/lib/db/tenancy";

/** What happened to what, by whom, and on whose behalf; `data` is JSON and holds no passwords. */
export type RecordedAct = {
  action: string;
  subjectKind: string;
  subjectId: string;
  onBehalfOfId?: string;
  data?: Record<string, string | number | boolean | null>;
};

/** Appends the event inside the transaction of the act itself; `personId` null for the system. */
export async function appendAuditEvent(
  tx: Transaction,
  actor: { municipalityId: string; personId: string | null },
  act: RecordedAct,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      municipalityId: actor.municipalityId,
      actorId: actor.personId,
      onBehalfOfId: act.onBehalfOfId,
      action: act.action,
      subjectKind: act.subjectKind,
      subjectId: act.subjectId,
      data: act.data ?? {},
    },
  });
}
