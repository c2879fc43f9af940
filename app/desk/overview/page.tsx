import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ProgressTable } from "@/components/overview/progress-table";
import { StepTotals } from "@/components/overview/step-totals";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { currentMunicipality, orNotFound, requireActor } from "@/lib/auth/session";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";
import { formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { type Locale, toLocale } from "@/lib/i18n/locale";
import { getOverview } from "@/lib/overview/queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.overview"))("title") };
}

/** The table prints on one sheet, so it lies on its side. */
const ONE_SHEET = "@page { size: A4 landscape; margin: 10mm }";

async function YearLinks({ years, current, locale }: { years: number[]; current: number; locale: Locale }) {
  const t = await getTranslations("desk.overview");
  if (years.length < 2) return null;
  return (
    <nav aria-label={t("years")} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {years.map((year) => (
          <li key={year}>
            <Link
              href={routes.overview(year)}
              prefetch={false}
              aria-current={year === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-bold"
            >
              {formatFiscalYear(year, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor();
  const t = await getTranslations("desk.overview");
  const locale = toLocale(await getLocale());
  const years = (await listFiscalYears(actor)).map(({ year }) => year);
  if (years.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("noYearTitle")}>{t("noYear")}</EmptyState>
      </>
    );
  }
  const asked = Number((await searchParams).year);
  const year = years.includes(asked) ? asked : await workingYear(actor);
  const { today, ...progress } = await orNotFound(getOverview(actor, year));
  const { slug } = await currentMunicipality();
  const lead = t("lead", { year: formatFiscalYear(year, locale), date: formatDate(today, locale) });
  return (
    <div className="print:[zoom:0.62]">
      <style>{ONE_SHEET}</style>
      <PageHeader title={t("title")} lead={lead} />
      <YearLinks years={years} current={year} locale={locale} />
      <StepTotals progress={progress} today={today} />
      <ProgressTable progress={progress} municipalitySlug={slug} today={today} />
    </div>
  );
}
