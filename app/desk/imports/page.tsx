import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportStartForm } from "@/components/imports/import-start-form";
import { ProposalList } from "@/components/imports/proposal-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { listImportChoices, listProposals } from "@/lib/imports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.start"))("title") };
}

export default async function ImportsPage() {
  const actor = await requireActor();
  const t = await getTranslations("imports.start");
  const choices = await listImportChoices(actor);
  const proposals = await listProposals(actor);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("formTitle")}>
        {choices.targets.length > 0 ? (
          <ImportStartForm {...choices} />
        ) : (
          <EmptyState title={t("noTargetTitle")}>{t("noTarget")}</EmptyState>
        )}
      </Section>
      <Section title={t("waitingTitle")}>
        <ProposalList proposals={proposals} />
      </Section>
    </>
  );
}
