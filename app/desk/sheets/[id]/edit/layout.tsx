import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { editorMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";

/** The editor's own words go to the browser only here. */
export default async function EditLayout({ children }: { children: ReactNode }) {
  const locale = toLocale(await getLocale());
  return (
    <NextIntlClientProvider locale={locale} messages={editorMessages(locale)}>
      {children}
    </NextIntlClientProvider>
  );
}
