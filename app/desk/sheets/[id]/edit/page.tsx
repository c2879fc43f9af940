import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { GoalEditor } from "@/components/goal-sheets/goal-editor";
import { HeaderEditor } from "@/components/goal-sheets/header-editor";
import { SavingState } from "@/components/goal-sheets/saving-state";
import { SheetOutline } from "@/components/goal-sheets/sheet-outline";
import { WritingCheckProvider } from "@/components/goal-sheets/writing-check-context";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getWritingCheck } from "@/lib/goal-sheets/finding-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { readSheet } from "../read-sheet";

type EditPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ goal?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.editor"))("title") };
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { actor, view, readAt } = await readSheet((await params).id);
  const { goal: asked } = await searchParams;
  const t = await getTranslations("sheets.editor");
  const reason = await getTranslations("reasons");
  const locale = toLocale(await getLocale());
  const { sheet, content, allowed } = view;
  const goal = content.missions.flatMap((mission) => mission.goals).find(({ id }) => id === asked);
  const back = { href: routes.sheet(sheet.id), label: content.header.departmentName };
  if (allowed.edit) {
    return (
      <>
        <PageHeader breadcrumbs={[back]} title={t("title")} />
        <Notice kind="warning" title={t("blockedTitle")}>
          {reason(allowed.edit.reason)}
        </Notice>
      </>
    );
  }
  const { ruleSet, answers, lastYear, history } = await getWritingCheck(actor, sheet.id);
  const check = { sheetId: sheet.id, ruleSet, answers, lastYear, continued: Object.keys(history) };
  return (
    <WritingCheckProvider check={check}>
      <SavingState />
      <PageHeader
        breadcrumbs={[back]}
        title={t("title")}
        lead={formatFiscalYear(sheet.fiscalYear, locale)}
        actions={
          <>
            <ButtonLink href={`${routes.submitSheet(sheet.id)}#findings`} kind="secondary">
              {t("allFindings")}
            </ButtonLink>
            {allowed.submit === null && (
              <ButtonLink href={routes.submitSheet(sheet.id)} kind="secondary">
                {t("goToSubmit")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <SheetOutline view={view} current={goal?.id} />
        <div id="fields" tabIndex={-1} className="min-w-0 scroll-mt-20">
          {goal ? (
            <GoalEditor key={goal.id} view={view} readAt={readAt} goal={goal} />
          ) : (
            <HeaderEditor view={view} readAt={readAt} />
          )}
        </div>
      </div>
    </WritingCheckProvider>
  );
}
