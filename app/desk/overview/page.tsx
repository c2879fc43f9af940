import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyPage } from "@/components/layout/empty-page";
import { YearLinks } from "@/components/layout/year-links";
import { BookletForm } from "@/components/overview/booklet-form";
import { ProgressTable } from "@/components/overview/progress-table";
import { StepTotals } from "@/components/overview/step-totals";
import { PageHeader } from "@/components/ui/page-header";
import { currentMunicipality, orNotFound, requireActor } from "@/lib/auth/session";
import { getShownYear } from "@/lib/fiscal-years/queries";
import { formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { getOverview } from "@/lib/overview/queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.overview"))("title") };
}

/** The table prints on one sheet, so it lies on its side. */
const ONE_SHEET = "@page { size: A4 landscape; margin: 10mm }";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor();
  const t = await getTranslations("desk.overview");
  const locale = toLocale(await getLocale());
  const shown = await getShownYear(actor, (await searchParams).year);
  if (!shown) return <EmptyPage title={t("title")} emptyTitle={t("noYearTitle")} advice={t("noYear")} />;
  const { years, year } = shown;
  const { today, ...progress } = await orNotFound(getOverview(actor, year));
  const { slug } = await currentMunicipality();
  const lead = t("lead", { year: formatFiscalYear(year, locale), date: formatDate(today, locale) });
  return (
    <div className="print:[zoom:0.62]">
      <style>{ONE_SHEET}</style>
      <PageHeader title={t("title")} lead={lead} />
      <YearLinks label={t("years")} years={years} current={year} addressOf={routes.overview} />
      <StepTotals progress={progress} today={today} />
      <ProgressTable progress={progress} municipalitySlug={slug} today={today} />
      <BookletForm
        key={year}
        year={year}
        departments={progress.departments.map(({ department }) => department)}
      />
    </div>
  );
}
