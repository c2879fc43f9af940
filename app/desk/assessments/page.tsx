import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssessmentList } from "@/components/assessments/assessment-list";
import { EmptyPage } from "@/components/layout/empty-page";
import { YearLinks } from "@/components/layout/year-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listAssessments } from "@/lib/assessments/queries";
import { requireActor } from "@/lib/auth/session";
import { getShownYear, listFiscalYears } from "@/lib/fiscal-years/queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessments"))("title") };
}

type AssessmentsPageProps = { searchParams: Promise<{ year?: string }> };

export default async function AssessmentsPage({ searchParams }: AssessmentsPageProps) {
  const actor = await requireActor();
  const t = await getTranslations("assessments");
  const shown = await getShownYear(actor, (await searchParams).year, ({ assessed }) => assessed);
  if (!shown) {
    if ((await listFiscalYears(actor)).length > 0) notFound();
    return <EmptyPage title={t("title")} emptyTitle={t("list.emptyTitle")} advice={t("list.empty")} />;
  }
  const { years, year } = shown;
  const yearName = formatFiscalYear(year, toLocale(await getLocale()));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { year: yearName })} />
      <YearLinks label={t("years")} years={years} current={year} addressOf={routes.assessments} />
      <AssessmentList
        assessments={await listAssessments(actor, year)}
        empty={<EmptyState title={t("list.emptyTitle")}>{t("list.empty")}</EmptyState>}
      />
    </>
  );
}
