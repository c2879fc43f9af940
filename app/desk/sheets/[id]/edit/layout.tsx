import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DraftingChoicesProvider } from "@/components/goal-sheets/drafting-choices-context";
import { Words } from "@/components/layout/words";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getDraftingChoices } from "@/lib/goal-sheets/choice-queries";
import { editorMessages } from "@/lib/i18n/client-messages";
import { toLocale } from "@/lib/i18n/locale";

type EditLayoutProps = { children: ReactNode; params: Promise<{ id: string }> };

/** The editor's own words, and what its fields are chosen from, go to the browser only here. */
export default async function EditLayout({ children, params }: EditLayoutProps) {
  const actor = await requireActor();
  const choices = await orNotFound(getDraftingChoices(actor, (await params).id));
  const locale = toLocale(await getLocale());
  return (
    <Words locale={locale} messages={editorMessages(locale)}>
      <DraftingChoicesProvider choices={choices}>{children}</DraftingChoicesProvider>
    </Words>
  );
}
