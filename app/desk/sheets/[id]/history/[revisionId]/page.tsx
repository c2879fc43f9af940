import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RevisionRestoration } from "@/components/goal-sheets/revision-restoration";
import { RevisionSummary } from "@/components/goal-sheets/revision-summary";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/auth/session";
import { getRevision } from "@/lib/goal-sheets/revision-queries";
import { routes } from "@/lib/routes";
import { readSheet } from "../../read-sheet";

type RevisionPageProps = { params: Promise<{ id: string; revisionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisions"))("detailTitle") };
}

export default async function RevisionPage({ params }: RevisionPageProps) {
  const { id, revisionId } = await params;
  const { actor, view } = await readSheet(id);
  const detail = await orNotFound(getRevision(actor, id, revisionId));
  const t = await getTranslations("revisions");
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: routes.sheet(id), label: view.content.header.departmentName },
          { href: routes.sheetHistory(id), label: t("title") },
        ]}
        title={t("detailTitle")}
      />
      <RevisionSummary sheetId={id} form={view.form} detail={detail} />
      <RevisionRestoration sheetId={id} detail={detail} blocked={view.allowed.edit} />
    </>
  );
}
