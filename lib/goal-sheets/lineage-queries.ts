import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import type { LineageMark, LineageStep } from "./lineage";

const STEP_SELECT = { id: true, fromId: true, toId: true, kind: true, reason: true } as const;

/**
 * What became of last year's goals in this sheet: the steps into its goals, and the goals that have ended. Steps
 * into other sheets are not told: those are other departments' drafts.
 */
export function lineageInto(
  tx: Transaction,
  sheetId: string,
  fromIds: readonly string[],
): Promise<LineageStep[]> {
  return tx.goalLineage.findMany({
    where: { fromId: { in: [...fromIds] }, OR: [{ toId: null }, { to: { sheetId } }] },
    orderBy: { id: "asc" },
    select: STEP_SELECT,
  });
}

/** Where the sheet's goals come from; the caller has asked whether the sheet may be read. */
export async function lineageMarks(tx: Transaction, sheetId: string): Promise<LineageMark[]> {
  const rows = await tx.goalLineage.findMany({
    where: { to: { sheetId } },
    orderBy: [{ from: { order: "asc" } }, { id: "asc" }],
    select: {
      ...STEP_SELECT,
      from: {
        select: {
          title: true,
          sheet: {
            select: {
              fiscalYear: { select: { year: true } },
              department: { select: { years: { select: { fiscalYear: true, name: true } } } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ from, ...step }) => {
    const { year } = from.sheet.fiscalYear;
    const named = from.sheet.department.years.find(({ fiscalYear }) => fiscalYear === year);
    return { ...step, title: from.title, departmentName: named?.name ?? "", fiscalYear: year };
  });
}
