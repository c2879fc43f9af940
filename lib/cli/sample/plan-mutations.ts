import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/db/tenancy";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import type { SamplePlan } from "./schema";
import type { TownKeys } from "./town-keys";

type TreeItem = { number: string; title: string; departments?: string[]; items?: TreeItem[] };
type FlatItem = { item: TreeItem; key: string; parentKey: string | null; level: number; order: number };

/** The tree as rows, every parent before its children. */
function flatten(items: readonly TreeItem[], level = 1, parentKey: string | null = null): FlatItem[] {
  return items.flatMap((item, index) => {
    const key = normalizePolicyNumber(item.number);
    const row = { item, key, parentKey, level, order: index + 1 };
    return [row, ...flatten(item.items ?? [], level + 1, key)];
  });
}

/** The comprehensive plan with its tree, and who answers for its basic projects in each of the years. */
export async function writePlan(tx: Transaction, keys: TownKeys, plan: SamplePlan, years: readonly number[]) {
  const { municipalityId } = keys;
  const planId = randomUUID();
  const { name, firstYear, lastYear } = plan;
  await tx.policyPlan.create({ data: { id: planId, municipalityId, name, firstYear, lastYear } });
  const rows = flatten(plan.items);
  for (const row of rows) keys.policyItems.add(row.key);
  await tx.policyItem.createMany({
    data: rows.map(({ item, key, parentKey, level, order }) => ({
      id: keys.policyItems.of(key),
      municipalityId,
      planId,
      parentId: parentKey && keys.policyItems.of(parentKey),
      level,
      order,
      printedNumber: item.number,
      normalizedNumber: key,
      title: item.title,
    })),
  });
  await tx.policyItemDepartment.createMany({
    data: years.flatMap((fiscalYear) =>
      rows.flatMap(({ item, key }) =>
        (item.departments ?? []).map((slug) => ({
          municipalityId,
          policyItemId: keys.policyItems.of(key),
          departmentId: keys.departments.of(slug),
          fiscalYear,
        })),
      ),
    ),
  });
}
