import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { beginAttempt, recordFailure } from "@/lib/auth/mutations";
import { hashPassword, passwordMatches } from "@/lib/auth/password";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import type { OwnMailInput, OwnPasswordInput } from "./own-account-schema";

async function ownAccount(actor: Actor) {
  const { municipalityId, personId } = actor;
  const account = await inTenant(actor, (tx) =>
    tx.account.findFirst({ where: { municipalityId, personId }, select: { id: true, email: true } }),
  );
  if (!account) throw notFound();
  return account;
}

/** Whether and in which language the actor gets mail; a digest already made is not sent any more. */
export async function setOwnMail(actor: Actor, { mailDigest, locale }: OwnMailInput): Promise<void> {
  const { id } = await ownAccount(actor);
  const wanted = mailDigest === "on";
  await inTenant(actor, async (tx) => {
    const { municipalityId, personId } = actor;
    exactlyOne(
      await tx.account.updateMany({
        where: { id, municipalityId, personId },
        data: { mailDigest: wanted, locale },
      }),
    );
    await appendAuditEvent(tx, actor, {
      action: "account.mailChanged",
      subjectKind: "account",
      subjectId: id,
      data: { mailDigest: wanted, locale },
    });
  });
}

/**
 * Replaces the actor's password and ends their sessions but this one. Throws FORBIDDEN for a wrong present
 * password, which counts like a failed sign-in, and LIMIT while the account rests.
 */
export async function changeOwnPassword(actor: Actor, input: OwnPasswordInput): Promise<void> {
  const { municipalityId } = actor;
  const { email } = await ownAccount(actor);
  const attempt = { municipalityId, email, password: input.currentPassword };
  const account = await beginAttempt(attempt);
  if (!account || !(await passwordMatches(account.passwordHash, input.currentPassword))) {
    await recordFailure(attempt, account);
    throw new DomainError("FORBIDDEN", "passwordWrong");
  }
  const passwordHash = await hashPassword(input.newPassword);
  await inTenant(actor, async (tx) => {
    exactlyOne(
      await tx.account.updateMany({
        where: { id: account.id, municipalityId, passwordHash: account.passwordHash, disabledAt: null },
        data: { passwordHash, failedSignIns: 0, lockedUntil: null },
      }),
    );
    await tx.signInSession.updateMany({
      where: { municipalityId, accountId: account.id, revokedAt: null, id: { not: actor.sessionId } },
      data: { revokedAt: new Date() },
    });
    await appendAuditEvent(tx, actor, {
      action: "account.passwordChanged",
      subjectKind: "account",
      subjectId: account.id,
    });
  });
}
