import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoundForm } from "@/components/consultations/round-form";
import { RoundList } from "@/components/consultations/round-list";
import { EmptyPage } from "@/components/layout/empty-page";
import { YearLinks } from "@/components/layout/year-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { listRounds, mayCreateRound } from "@/lib/consultations/queries";
import { listPanelistCandidates } from "@/lib/consultations/round-queries";
import { getShownYear } from "@/lib/fiscal-years/queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consultations"))("title") };
}

type ConsultationsPageProps = { searchParams: Promise<{ year?: string }> };

export default async function ConsultationsPage({ searchParams }: ConsultationsPageProps) {
  const actor = await requireActor();
  const t = await getTranslations("consultations");
  const shown = await getShownYear(actor, (await searchParams).year);
  if (!shown) return <EmptyPage title={t("title")} emptyTitle={t("noYearTitle")} advice={t("noYear")} />;
  const { years, year } = shown;
  const rounds = await listRounds(actor, year);
  const mayCreate = (await mayCreateRound(actor, year)) === null;
  const yearName = formatFiscalYear(year, toLocale(await getLocale()));
  const advice = mayCreate ? t("list.emptyOffice") : t("list.emptyOthers");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { year: yearName })} />
      <YearLinks label={t("years")} years={years} current={year} addressOf={routes.consultations} />
      <div className="mb-10">
        <RoundList rounds={rounds} empty={<EmptyState title={t("list.emptyTitle")}>{advice}</EmptyState>} />
      </div>
      {mayCreate && (
        <Section title={t("list.create")} id="create">
          <RoundForm
            round={null}
            year={year}
            panelists={[]}
            candidates={await listPanelistCandidates(actor)}
          />
        </Section>
      )}
    </>
  );
}
