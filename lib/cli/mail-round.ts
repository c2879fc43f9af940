import { todayInTokyo } from "@/lib/db/civil-date";
import { isNationalHoliday } from "@/lib/fiscal-years/holidays";
import { officeDays } from "@/lib/fiscal-years/working-days";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { deliverDigests, giveUpOldDigests } from "@/lib/notifications/delivery-mutations";
import { openMailServer } from "@/lib/notifications/mail-server";
import { digestDate } from "@/lib/notifications/mail-timing";
import { composeDigests } from "@/lib/overview/digest-mutations";
import type { Moment } from "./repeating";

export type MailSettings = {
  /** SMTP_URL; undefined where none is set. */
  smtpUrl: string | undefined;
  /** The server's address, for links and for the sender's host. */
  baseUrl: string;
};

const openOn = officeDays(isNationalHoliday);

/**
 * The background step that mails: in the morning of a working day it makes every municipality's digests, once,
 * and sends what is due. A mail server that is away is asked again at the next step.
 */
export function mailRounds({ smtpUrl, baseUrl }: MailSettings): (moment: Moment) => Promise<void> {
  const composedOn = new Map<string, string>();
  return async ({ now, stopping }) => {
    const date = digestDate(now, openOn);
    const towns = await listMunicipalities();
    const server = smtpUrl === undefined ? null : openMailServer(smtpUrl);
    try {
      for (const { id } of towns) {
        if (stopping()) return;
        const today = todayInTokyo(now);
        if (composedOn.get(id) !== today) await giveUpOldDigests(id, today);
        if (date === null) continue;
        if (composedOn.get(id) !== date) {
          const made = await composeDigests(id, { date, now, openOn, baseUrl, sends: server !== null });
          if (made !== null) composedOn.set(id, date);
        }
        if (server) await deliverDigests(id, date, { server, baseUrl, now, stopping });
      }
    } finally {
      server?.close();
    }
  };
}
