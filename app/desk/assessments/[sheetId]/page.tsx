import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { AssessedGoals } from "@/components/assessments/assessed-goals";
import { OfficeForms } from "@/components/assessments/office-forms";
import { Readings } from "@/components/assessments/readings";
import { Standing } from "@/components/assessments/standing";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getAssessment } from "@/lib/assessments/sheet-queries";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type AssessmentPageProps = { params: Promise<{ sheetId: string }> };

const readAssessment = cache(async (id: string) => orNotFound(getAssessment(await requireActor(), id)));

export async function generateMetadata({ params }: AssessmentPageProps): Promise<Metadata> {
  const { departmentName } = await readAssessment((await params).sheetId);
  return { title: (await getTranslations("assessments.sheet"))("title", { department: departmentName }) };
}

export default async function AssessmentPage({ params }: AssessmentPageProps) {
  const view = await readAssessment((await params).sheetId);
  const { sheet, departmentName } = view;
  const t = await getTranslations("assessments");
  const locale = toLocale(await getLocale());
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.assessments(sheet.fiscalYear), label: t("title") }]}
        title={t("sheet.title", { department: departmentName })}
        lead={formatFiscalYear(sheet.fiscalYear, locale)}
      />
      <Standing view={view} />
      <Section title={t("sheet.goals")} id="goals">
        <AssessedGoals view={view} />
      </Section>
      <OfficeForms view={view} />
      <Readings
        sheetId={sheet.id}
        figures={view.goals.flatMap((assessed) => assessed.figures)}
        recording={view.allowed.recordReading}
      />
    </>
  );
}
