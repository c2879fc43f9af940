import { createTranslator } from "next-intl";
import { formatDate, formatFiscalYear, formatMoment } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";

type PublicMessages = Messages["publication"]["public"];

/** What a public page needs of its language. */
export type PublicTexts = {
  locale: Locale;
  /** A text of the area `publication`, under `public`. */
  t: ReturnType<typeof createTranslator<PublicMessages>>;
  /** The language mark of texts as typed; absent where the page itself is in Japanese. */
  typedLang: "ja" | undefined;
  label(text: { ja: string; en: string }): string;
  /** A name in the page's language; the Japanese one where no other exists. */
  named(thing: { name: string; nameEnglish: string | null }): string;
  fiscalYear(year: number): string;
  date(iso: string): string;
};

/** The texts of public pages in one language, without a request: static pages are written with them too. */
export function publicTexts(locale: Locale): PublicTexts {
  const messages = messagesOf(locale).publication.public;
  return {
    locale,
    t: createTranslator<PublicMessages>({ locale, messages }),
    typedLang: locale === "ja" ? undefined : "ja",
    label: (text) => text[locale],
    named: ({ name, nameEnglish }) => (locale === "en" && nameEnglish ? nameEnglish : name),
    fiscalYear: (year) => formatFiscalYear(year, locale),
    date: (iso) => formatDate(iso, locale),
  };
}

type BookletMessages = Messages["booklet"];

/** The words of the leaders' booklet, beside those of public pages. */
export type BookletTexts = PublicTexts & {
  /** A text of the area `booklet`. */
  b: ReturnType<typeof createTranslator<BookletMessages>>;
  moment(moment: Date): string;
};

export function bookletTexts(locale: Locale): BookletTexts {
  const messages = messagesOf(locale).booklet;
  return {
    ...publicTexts(locale),
    b: createTranslator<BookletMessages>({ locale, messages }),
    moment: (moment) => formatMoment(moment, locale),
  };
}
