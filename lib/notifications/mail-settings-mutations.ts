import "server-only";
import { randomUUID } from "node:crypto";
import { createTranslator } from "next-intl";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { readMailServer } from "@/lib/env";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { type Locale, toLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { loadMunicipality } from "@/lib/municipalities/queries";
import { routes } from "@/lib/routes";
import { mailMessage } from "./mail-message";
import { ownBaseUrl } from "./mail-queries";
import { openMailServer } from "./mail-server";
import { blockedReason } from "./policy";
import { isReservedAddress } from "./reserved-names";
import type { MailSettingsInput } from "./schema";

/** Sets the sender's address and when people are reminded; throws CONFLICT when somebody else was faster. */
export function setMailSettings(actor: Actor, input: MailSettingsInput): Promise<void> {
  const { municipalityId } = actor;
  const { from, days, seenFrom, seenDays } = input;
  return inTenant(actor, async (tx) => {
    refuse(blockedReason(actor, "change", { municipalityId }));
    exactlyOne(
      await tx.municipality.updateMany({
        where: { id: municipalityId, mailFrom: seenFrom || null, reminderWorkingDays: { equals: seenDays } },
        data: { mailFrom: from, reminderWorkingDays: days },
      }),
    );
    await appendAuditEvent(tx, actor, {
      action: "mail.settingsChanged",
      subjectKind: "municipality",
      subjectId: municipalityId,
      data: { from, days: days.join(",") },
    });
  });
}

function testWords(locale: Locale, filling: { municipality: string; name: string; link: string }) {
  const { test } = messagesOf(locale).mail;
  const t = createTranslator<typeof test>({ locale, messages: test });
  return { subject: t("subject", filling), text: t("text", filling) };
}

/**
 * Sends one mail to the actor's own address now and records how it went.
 *
 * @returns the address; throws INVALID_TRANSITION without a mail server or for an address that leads nowhere,
 *   CONFLICT when the server did not take it
 */
export async function sendTestMail(actor: Actor): Promise<string> {
  const { municipalityId, personId, name } = actor;
  refuse(blockedReason(actor, "test", { municipalityId }));
  const smtpUrl = readMailServer(process.env);
  if (smtpUrl === undefined) throw new DomainError("INVALID_TRANSITION", "noMailServer");
  const { town, account } = await inTenant(actor, async (tx) => ({
    town: await loadMunicipality(tx, municipalityId),
    account: await tx.account.findUnique({ where: { personId }, select: { email: true, locale: true } }),
  }));
  if (!account?.email) throw notFound();
  if (isReservedAddress(account.email)) throw new DomainError("INVALID_TRANSITION", "addressReserved");
  const baseUrl = ownBaseUrl();
  const link = new URL(routes.settingsMail(), baseUrl).href;
  const words = testWords(toLocale(account.locale), { municipality: town.name, name, link });
  const sender = { name: town.name, address: town.mailFrom };
  const server = openMailServer(smtpUrl);
  const failure = await server.send(
    mailMessage({ ...words, id: randomUUID(), to: account.email, sender, list: town.slug, baseUrl }),
  );
  server.close();
  await inTenant(actor, (tx) =>
    appendAuditEvent(tx, actor, {
      action: "mail.tested",
      subjectKind: "municipality",
      subjectId: municipalityId,
      data: { address: account.email, failure: failure?.reason ?? null },
    }),
  );
  if (failure) throw new DomainError("CONFLICT", "testMailFailed");
  return account.email;
}
