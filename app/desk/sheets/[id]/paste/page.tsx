import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DraftPage } from "@/components/goal-sheets/draft-page";
import { PasteIntoSheet } from "@/components/imports/paste-into-sheet";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getKnownCarriers } from "@/lib/workbooks/carrier-queries";
import { readSheet } from "../read-sheet";

type PastePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("carry.paste"))("title") };
}

export default async function PastePage({ params }: PastePageProps) {
  const { id } = await params;
  const { view } = await readSheet(id);
  const known = await orNotFound(getKnownCarriers(await requireActor(), id));
  const t = await getTranslations("carry.paste");
  return (
    <DraftPage view={view} title={t("title")} lead={t("lead")}>
      <PasteIntoSheet view={view} known={known} />
    </DraftPage>
  );
}
