import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/layout/language-switch";

/** Sign-in and set-up: one column, the product's name and the language. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-6 border-b-4 border-key-900 px-4 py-2">
        <p className="text-std-18B-160">{t("product")}</p>
        <LanguageSwitch />
      </header>
      <main className="mx-auto max-w-160 px-4 py-8">{children}</main>
    </>
  );
}
