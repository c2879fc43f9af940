import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { clientMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

/** The editor's own words go to the browser only here. */
export default async function EditLayout({ children }: { children: ReactNode }) {
  const locale = toLocale(await getLocale());
  const { editor } = messagesOf(locale).sheets;
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...clientMessages(locale), sheets: { editor } }}>
      {children}
    </NextIntlClientProvider>
  );
}
