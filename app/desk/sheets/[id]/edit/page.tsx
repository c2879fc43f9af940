import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EditorFrame } from "@/components/goal-sheets/editor-frame";
import { EditorPanel } from "@/components/goal-sheets/editor-panel";
import { EditorActions, EditorTools } from "@/components/goal-sheets/editor-tools";
import { GoalEditor } from "@/components/goal-sheets/goal-editor";
import { KeyboardHelp } from "@/components/goal-sheets/keyboard-help";
import { SavingState } from "@/components/goal-sheets/saving-state";
import { SheetOutline } from "@/components/goal-sheets/sheet-outline";
import { SheetPresenceBar } from "@/components/goal-sheets/sheet-presence-bar";
import { WritingCheckProvider } from "@/components/goal-sheets/writing-check-context";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { originsOf } from "@/lib/goal-sheets/goal-origins";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { readSheet } from "../read-sheet";
import { frameWords, goalPlace } from "./frame-words";
import { checkedSheet, goalOrigins, panels } from "./panels";
import { SheetOverview } from "./sheet-overview";

type EditPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ goal?: string; at?: string; removed?: string; last?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.editor"))("title") };
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { actor, view, readAt } = await readSheet((await params).id);
  const { goal: asked, at, removed, last } = await searchParams;
  const t = await getTranslations("sheets.editor");
  const reason = await getTranslations("reasons");
  const keys = await getTranslations("editor.keys");
  const { sheet, content, allowed } = view;
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
  const goal = content.missions.flatMap(({ goals }) => goals).find(({ id }) => id === asked) ?? null;
  const { check, open } = await checkedSheet(actor, view);
  const { ruleSet, answers, lastYear, history } = check;
  const place = goal ? await goalPlace(view, goal) : "";
  const words = await frameWords();
  const header = (
    <PageHeader
      breadcrumbs={[back]}
      title={t("title")}
      lead={formatFiscalYear(sheet.fiscalYear, toLocale(await getLocale()))}
      actions={<EditorActions view={view} />}
    />
  );
  const findings = new Map<string, number>();
  for (const { goalId } of open) if (goalId) findings.set(goalId, (findings.get(goalId) ?? 0) + 1);
  return (
    <WritingCheckProvider
      check={{ sheetId: sheet.id, ruleSet, answers, lastYear, continued: Object.keys(history) }}
    >
      <EditorFrame
        part={{ id: goal?.id ?? "", heading: goal ? "goal-heading" : "header-heading" }}
        at={at}
        place={place}
        words={words}
        saving={
          <SavingState sheetId={sheet.id}>
            <SheetPresenceBar view={view} goalId={goal?.id} />
          </SavingState>
        }
        tools={<EditorTools view={view} goalId={goal?.id ?? null} findings={open} />}
        header={header}
        outline={<SheetOutline view={view} current={goal?.id} findings={findings} />}
        panel={<EditorPanel label={words.panel} tabs={await panels(actor, view, goal, last)} />}
      >
        {goal ? (
          <GoalEditor
            key={goal.id}
            view={view}
            readAt={readAt}
            goal={goal}
            place={place}
            origins={originsOf(await goalOrigins(actor, view), goal.id)}
          />
        ) : (
          <SheetOverview
            actor={actor}
            view={view}
            readAt={readAt}
            removed={removed}
            isGoalGone={asked !== undefined}
          />
        )}
        <details className="mt-10 border-t border-solid-gray-300 pt-2 print:hidden">
          <summary className="min-h-11 py-2 text-key-1000 underline">{keys("title")}</summary>
          <KeyboardHelp />
        </details>
      </EditorFrame>
    </WritingCheckProvider>
  );
}
