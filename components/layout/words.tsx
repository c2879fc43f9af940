"use client";
import { NextIntlClientProvider } from "next-intl";
import { type ComponentProps, useState } from "react";
import { type Locale, TIME_ZONE } from "@/lib/i18n/locale";

type WordsProps = Pick<ComponentProps<typeof NextIntlClientProvider>, "messages" | "children"> & {
  locale: Locale;
};

/**
 * The words of a part of the screen for its client components. They stay the very same objects when the screen is
 * read again: otherwise everything that shows words would be drawn anew, while somebody types.
 */
export function Words({ locale, messages, children }: WordsProps) {
  const [kept, setKept] = useState({ locale, messages });
  if (kept.locale !== locale) setKept({ locale, messages });
  return (
    <NextIntlClientProvider {...kept} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
