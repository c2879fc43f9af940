import "server-only";
import { fromIsoDate, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { loadMunicipality } from "@/lib/municipalities/queries";
import { mailMessage } from "./mail-message";
import type { MailFailure, MailServer } from "./mail-server";
import { EXPIRED, UNWANTED } from "./mail-state";
import { newsEndsAt, nextAttempt } from "./mail-timing";

/** As many as one round sends for one municipality; the next round goes on. */
const BATCH = 500;

/** A digest is of its day: what could not be sent by its end is given up, and its news goes into the next one. */
export function giveUpOldDigests(municipalityId: string, today: string): Promise<void> {
  return inTenant({ municipalityId }, async (tx) => {
    const old = {
      municipalityId,
      sentAt: null,
      nextAttemptAt: { not: null },
      date: { lt: fromIsoDate(today) },
    };
    await tx.mailDigest.updateMany({ where: { ...old, lastError: null }, data: { lastError: EXPIRED } });
    await tx.mailDigest.updateMany({ where: old, data: { nextAttemptAt: null } });
  });
}

/** The notices that a digest of the date could tell of need not be told again. */
export async function markAsMailed(
  tx: Transaction,
  municipalityId: string,
  { recipientIds, date, now }: { recipientIds: readonly string[]; date: string; now: Date },
): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: {
      municipalityId,
      recipientId: { in: [...recipientIds] },
      sentAt: null,
      createdAt: { lt: newsEndsAt(date) },
    },
    data: { sentAt: now },
  });
}

function dueDigests(municipalityId: string, date: string, now: Date) {
  return inTenant({ municipalityId }, (tx) =>
    tx.mailDigest.findMany({
      where: { municipalityId, date: fromIsoDate(date), sentAt: null, nextAttemptAt: { lte: now } },
      orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
      take: BATCH,
    }),
  );
}
type DueDigest = Awaited<ReturnType<typeof dueDigests>>[number];

async function stillWanted(tx: Transaction, { municipalityId, recipientId }: DueDigest): Promise<boolean> {
  const where = { municipalityId, personId: recipientId, disabledAt: null, mailDigest: true };
  return (await tx.account.count({ where })) === 1;
}

/**
 * Takes the digest for one attempt: of several processes exactly one succeeds. Until it reports, the digest looks
 * like one that failed, so that an attempt cut off by a crash is made again after the usual wait.
 */
function claim(digest: DueDigest, now: Date): Promise<boolean> {
  const { id, municipalityId, attempts, nextAttemptAt } = digest;
  return inTenant({ municipalityId }, async (tx) => {
    const wanted = await stillWanted(tx, digest);
    const claimed = await tx.mailDigest.updateMany({
      where: { id, municipalityId, sentAt: null, attempts, nextAttemptAt },
      data: wanted
        ? { attempts: attempts + 1, nextAttemptAt: nextAttempt(attempts + 1, now) }
        : { nextAttemptAt: null, lastError: UNWANTED },
    });
    return wanted && claimed.count === 1;
  });
}

function settle(digest: DueDigest, failure: MailFailure | null, now: Date): Promise<void> {
  const { id, municipalityId, recipientId, attempts } = digest;
  return inTenant({ municipalityId }, async (tx) => {
    if (failure) {
      const next = failure.kind === "permanent" ? null : nextAttempt(attempts + 1, now);
      const data = { lastError: failure.reason, nextAttemptAt: next };
      await tx.mailDigest.updateMany({ where: { id, municipalityId, sentAt: null }, data });
      return;
    }
    const data = { sentAt: now, nextAttemptAt: null, lastError: null };
    await tx.mailDigest.updateMany({ where: { id, municipalityId }, data });
    const date = toIsoDate(digest.date);
    await markAsMailed(tx, municipalityId, { recipientIds: [recipientId], date, now });
  });
}

export type Delivery = {
  server: MailServer;
  baseUrl: string;
  now: Date;
  /** Asked before every mail: nothing more is begun once the server is to stop. */
  stopping(): boolean;
};

/**
 * Sends what is due of one municipality's digests of the date, one after another. Ends early when the mail server
 * takes nothing from anybody now: the next round tries again.
 *
 * @returns how many were sent
 */
export async function deliverDigests(
  municipalityId: string,
  date: string,
  { server, baseUrl, now, stopping }: Delivery,
): Promise<number> {
  const due = await dueDigests(municipalityId, date, now);
  if (due.length === 0) return 0;
  const { name, slug, mailFrom } = await inTenant({ municipalityId }, (tx) =>
    loadMunicipality(tx, municipalityId),
  );
  let sent = 0;
  for (const digest of due) {
    if (stopping()) break;
    if (!(await claim(digest, now))) continue;
    const { id, address: to, subject, text } = digest;
    const sender = { name, address: mailFrom };
    const letter = { id, to, subject, text, sender, list: slug, baseUrl };
    const failure = await server.send(mailMessage(letter));
    await settle(digest, failure, now);
    if (failure === null) sent += 1;
    if (failure?.kind === "unreachable") break;
  }
  return sent;
}
