import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssessmentList } from "@/components/assessments/assessment-list";
import { YearLinks } from "@/components/consultations/year-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listAssessments } from "@/lib/assessments/queries";
import { requireActor } from "@/lib/auth/session";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assessments"))("title") };
}

type AssessmentsPageProps = { searchParams: Promise<{ year?: string }> };

export default async function AssessmentsPage({ searchParams }: AssessmentsPageProps) {
  const actor = await requireActor();
  const t = await getTranslations("assessments");
  const everyYear = await listFiscalYears(actor);
  const years = everyYear.filter(({ assessed }) => assessed).map(({ year }) => year);
  const empty = <EmptyState title={t("list.emptyTitle")}>{t("list.empty")}</EmptyState>;
  const [newest] = years;
  if (newest === undefined && everyYear.length > 0) notFound();
  if (newest === undefined) {
    return (
      <>
        <PageHeader title={t("title")} />
        {empty}
      </>
    );
  }
  const asked = Number((await searchParams).year);
  const working = await workingYear(actor);
  const year = [asked, working].find((each) => years.includes(each)) ?? newest;
  const yearName = formatFiscalYear(year, toLocale(await getLocale()));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { year: yearName })} />
      <YearLinks label={t("years")} years={years} current={year} />
      <AssessmentList assessments={await listAssessments(actor, year)} empty={empty} />
    </>
  );
}
