import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { lastYearGoals } from "@/lib/goal-sheets/carry-over";
import type { LastYearSheet } from "@/lib/goal-sheets/last-year";
import { lastYearSheets } from "@/lib/goal-sheets/last-year-queries";
import { lineageInto } from "@/lib/goal-sheets/lineage-queries";
import { loadSheet } from "@/lib/goal-sheets/queries";
import type { AssessmentRow } from "./assessment-view";
import type { LastYearGoalView, LastYearView } from "./last-year-view";
import { blockedReason } from "./policy";
import { assessmentRows, assessmentState, loadAssessments, sheetIfReadable } from "./queries";

type Results = { self: AssessmentRow[]; supervisor: AssessmentRow[] | undefined };

/**
 * The results of one sheet as far as the actor may know them. Who reads it only because this year's sheet goes on
 * from it sees the head's rows once they are handed in, and of the supervisor's nothing.
 */
async function resultsOf(tx: Transaction, actor: Actor, sheetId: string): Promise<Results> {
  const own = await sheetIfReadable(tx, actor, sheetId);
  if (!own) {
    const standing = await assessmentState(tx, sheetId, "SELF");
    const done = standing?.state === "HANDED_IN" || standing?.state === "FINAL";
    return { self: done ? await assessmentRows(tx, sheetId, "SELF") : [], supervisor: undefined };
  }
  const facts = await loadAssessments(tx, actor, sheetId);
  const mayRead = (act: "readSelf" | "readSupervisor") => blockedReason(actor, act, facts) === null;
  return {
    self: mayRead("readSelf") ? await assessmentRows(tx, sheetId, "SELF") : [],
    supervisor: mayRead("readSupervisor") ? await assessmentRows(tx, sheetId, "SUPERVISOR") : undefined,
  };
}

/**
 * Last year's goals beside this year's sheet: texts, figures and results, through renamed, merged and split
 * departments. Throws NOT_FOUND when the actor may not read this year's sheet.
 */
export function getLastYear(actor: Actor, sheetId: string): Promise<LastYearView> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const sheets = await lastYearSheets(tx, sheet);
    const goals = lastYearGoals(sheets);
    const steps = await lineageInto(
      tx,
      sheet.id,
      goals.map(({ goal }) => goal.id),
    );
    const viewsOf = async (of: LastYearSheet): Promise<LastYearGoalView[]> => {
      const { self, supervisor } = await resultsOf(tx, actor, of.sheetId);
      return goals
        .filter((entry) => entry.sheet.sheetId === of.sheetId)
        .map((entry) => {
          const rowIn = (rows: AssessmentRow[]) =>
            rows.find(({ goalId }) => goalId === entry.goal.id) ?? null;
          return {
            ...entry,
            assessed: of.form.assessments.length > 0,
            self: rowIn(self),
            supervisor: supervisor && rowIn(supervisor),
            became: steps.filter(({ fromId }) => fromId === entry.goal.id),
          };
        });
    };
    const views: LastYearGoalView[] = [];
    for (const of of sheets) views.push(...(await viewsOf(of)));
    return { fiscalYear: sheet.fiscalYear - 1, sheets: sheets.length, goals: views };
  });
}
