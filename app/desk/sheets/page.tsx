import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActForm } from "@/components/goal-sheets/act-form";
import { SheetList } from "@/components/goal-sheets/sheet-list";
import { YearSwitch } from "@/components/goal-sheets/year-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";
import { createYearSheetsAction } from "@/lib/goal-sheets/actions";
import { listSheets } from "@/lib/goal-sheets/queries";
import { getYearSheets } from "@/lib/goal-sheets/year-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.list"))("title") };
}

export default async function SheetsPage({ searchParams }: { searchParams: Promise<{ year?: string }> }) {
  const actor = await requireActor();
  const t = await getTranslations("sheets.list");
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
  const sheets = await listSheets(actor, year);
  const { departmentsWithout, creationBlocked } = await getYearSheets(actor, year);
  const mayCreate = creationBlocked === null && departmentsWithout > 0;
  const yearName = formatFiscalYear(year, toLocale(await getLocale()));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { year: yearName })} />
      <YearSwitch years={years} current={year} />
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
