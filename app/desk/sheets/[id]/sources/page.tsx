import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttachSource } from "@/components/goal-sheets/attach-source";
import { DraftPage } from "@/components/goal-sheets/draft-page";
import { readSheet } from "../read-sheet";

type SourcesPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ goal?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("carry.sources"))("pageTitle") };
}

export default async function SourcesPage({ params, searchParams }: SourcesPageProps) {
  const { view } = await readSheet((await params).id);
  const { goal } = await searchParams;
  const t = await getTranslations("carry.sources");
  return (
    <DraftPage view={view} title={t("pageTitle")} lead={t("pageLead")}>
      <AttachSource view={view} goalId={goal} />
    </DraftPage>
  );
}
