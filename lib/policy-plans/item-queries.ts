import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import type { PolicyTreeItem } from "./policy-tree";

/** The plans whose period covers a fiscal year. */
const planOf = (fiscalYear: number) => ({
  firstYear: { lte: fiscalYear },
  lastYear: { gte: fiscalYear },
});

export type FoundPolicyItem = { id: string; printedNumber: string; title: string };

/**
 * The plan's items behind normalised numbers, in the newest plan that covers the fiscal year.
 * Numbers that the plan does not know are absent from the map.
 */
export async function policyItemsByNumber(
  tx: Transaction,
  fiscalYear: number,
  normalizedNumbers: readonly string[],
): Promise<Map<string, FoundPolicyItem>> {
  if (normalizedNumbers.length === 0) return new Map();
  const items = await tx.policyItem.findMany({
    where: {
      normalizedNumber: { in: [...normalizedNumbers] },
      plan: planOf(fiscalYear),
    },
    orderBy: [{ plan: { firstYear: "asc" } }, { plan: { version: "asc" } }],
    select: { id: true, printedNumber: true, normalizedNumber: true, title: true },
  });
  return new Map(items.map(({ normalizedNumber, ...item }) => [normalizedNumber, item]));
}

/** Every normalised number of the plans that cover the fiscal year; null where the municipality keeps none. */
export async function knownPolicyNumbers(tx: Transaction, fiscalYear: number): Promise<string[] | null> {
  const items = await tx.policyItem.findMany({
    where: { plan: planOf(fiscalYear) },
    select: { normalizedNumber: true },
    distinct: ["normalizedNumber"],
  });
  return items.length === 0 ? null : items.map(({ normalizedNumber }) => normalizedNumber);
}

type ItemRow = { id: string; planId: string; parentId: string | null } & PolicyTreeItem;

/** Parents before their children, siblings as they came. */
function inTreeOrder(rows: readonly ItemRow[]): PolicyTreeItem[] {
  const below = new Map<string | null, ItemRow[]>();
  for (const row of rows) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row]);
  const from = (parentId: string | null): PolicyTreeItem[] =>
    (below.get(parentId) ?? []).flatMap(({ id, number, title, level }) => [
      { number, title, level },
      ...from(id),
    ]);
  return from(null);
}

/** The tree of the newest plan that covers the fiscal year, parents before children; empty without such a plan. */
export async function listPolicyItems(tx: Transaction, fiscalYear: number): Promise<PolicyTreeItem[]> {
  const rows = await tx.policyItem.findMany({
    where: { plan: planOf(fiscalYear) },
    orderBy: [
      { plan: { firstYear: "desc" } },
      { plan: { version: "desc" } },
      { planId: "asc" },
      { order: "asc" },
      { id: "asc" },
    ],
    select: { id: true, planId: true, parentId: true, level: true, printedNumber: true, title: true },
  });
  const newest = rows.filter(({ planId }) => planId === rows[0]?.planId);
  return inTreeOrder(newest.map(({ printedNumber, ...row }) => ({ ...row, number: printedNumber })));
}
