import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CommentsPanel } from "@/components/goal-sheets/comments-panel";
import type { PanelTab } from "@/components/goal-sheets/editor-panel";
import { FiguresPanel } from "@/components/goal-sheets/figures-panel";
import { FindingsPanel } from "@/components/goal-sheets/findings-panel";
import { HistoryPanel } from "@/components/goal-sheets/history-panel";
import { LastYearPanel } from "@/components/goal-sheets/last-year-panel";
import { getLastYear } from "@/lib/assessments/last-year-queries";
import type { Actor } from "@/lib/auth/actor";
import { goalIdOf, openComments } from "@/lib/goal-sheets/comment-place";
import { getWritingCheck } from "@/lib/goal-sheets/finding-queries";
import { getGoalOrigins } from "@/lib/goal-sheets/origin-queries";
import { listRevisions } from "@/lib/goal-sheets/revision-queries";
import { sheetFindings } from "@/lib/goal-sheets/sheet-findings";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";

/** The check's material and its findings, read once for the fields, the outline and the panel. */
export const checkedSheet = cache(async (actor: Actor, view: SheetView) => {
  const { sheet, form, content } = view;
  const check = await getWritingCheck(actor, sheet.id);
  const all = sheetFindings(
    { fiscalYear: sheet.fiscalYear, form, content },
    check,
    toLocale(await getLocale()),
  );
  return { check, open: all.filter(({ answer }) => answer === null) };
});

/** Where the goals come from, read once for the goal's heading and the panel. */
export const goalOrigins = cache((actor: Actor, view: SheetView) => getGoalOrigins(actor, view.sheet.id));

/** Last year beside this year; `chosen` is the goal of last year that was asked for. */
async function lastYearTab(
  actor: Actor,
  view: SheetView,
  goal: StoredGoal | null,
  chosen?: string,
): Promise<PanelTab> {
  const t = await getTranslations("carry.lastYear");
  const lastYear = await getLastYear(actor, view.sheet.id);
  const origins = await goalOrigins(actor, view);
  const given = { view, goal, lastYear, origins, chosen };
  return { key: "lastYear", label: t("tab"), count: null, content: <LastYearPanel {...given} /> };
}

async function findingsTab(actor: Actor, view: SheetView, goal: StoredGoal | null): Promise<PanelTab> {
  const t = await getTranslations("editor.panel");
  const { check, open } = await checkedSheet(actor, view);
  const findings = open.filter(({ goalId }) => goalId === (goal?.id ?? null));
  const sheetRules = check.ruleSet.sheetRules.map(({ id }) => id);
  const given = { sheetId: view.sheet.id, form: view.form, findings, sheetRules };
  return {
    key: "findings",
    label: t("findings"),
    count: findings.length,
    content: <FindingsPanel {...given} />,
  };
}

async function figuresTab(actor: Actor, view: SheetView, goal: StoredGoal): Promise<PanelTab> {
  const t = await getTranslations("editor.panel");
  const { history } = (await checkedSheet(actor, view)).check;
  return {
    key: "figures",
    label: t("figures"),
    count: goal.metrics.length,
    content: <FiguresPanel metrics={goal.metrics} history={history} />,
  };
}

async function commentsTab(view: SheetView, goal: StoredGoal | null): Promise<PanelTab> {
  const t = await getTranslations("comments");
  const open = openComments(view.comments).filter((comment) => goalIdOf(comment) === (goal?.id ?? null));
  return {
    key: "comments",
    label: t("panel"),
    count: open.length,
    content: <CommentsPanel view={view} goal={goal} />,
  };
}

const LATEST_REVISIONS = 10;

async function historyTab(actor: Actor, view: SheetView, goal: StoredGoal | null): Promise<PanelTab> {
  const t = await getTranslations("revisions");
  const part = goal?.id ?? "head";
  const sheetId = view.sheet.id;
  const list = await listRevisions(actor, { sheetId, part, size: LATEST_REVISIONS });
  return {
    key: "history",
    label: t("panel"),
    count: null,
    content: <HistoryPanel sheetId={sheetId} form={view.form} list={list} part={part} />,
  };
}

/** What stands beside the open goal, or beside the head and the missions where none is open; in the order of the tabs. */
export async function panels(
  actor: Actor,
  view: SheetView,
  goal: StoredGoal | null,
  lastYearGoalId?: string,
): Promise<PanelTab[]> {
  const comments = await commentsTab(view, goal);
  // What came back with a return is what is read first.
  const returned = view.sheet.state === "RETURNED" && comments.count !== 0;
  return [
    ...(returned ? [comments] : []),
    await lastYearTab(actor, view, goal, lastYearGoalId),
    await findingsTab(actor, view, goal),
    ...(returned ? [] : [comments]),
    ...(goal ? [await figuresTab(actor, view, goal)] : []),
    await historyTab(actor, view, goal),
  ];
}
