import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { listPolicyItems } from "@/lib/policy-plans/item-queries";
import type { DraftingChoices } from "./drafting-choices";
import { loadSheet } from "./queries";

/** What a sheet's fields can be chosen from; throws NOT_FOUND to people who may not read the sheet. */
export function getDraftingChoices(actor: Actor, sheetId: string): Promise<DraftingChoices> {
  return inTenant(actor, async (tx) => {
    const { departmentId, fiscalYear } = await loadSheet(tx, actor, sheetId);
    const departments = await departmentYears(tx, fiscalYear);
    return {
      policyItems: await listPolicyItems(tx, fiscalYear),
      departments: departments
        .filter((department) => department.departmentId !== departmentId)
        .map(({ departmentId: id, name }) => ({ id, name })),
    };
  });
}
