import "server-only";
import type { Transaction } from "@/lib/db/tenancy";

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
      plan: { firstYear: { lte: fiscalYear }, lastYear: { gte: fiscalYear } },
    },
    orderBy: [{ plan: { firstYear: "asc" } }, { plan: { version: "asc" } }],
    select: { id: true, printedNumber: true, normalizedNumber: true, title: true },
  });
  return new Map(items.map(({ normalizedNumber, ...item }) => [normalizedNumber, item]));
}

/** Every normalised number of the plans that cover the fiscal year; null where the municipality keeps none. */
export async function knownPolicyNumbers(tx: Transaction, fiscalYear: number): Promise<string[] | null> {
  const items = await tx.policyItem.findMany({
    where: { plan: { firstYear: { lte: fiscalYear }, lastYear: { gte: fiscalYear } } },
    select: { normalizedNumber: true },
    distinct: ["normalizedNumber"],
  });
  return items.length === 0 ? null : items.map(({ normalizedNumber }) => normalizedNumber);
}
