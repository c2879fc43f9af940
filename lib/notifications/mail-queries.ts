import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { readMailServer } from "@/lib/env";
import { refuse } from "@/lib/errors";
import { loadMunicipality } from "@/lib/municipalities/queries";
import { personNames } from "@/lib/people/queries";
import { defaultSender } from "./mail-message";
import { shownMailServer } from "./mail-server";
import { type DigestView, mailState } from "./mail-state";
import { blockedReason } from "./policy";

const NEWEST = 100;

/** A mail by which somebody tried the mail server; `failure` null when the server took it. */
export type TestMail = { at: Date; address: string; failure: string | null };

export type MailSettingsView = {
  /** Host and port; null where no mail server is set. */
  server: string | null;
  from: string | null;
  defaultFrom: string;
  days: number[];
  ownAddress: string;
  lastSentAt: Date | null;
  lastFailure: { date: string; reason: string } | null;
  lastTest: TestMail | null;
  /** Newest first. */
  digests: DigestView[];
};

/** This server's address as people type it; the start puts it into the environment. */
export function ownBaseUrl(): string {
  return process.env.NEXTAUTH_URL ?? "http://localhost";
}

async function newestDigests(tx: Transaction, municipalityId: string): Promise<DigestView[]> {
  const rows = await tx.mailDigest.findMany({
    where: { municipalityId },
    orderBy: [{ date: "desc" }, { id: "asc" }],
    take: NEWEST,
  });
  const recipientIds = rows.map(({ recipientId }) => recipientId);
  const names = await personNames(tx, recipientIds);
  return rows.map((row) => ({
    id: row.id,
    date: toIsoDate(row.date),
    name: names.get(row.recipientId) ?? "",
    address: row.address,
    subject: row.subject,
    text: row.text,
    state: mailState(row),
    attempts: row.attempts,
    lastError: row.lastError,
    nextAttemptAt: row.nextAttemptAt,
    sentAt: row.sentAt,
  }));
}

async function lastTest(tx: Transaction, municipalityId: string): Promise<TestMail | null> {
  const event = await tx.auditEvent.findFirst({
    where: { municipalityId, subjectKind: "municipality", subjectId: municipalityId, action: "mail.tested" },
    orderBy: { id: "desc" },
    select: { at: true, data: true },
  });
  if (!event) return null;
  const { address, failure } = event.data as { address: string; failure: string | null };
  return { at: event.at, address, failure };
}

/** How mail is set, how it went lately, and what was written to whom; throws NOT_FOUND for all but administrators. */
export function getMailSettings(actor: Actor): Promise<MailSettingsView> {
  const { municipalityId, personId } = actor;
  return inTenant(actor, async (tx) => {
    refuse(blockedReason(actor, "read", { municipalityId }));
    const smtpUrl = readMailServer(process.env);
    const { mailFrom, reminderWorkingDays } = await loadMunicipality(tx, municipalityId);
    const account = await tx.account.findUnique({ where: { personId }, select: { email: true } });
    const sent = await tx.mailDigest.aggregate({ where: { municipalityId }, _max: { sentAt: true } });
    const failed = await tx.mailDigest.findFirst({
      where: { municipalityId, lastError: { not: null } },
      orderBy: [{ date: "desc" }, { id: "desc" }],
      select: { date: true, lastError: true },
    });
    return {
      server: smtpUrl === undefined ? null : shownMailServer(smtpUrl),
      from: mailFrom,
      defaultFrom: defaultSender(ownBaseUrl()),
      days: reminderWorkingDays,
      ownAddress: account?.email ?? "",
      lastSentAt: sent._max.sentAt,
      lastFailure: failed?.lastError ? { date: toIsoDate(failed.date), reason: failed.lastError } : null,
      lastTest: await lastTest(tx, municipalityId),
      digests: await newestDigests(tx, municipalityId),
    };
  });
}
