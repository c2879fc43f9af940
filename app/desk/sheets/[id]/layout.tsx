import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SheetUnsentTexts } from "@/components/goal-sheets/sheet-unsent-texts";
import { Words } from "@/components/layout/words";
import { keepingMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";
import { readSheet } from "./read-sheet";

type SheetLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

/** Every screen of a sheet brings back what its reader typed in this browser and had not sent. */
export default async function SheetLayout({ children, params }: SheetLayoutProps) {
  const { actor, view } = await readSheet((await params).id);
  const locale = toLocale(await getLocale());
  return (
    <>
      <Words locale={locale} messages={keepingMessages(locale)}>
        <SheetUnsentTexts view={view} personId={actor.personId} />
      </Words>
      {children}
    </>
  );
}
