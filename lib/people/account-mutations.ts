import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword, initialPassword } from "@/lib/auth/password";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { isLastAdministrator } from "./administrator-queries";
import { blockedReason, type PeopleAction } from "./policy";
import type { AddPersonInput, PersonInput } from "./schema";

type NewPerson = {
  name: string;
  nameReading?: string | null;
  nameAtWork?: string | null;
  email: string;
  passwordHash: string;
};

/** Writes a person with an account; throws CONFLICT when the address belongs to somebody already. */
export async function createPerson(
  tx: Transaction,
  municipalityId: string,
  { email, passwordHash, ...names }: NewPerson,
): Promise<string> {
  const taken = await tx.account.count({ where: { municipalityId, email } });
  if (taken > 0) throw new DomainError("CONFLICT", "emailTaken");
  const person = await tx.person.create({ data: { municipalityId, ...names } });
  await tx.account.create({ data: { municipalityId, personId: person.id, email, passwordHash } });
  return person.id;
}

/** Adds a person who can sign in; returns the first password, which is kept nowhere and shown once. */
export async function addPerson(actor: Actor, input: AddPersonInput): Promise<string> {
  const { municipalityId } = actor;
  refuse(blockedReason(actor, "addPerson", { municipalityId, isLastAdministrator: false }));
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  await inTenant(actor, async (tx) => {
    await holdMunicipality(tx, municipalityId);
    const id = await createPerson(tx, municipalityId, { ...input, passwordHash });
    await appendAuditEvent(tx, actor, {
      action: "person.added",
      subjectKind: "person",
      subjectId: id,
      data: { name: input.name, email: input.email },
    });
  });
  return password;
}

async function accountFor(tx: Transaction, actor: Actor, action: PeopleAction, personId: string) {
  const { municipalityId } = actor;
  await holdMunicipality(tx, municipalityId);
  const account = await tx.account.findFirst({ where: { municipalityId, personId } });
  if (!account) throw notFound();
  const last = await isLastAdministrator(tx, municipalityId, personId);
  refuse(blockedReason(actor, action, { municipalityId, isLastAdministrator: last }));
  return account;
}

/** Every session of the account is over from the next request on. */
async function endSessions(tx: Transaction, municipalityId: string, accountId: string) {
  await tx.signInSession.updateMany({
    where: { municipalityId, accountId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Takes the sign-in away and ends the person's sessions; texts and records stay. */
export function disableAccount(actor: Actor, { personId }: PersonInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const account = await accountFor(tx, actor, "disableAccount", personId);
    const disabled = await tx.account.updateMany({
      where: { id: account.id, municipalityId: actor.municipalityId, disabledAt: null },
      data: { disabledAt: new Date() },
    });
    exactlyOne(disabled);
    await endSessions(tx, actor.municipalityId, account.id);
    await appendAuditEvent(tx, actor, {
      action: "account.disabled",
      subjectKind: "account",
      subjectId: account.id,
    });
  });
}

/** Gives the sign-in back, with the same password and without earlier failures. */
export function enableAccount(actor: Actor, { personId }: PersonInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const account = await accountFor(tx, actor, "enableAccount", personId);
    const enabled = await tx.account.updateMany({
      where: { id: account.id, municipalityId: actor.municipalityId, disabledAt: { not: null } },
      data: { disabledAt: null, failedSignIns: 0, lockedUntil: null },
    });
    exactlyOne(enabled);
    await appendAuditEvent(tx, actor, {
      action: "account.enabled",
      subjectKind: "account",
      subjectId: account.id,
    });
  });
}

/** Replaces a forgotten password, ends the person's sessions and returns the new one, shown once. */
export async function renewPassword(actor: Actor, { personId }: PersonInput): Promise<string> {
  const password = initialPassword();
  const passwordHash = await hashPassword(password);
  await inTenant(actor, async (tx) => {
    const account = await accountFor(tx, actor, "renewPassword", personId);
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash, failedSignIns: 0, lockedUntil: null },
    });
    await endSessions(tx, actor.municipalityId, account.id);
    await appendAuditEvent(tx, actor, {
      action: "account.passwordRenewed",
      subjectKind: "account",
      subjectId: account.id,
    });
  });
  return password;
}
