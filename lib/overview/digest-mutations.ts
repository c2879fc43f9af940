import "server-only";
import { rightsSelect, toActor } from "@/lib/auth/rights-queries";
import { fromIsoDate, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { addWorkingDays, type OpenOn } from "@/lib/fiscal-years/working-days";
import { toLocale } from "@/lib/i18n/locale";
import { loadMunicipality } from "@/lib/municipalities/queries";
import { markAsMailed } from "@/lib/notifications/delivery-mutations";
import { noticeDataSchema } from "@/lib/notifications/labels";
import { UNWANTED } from "@/lib/notifications/mail-state";
import { newsEndsAt } from "@/lib/notifications/mail-timing";
import { isReservedAddress } from "@/lib/notifications/reserved-names";
import { shownName } from "@/lib/people/person-name";
import type { Awaiting } from "./awaiting";
import { type Digest, digestText } from "./digest-text";
import { awaitingOf } from "./queries";
import { remindersOn } from "./reminder";

const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Several processes need not do the same work; that none does it twice the unique row sees to. */
async function takeDigestLock(tx: Transaction, municipalityId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`digest ${municipalityId}`}, 0)) as taken`;
  return row?.taken ?? false;
}

/** Everybody who wants mail, can sign in, has an address, and got no digest of the date yet. */
async function recipients(tx: Transaction, municipalityId: string, date: string) {
  const accounts = await tx.account.findMany({
    where: { municipalityId, disabledAt: null, mailDigest: true, email: { not: "" } },
    orderBy: { id: "asc" },
    select: { email: true, locale: true, person: { select: rightsSelect(date) } },
  });
  const made = await tx.mailDigest.findMany({
    where: { municipalityId, date: fromIsoDate(date) },
    select: { recipientId: true },
  });
  const served = new Set(made.map(({ recipientId }) => recipientId));
  return accounts.filter(({ person }) => !served.has(person.id));
}
type Recipient = Awaited<ReturnType<typeof recipients>>[number];

/** Unread notices that no mail has told of, up to the morning of the date, newest first; by recipient. */
async function newsByRecipient(tx: Transaction, municipalityId: string, date: string) {
  const rows = await tx.outboxMessage.findMany({
    where: { municipalityId, readAt: null, sentAt: null, createdAt: { lt: newsEndsAt(date) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { recipientId: true, kind: true, data: true, createdAt: true },
  });
  const news = new Map<string, Digest["notices"]>();
  for (const { recipientId, kind, data, createdAt } of rows) {
    const notice = { kind, data: noticeDataSchema.parse(data), createdAt };
    news.set(recipientId, [...(news.get(recipientId) ?? []), notice]);
  }
  return news;
}
type News = Awaited<ReturnType<typeof newsByRecipient>>;

export type DigestRound = {
  /** The civil date (ISO) of the digests, a working day. */
  date: string;
  now: Date;
  openOn: OpenOn;
  /** The server's address, for links. */
  baseUrl: string;
  /** Without a mail server digests are made to be read in the settings, and nothing is tried. */
  sends: boolean;
};

/** The last day, by recipient, that was told before digests failed to arrive: what they reminded of is still to be told. */
async function toldBeforeFailures(tx: Transaction, municipalityId: string): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ recipientId: string; date: Date }[]>`
    select d."recipientId", min(coalesce(d."remindsSince", d.date - 1)) as date from "MailDigest" d
    where d."municipalityId" = ${municipalityId}::uuid and d."sentAt" is null and d."nextAttemptAt" is null
      and d."lastError" <> ${UNWANTED}
      and not exists (select from "MailDigest" later where later."recipientId" = d."recipientId"
        and later."municipalityId" = d."municipalityId" and later."sentAt" is not null and later.date > d.date)
    group by d."recipientId"`;
  return new Map(rows.map(({ recipientId, date }) => [recipientId, date]));
}

type Town = { id: string; name: string; reminderWorkingDays: number[]; digestsMadeOn: Date | null };
type Told = { news: News; failures: Map<string, Date> };

/** The last day (ISO) before the digest's whose reminders this person was told. */
function lastToldOn(
  personId: string,
  { digestsMadeOn }: Town,
  { failures }: Told,
  { date, openOn }: DigestRound,
) {
  const told = failures.get(personId) ?? digestsMadeOn;
  return told && toIsoDate(told) < date ? toIsoDate(told) : addWorkingDays(date, -1, openOn);
}

function letterTo(recipient: Recipient, town: Town, awaiting: Awaiting, told: Told, round: DigestRound) {
  const { person, email, locale } = recipient;
  const { date, now, openOn, baseUrl, sends } = round;
  const toldOn = lastToldOn(person.id, town, told, round);
  const days = town.reminderWorkingDays;
  const reminders = remindersOn(awaiting.mine, { today: date, toldOn, days, openOn });
  const notices = told.news.get(person.id) ?? [];
  if (reminders.length === 0 && notices.length === 0) return [];
  const letter = digestText({
    municipality: town.name,
    name: shownName(person),
    locale: toLocale(locale),
    date,
    reminders,
    notices,
    awaiting: awaiting.mine.length,
    baseUrl,
  });
  const to = { municipalityId: town.id, recipientId: person.id, address: email };
  const dates = { date: fromIsoDate(date), remindsSince: fromIsoDate(toldOn), createdAt: now };
  const nextAttemptAt = sends && !isReservedAddress(email) ? now : null;
  return [{ ...to, ...letter, ...dates, nextAttemptAt }];
}

/**
 * Makes the date's digests of one municipality for everybody who has news or something due; whoever has nothing
 * gets none. Made once: a second call on the same date adds only people without one. Reminders of days on which
 * no digests were made, or whose digest did not arrive, are told with them.
 *
 * @returns how many were made; null when another process is at it
 */
export function composeDigests(municipalityId: string, round: DigestRound): Promise<number | null> {
  const { date, now } = round;
  return inTenant({ municipalityId }, async (tx) => {
    if (!(await takeDigestLock(tx, municipalityId))) return null;
    const kept = new Date(fromIsoDate(date).getTime() - KEPT_DAYS * DAY_MS);
    await tx.mailDigest.deleteMany({ where: { municipalityId, date: { lt: kept } } });
    const town = await loadMunicipality(tx, municipalityId);
    const people = await recipients(tx, municipalityId, date);
    const actors = people.map(({ person }) => toActor(person, municipalityId, ""));
    const awaiting = await awaitingOf(tx, municipalityId, actors, date);
    const told = {
      news: await newsByRecipient(tx, municipalityId, date),
      failures: await toldBeforeFailures(tx, municipalityId),
    };
    const letters = people.flatMap((recipient, at) =>
      letterTo(recipient, town, awaiting[at] ?? { mine: [], others: [] }, told, round),
    );
    const made = await tx.mailDigest.createManyAndReturn({
      data: letters,
      skipDuplicates: true,
      select: { recipientId: true, nextAttemptAt: true },
    });
    const untried = made.filter(({ nextAttemptAt }) => nextAttemptAt === null);
    const recipientIds = untried.map(({ recipientId }) => recipientId);
    await markAsMailed(tx, municipalityId, { recipientIds, date, now });
    await tx.municipality.update({
      where: { id: municipalityId },
      data: { digestsMadeOn: fromIsoDate(date) },
    });
    return made.length;
  });
}
