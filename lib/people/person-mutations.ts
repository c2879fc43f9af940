import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { detailsOf, detailsSeen } from "./person-queries";
import { blockedReason } from "./policy";
import type { ChangePersonInput } from "./schema";

/** The sign-in's address, and that of digests which still wait to be sent. */
async function changeAddress(tx: Transaction, municipalityId: string, personId: string, email: string) {
  const taken = await tx.account.count({ where: { municipalityId, email, personId: { not: personId } } });
  if (taken > 0) throw new DomainError("CONFLICT", "emailTaken");
  await tx.account.updateMany({ where: { municipalityId, personId }, data: { email } });
  await tx.mailDigest.updateMany({
    where: { municipalityId, recipientId: personId, sentAt: null },
    data: { address: email },
  });
}

/**
 * Corrects a person's names and address; sign-ins go on, and what was published keeps the name it was published with.
 * Throws CONFLICT when they are no longer what was shown, or when the address belongs to somebody else.
 */
export function changePerson(actor: Actor, input: ChangePersonInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { personId, seen, email = null, ...names } = input;
    refuse(blockedReason(actor, "changePerson", { municipalityId, isLastAdministrator: false }));
    await holdMunicipality(tx, municipalityId);
    const before = await detailsOf(tx, municipalityId, personId);
    if (!before) throw notFound();
    if (detailsSeen(before) !== seen) throw new DomainError("CONFLICT", "changedMeanwhile");
    await tx.person.updateMany({ where: { id: personId, municipalityId }, data: names });
    // A person without a sign-in has no address that could be changed.
    const after = { ...names, email: before.email && (email ?? before.email) };
    if (after.email && after.email !== before.email) {
      await changeAddress(tx, municipalityId, personId, after.email);
    }
    await appendAuditEvent(tx, actor, {
      action: "person.changed",
      subjectKind: "person",
      subjectId: personId,
      data: {
        ...after,
        nameBefore: before.name,
        nameReadingBefore: before.nameReading,
        nameAtWorkBefore: before.nameAtWork,
        emailBefore: before.email,
      },
    });
  });
}
