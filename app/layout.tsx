import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Words } from "@/components/layout/words";
import { clientMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const product = (await getTranslations("shell"))("product");
  return {
    title: { default: product, template: `%s | ${product}` },
    robots: { index: false },
    icons: "/assets/icon.svg",
  };
}

/** The frame of staff screens and sign-in; what citizens read is rendered without it. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = toLocale(await getLocale());
  return (
    <html lang={locale}>
      <body>
        <Words locale={locale} messages={clientMessages(locale)}>
          {children}
        </Words>
      </body>
    </html>
  );
}
