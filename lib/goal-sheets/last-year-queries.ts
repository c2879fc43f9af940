import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { predecessorIds } from "@/lib/departments/predecessor-queries";
import { sheetFormSchema } from "@/lib/sheet-forms/schema";
import { contentSelect, storedContent } from "./content-queries";
import type { LastYearSheet } from "./last-year";
import type { LoadedSheet } from "./sheet-view";

type OfSheet = Pick<LoadedSheet, "departmentId" | "fiscalYear">;

/**
 * The sheets of the year before that a sheet goes on from, the department's own first; empty without predecessor.
 * Whoever may read the sheet may read them; results are another matter (lib/assessments).
 */
export async function lastYearSheets(
  tx: Transaction,
  { departmentId, fiscalYear }: OfSheet,
): Promise<LastYearSheet[]> {
  const departmentIds = await predecessorIds(tx, departmentId, fiscalYear);
  const lastYear = fiscalYear - 1;
  const rows = await tx.goalSheet.findMany({
    where: { departmentId: { in: departmentIds }, fiscalYear: { year: lastYear } },
    select: {
      ...contentSelect(lastYear),
      id: true,
      departmentId: true,
      fiscalYear: { select: { sheetForm: { select: { definition: true } } } },
    },
  });
  return rows
    .toSorted(
      (one, other) => departmentIds.indexOf(one.departmentId) - departmentIds.indexOf(other.departmentId),
    )
    .map((row) => {
      const form = sheetFormSchema.parse(row.fiscalYear.sheetForm.definition);
      const { header, missions } = storedContent(row, form.numbering);
      return { sheetId: row.id, departmentName: header.departmentName, fiscalYear: lastYear, form, missions };
    });
}
