import "server-only";
import { createHash } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError } from "@/lib/errors";
import { passwordMatches } from "./password";
import type { SignInInput } from "./schema";
import { SESSION_SECONDS } from "./session-cookie";

const FAILURES_BEFORE_REST = 10;
const REST_MILLISECONDS = 15 * 60 * 1000;

const restsUntil = (from: Date) => new Date(from.getTime() + REST_MILLISECONDS);
const wrong = () => new DomainError("FORBIDDEN", "signInWrong");
const locked = () => new DomainError("LIMIT", "signInLocked");

const SIGN_IN_FAILED = "signInFailed";

type Attempt = { id: string; personId: string; passwordHash: string; disabledAt: Date | null } | undefined;

/** Unknown addresses are recorded without the address: people type passwords into the wrong field. */
const fingerprint = (email: string) => createHash("sha256").update(email).digest("hex");

/**
 * An unknown address rests after ten failures just as an account does, so that resting tells nothing: its attempts
 * are counted one after another, too. Of a municipality that does not exist nothing is kept.
 */
async function countUnknownAddress(tx: Transaction, municipalityId: string, email: string) {
  if ((await tx.municipality.count({ where: { id: municipalityId } })) === 0) return;
  const key = `signIn ${municipalityId} ${email}`;
  await tx.$queryRaw`select 1 as held from pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const failures = { municipalityId, subjectKind: "unknownAddress", subjectId: fingerprint(email) };
  const count = await tx.auditEvent.count({ where: failures });
  if (count > 0 && count % FAILURES_BEFORE_REST === 0) {
    const last = await tx.auditEvent.findFirst({
      where: failures,
      orderBy: { id: "desc" },
      select: { at: true },
    });
    if (last && restsUntil(last.at) > new Date()) throw locked();
  }
  const { subjectKind, subjectId } = failures;
  const nobody = { municipalityId, personId: null };
  await appendAuditEvent(tx, nobody, { action: SIGN_IN_FAILED, subjectKind, subjectId });
}

/**
 * Counts the attempt before the password is looked at, so that many attempts at once count as many.
 * Throws LIMIT while the address rests.
 */
export function beginAttempt({ municipalityId, email }: SignInInput): Promise<Attempt> {
  return inTenant({ municipalityId }, async (tx) => {
    const account = await tx.account.findUnique({
      where: { municipalityId_email: { municipalityId, email } },
    });
    if (!account) {
      await countUnknownAddress(tx, municipalityId, email);
      return undefined;
    }
    const now = new Date();
    const counted = await tx.account.updateMany({
      where: { id: account.id, municipalityId, OR: [{ lockedUntil: null }, { lockedUntil: { lte: now } }] },
      data: { failedSignIns: { increment: 1 } },
    });
    if (counted.count !== 1) throw locked();
    await tx.account.updateMany({
      where: { id: account.id, municipalityId, failedSignIns: { gte: FAILURES_BEFORE_REST } },
      data: { failedSignIns: 0, lockedUntil: restsUntil(now) },
    });
    return account;
  });
}

/** An unknown address was counted before; it waits for as long as an account's failure takes to record. */
export function recordFailure({ municipalityId, email }: SignInInput, attempt: Attempt): Promise<void> {
  return inTenant({ municipalityId }, async (tx) => {
    if (!attempt) {
      await tx.account.count({ where: { municipalityId, email } });
      return;
    }
    const { id: subjectId, personId } = attempt;
    const act = { action: SIGN_IN_FAILED, subjectKind: "account", subjectId };
    await appendAuditEvent(tx, { municipalityId, personId }, act);
  });
}

function beginSession(municipalityId: string, attempt: NonNullable<Attempt>) {
  return inTenant({ municipalityId }, async (tx) => {
    const { id, passwordHash } = attempt;
    const same = await tx.account.updateMany({
      where: { id, municipalityId, passwordHash, disabledAt: null },
      data: { failedSignIns: 0, lockedUntil: null },
    });
    // Renewed or taken away while the password was checked: that ended every session, so none begins.
    if (same.count !== 1) throw wrong();
    const session = await tx.signInSession.create({
      data: {
        municipalityId,
        accountId: attempt.id,
        expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
      },
    });
    const actor = { municipalityId, personId: attempt.personId };
    await appendAuditEvent(tx, actor, {
      action: "signedIn",
      subjectKind: "signInSession",
      subjectId: session.id,
    });
    return session.id;
  });
}

/**
 * Checks address and password and begins a session; returns its id. Unknown address, wrong password and
 * disabled account are refused alike (FORBIDDEN); after ten failures the address rests 15 minutes (LIMIT).
 */
export async function signIn(input: SignInInput): Promise<string> {
  const attempt = await beginAttempt(input);
  const matches = await passwordMatches(attempt?.passwordHash, input.password);
  if (!matches || !attempt || attempt.disabledAt) {
    await recordFailure(input, attempt);
    throw wrong();
  }
  return beginSession(input.municipalityId, attempt);
}

/** Ends the session; from the next request on its cookie is worth nothing. Ending it twice changes nothing. */
export function signOut(municipalityId: string, sessionId: string): Promise<void> {
  return inTenant({ municipalityId }, async (tx) => {
    const session = await tx.signInSession.findFirst({
      where: { id: sessionId, municipalityId, revokedAt: null },
      select: { id: true, account: { select: { personId: true } } },
    });
    if (!session) return;
    await tx.signInSession.update({ where: { id: session.id }, data: { revokedAt: new Date() } });
    const actor = { municipalityId, personId: session.account.personId };
    await appendAuditEvent(tx, actor, {
      action: "signedOut",
      subjectKind: "signInSession",
      subjectId: session.id,
    });
  });
}
