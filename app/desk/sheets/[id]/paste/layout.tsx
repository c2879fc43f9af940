import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Words } from "@/components/layout/words";
import { pasteMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";

/** The words of the paste screen go to the browser only here. */
export default async function PasteLayout({ children }: { children: ReactNode }) {
  const locale = toLocale(await getLocale());
  return (
    <Words locale={locale} messages={pasteMessages(locale)}>
      {children}
    </Words>
  );
}
