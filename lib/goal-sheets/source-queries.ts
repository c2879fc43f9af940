import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import type { GoalSourceView } from "./goal-origins";

/** What the sheet's goals were written from, in each goal's order; the caller has asked whether it may be read. */
export async function listSources(tx: Transaction, sheetId: string): Promise<GoalSourceView[]> {
  const rows = await tx.goalSource.findMany({
    where: { goal: { sheetId } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.map(({ addedById }) => addedById),
  );
  return rows.map(({ id, goalId, reference, fiscalYear, issues, proposals, addedById, addedAt }) => ({
    id,
    goalId,
    reference,
    fiscalYear,
    issues,
    proposals,
    addedByName: names.get(addedById) ?? "",
    addedAt,
  }));
}
