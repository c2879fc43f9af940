import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SheetList } from "@/components/goal-sheets/sheet-list";
import { ActForm } from "@/components/layout/act-form";
import { EmptyPage } from "@/components/layout/empty-page";
import { YearLinks } from "@/components/layout/year-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { getShownYear } from "@/lib/fiscal-years/queries";
import { createYearSheetsAction } from "@/lib/goal-sheets/actions";
import { listSheets } from "@/lib/goal-sheets/queries";
import { getYearSheets } from "@/lib/goal-sheets/year-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.list"))("title") };
}

export default async function SheetsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor();
  const t = await getTranslations("sheets.list");
  const shown = await getShownYear(actor, (await searchParams).year);
  if (!shown) return <EmptyPage title={t("title")} emptyTitle={t("noYearTitle")} advice={t("noYear")} />;
  const { years, year } = shown;
  const sheets = await listSheets(actor, year);
  const { departmentsWithout, creationBlocked } = await getYearSheets(actor, year);
  const mayCreate = creationBlocked === null && departmentsWithout > 0;
  const yearName = formatFiscalYear(year, toLocale(await getLocale()));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { year: yearName })} />
      <YearLinks label={t("years")} years={years} current={year} addressOf={routes.sheets} />
      <SheetList
        sheets={sheets}
        empty={
          <EmptyState title={t("emptyTitle")}>{mayCreate ? t("emptyOffice") : t("emptyOthers")}</EmptyState>
        }
      />
      {mayCreate && (
        <div className="mt-6">
          <ActForm action={createYearSheetsAction} given={{ year }} pendingLabel={t("creating")}>
            {t("create", { count: departmentsWithout })}
          </ActForm>
        </div>
      )}
    </>
  );
}
