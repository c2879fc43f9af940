import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SheetFindingsList } from "@/components/goal-sheets/sheet-findings-list";
import { SubmissionCheck } from "@/components/goal-sheets/submission-check";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getWritingCheck } from "@/lib/goal-sheets/finding-queries";
import { obstacles } from "@/lib/goal-sheets/readiness";
import { blockingFindings, sheetFindings } from "@/lib/goal-sheets/sheet-findings";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { readSheet } from "../read-sheet";

type SubmitPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.submission"))("title") };
}

export default async function SubmitPage({ params }: SubmitPageProps) {
  const { actor, view } = await readSheet((await params).id);
  const t = await getTranslations("sheets.submission");
  const reason = await getTranslations("reasons");
  const { sheet, allowed, content, form } = view;
  const blocked = allowed.submit;
  const { fiscalYear } = sheet;
  const check = await getWritingCheck(actor, sheet.id);
  const findings = sheetFindings({ fiscalYear, form, content }, check, toLocale(await getLocale()));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.sheet(sheet.id), label: content.header.departmentName }]}
        title={t("title")}
        lead={t("lead")}
      />
      {blocked ? (
        <div className="flex flex-col items-start gap-6">
          <Notice kind="warning" title={t("blockedTitle")}>
            {reason(blocked.reason)}
          </Notice>
          <ButtonLink href={routes.sheet(sheet.id)} kind="secondary">
            {t("back")}
          </ButtonLink>
        </div>
      ) : (
        <SubmissionCheck
          view={view}
          obstacles={obstacles(form, content)}
          mustFindings={blockingFindings(findings).length}
        />
      )}
      <div className="mt-10">
        <SheetFindingsList view={view} findings={findings} />
      </div>
    </>
  );
}
