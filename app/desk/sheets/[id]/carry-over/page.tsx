import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CarryOverForm } from "@/components/goal-sheets/carry-over-form";
import { DraftPage } from "@/components/goal-sheets/draft-page";
import { EndedGoals, EndGoals } from "@/components/goal-sheets/ended-goals";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { getLastYear } from "@/lib/assessments/last-year-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { readSheet } from "../read-sheet";

type CarryOverPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("carry.carryOver"))("title") };
}

export default async function CarryOverPage({ params }: CarryOverPageProps) {
  const { actor, view } = await readSheet((await params).id);
  const t = await getTranslations("carry");
  const locale = toLocale(await getLocale());
  const year = formatFiscalYear(view.sheet.fiscalYear - 1, locale);
  const { goals } = await getLastYear(actor, view.sheet.id);
  const sheetId = view.sheet.id;
  return (
    <DraftPage view={view} title={t("carryOver.title")} lead={t("carryOver.lead", { year })}>
      {goals.length === 0 ? (
        <EmptyState title={t("carryOver.title")}>{t("carryOver.none", { year })}</EmptyState>
      ) : (
        <>
          <Section title={t("carryOver.choose")}>
            {goals.some(({ assessed }) => assessed) && <p className="mb-3">{t("carryOver.resultsStay")}</p>}
            <CarryOverForm view={view} goals={goals} />
          </Section>
          <Section title={t("ending.title")} id="ending">
            <p className="mb-3">{t("ending.lead")}</p>
            <EndGoals sheetId={sheetId} goals={goals} />
            <EndedGoals sheetId={sheetId} goals={goals} />
          </Section>
        </>
      )}
    </DraftPage>
  );
}
