import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import type { Blocked } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { creationBlockedReason } from "./policy";

export type YearSheets = {
  /** Departments of the year that have no sheet yet. */
  departmentsWithout: number;
  /** Why the actor may not make them; null when they may. */
  creationBlocked: Blocked | null;
};

/** How far the year's sheets are laid out, for the list's own actions. */
export function getYearSheets(actor: Actor, year: number): Promise<YearSheets> {
  return inTenant(actor, async (tx) => {
    const { id, state } = await loadFiscalYear(tx, year);
    const departmentsWithout = await tx.departmentYear.count({
      where: { fiscalYear: year, department: { sheets: { none: { fiscalYearId: id } } } },
    });
    return { departmentsWithout, creationBlocked: creationBlockedReason(actor, state) };
  });
}
