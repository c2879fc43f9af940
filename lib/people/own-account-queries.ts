import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { readMailServer } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { type Locale, toLocale } from "@/lib/i18n/locale";

export type OwnAccount = {
  email: string;
  mailDigest: boolean;
  locale: Locale;
  /** Whether this server can send mail at all. */
  sendsMail: boolean;
};

/** The actor's own account; everybody may see their own. */
export function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  return inTenant(actor, async (tx) => {
    const account = await tx.account.findFirst({
      where: { municipalityId: actor.municipalityId, personId: actor.personId },
      select: { email: true, mailDigest: true, locale: true },
    });
    if (!account) throw notFound();
    const sendsMail = readMailServer(process.env) !== undefined;
    return { ...account, locale: toLocale(account.locale), sendsMail };
  });
}
