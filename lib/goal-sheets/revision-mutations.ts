import "server-only";
import { sha256 } from "@/lib/audit/fingerprint";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { changeField } from "./drafting-mutations";
import { holdSheet } from "./editing-mutations";
import { textNow } from "./revision-queries";
import type { Restoration } from "./revision-schema";
import { fieldChangeSchema } from "./schema";

/**
 * Brings back the text that a revision left (`after`) or found (`before`), as a new revision that names the old one.
 *
 * @param input.seen SHA-256 of the text that the person saw in the field, so that no other one is replaced
 * @throws CONFLICT when the field holds another text by now, or already the one asked for; LIMIT when it is no more
 */
export function restoreRevision(actor: Actor, input: Restoration): Promise<void> {
  const { sheetId, revisionId, side, seen } = input;
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const revision = await tx.revision.findFirst({ where: { id: revisionId, sheetId } });
    if (!revision) throw notFound();
    const { subjectKind, subjectId, field } = revision;
    const base = await textNow(tx, sheet, revision);
    if (base === null) throw new DomainError("LIMIT", "revisionPlaceGone");
    if (sha256(base) !== seen) throw new DomainError("CONFLICT", "textChangedMeanwhile");
    const value = revision[side] ?? "";
    if (value === base) throw new DomainError("CONFLICT", "textIsCurrent");
    const subject = { kind: subjectKind, id: subjectId };
    const change = fieldChangeSchema.parse({ subject, field, base, value });
    await changeField(tx, actor, sheet, change, { restoredFromId: revisionId });
    await appendAuditEvent(tx, actor, {
      action: "revision.restored",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { revisionId, side, part: subjectKind, partId: subjectId, field },
    });
  });
}
