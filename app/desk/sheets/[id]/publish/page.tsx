import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ApprovalSection } from "@/components/publication/approval-section";
import { EditionForm } from "@/components/publication/edition-form";
import { EditionHistory } from "@/components/publication/edition-history";
import { ReopenSection } from "@/components/publication/reopen-section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { PublicationView } from "@/lib/publication/publication-view";
import { getPublication } from "@/lib/publication/queries";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

const DONE = ["approved", "published", "withdrawn"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication.desk"))("title") };
}

async function publicationOr404(id: string): Promise<PublicationView> {
  try {
    return await getPublication(await requireActor(), id);
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

export default async function PublishPage({ params, searchParams }: Props) {
  const view = await publicationOr404((await params).id);
  const asked = (await searchParams).done;
  const done = DONE.find((word) => word === asked);
  const locale = toLocale(await getLocale());
  const t = await getTranslations("publication.desk");
  const { sheet, departmentName: department } = view;
  const year = formatFiscalYear(sheet.fiscalYear, locale);
  const publicPage = routes.manifesto(view.municipalitySlug, sheet.fiscalYear, view.departmentSlug, locale);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { department, year })}
        breadcrumbs={[
          { href: routes.sheets(sheet.fiscalYear), label: t("sheets") },
          { href: routes.sheet(sheet.id), label: department },
        ]}
        actions={
          <>
            <ButtonLink href={routes.previewSheet(sheet.id)} kind="secondary" leavesDesk>
              {t("preview")}
            </ButtonLink>
            {sheet.hasEditionInForce && (
              <ButtonLink href={publicPage} kind="secondary" leavesDesk>
                {t("publicPage")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div role="status" className="mb-6">
        {done && <Notice kind="success" title={t(`done.${done}`)} />}
      </div>
      <ApprovalSection
        sheetId={sheet.id}
        version={sheet.version}
        required={view.approvalRequired}
        blocked={view.allowed.approve}
        approvals={view.approvals}
        locale={locale}
      />
      {view.kinds.map((kind) => (
        <EditionForm
          key={kind}
          sheetId={sheet.id}
          kind={kind}
          knowsLevels={view.knowsLevels}
          blocked={view.allowed[kind]}
        />
      ))}
      {view.allowed.reopen === null && <ReopenSection sheetId={sheet.id} version={sheet.version} />}
      <EditionHistory
        knowsLevels={view.knowsLevels}
        editions={view.editions}
        chain={view.chain}
        locale={locale}
      />
    </>
  );
}
