import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { yearRuleSet } from "@/lib/fiscal-years/rule-set-queries";
import { personNames } from "@/lib/people/queries";
import { knownPolicyNumbers } from "@/lib/policy-plans/item-queries";
import { lastYearFigures, metricHistory } from "./metric-queries";
import { loadSheet } from "./queries";
import type { LoadedSheet } from "./sheet-view";
import type { AnswerView, WritingCheck } from "./writing-check";

async function answersOf(tx: Transaction, sheetId: string): Promise<AnswerView[]> {
  const rows = await tx.findingAnswer.findMany({
    where: { sheetId },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.map(({ answeredById }) => answeredById),
  );
  return rows.map(({ id, goalId, field, rule, excerpt, reason, answeredById }) => ({
    id,
    goalId,
    field,
    rule,
    excerpt,
    reason,
    answeredByName: names.get(answeredById) ?? "",
  }));
}

/** What the check of the sheet needs beside its content; the caller has asked whether it may be read. */
export async function loadWritingCheck(tx: Transaction, sheet: LoadedSheet): Promise<WritingCheck> {
  const { ruleSet } = await yearRuleSet(tx, sheet.fiscalYear);
  return {
    ruleSet,
    answers: await answersOf(tx, sheet.id),
    knownPolicyNumbers: await knownPolicyNumbers(tx, sheet.fiscalYear),
    lastYear: await lastYearFigures(tx, sheet),
    history: await metricHistory(tx, sheet),
  };
}

/** The same for a screen; throws NOT_FOUND when the actor may not read the sheet. */
export function getWritingCheck(actor: Actor, sheetId: string): Promise<WritingCheck> {
  return inTenant(actor, async (tx) => loadWritingCheck(tx, await loadSheet(tx, actor, sheetId)));
}
