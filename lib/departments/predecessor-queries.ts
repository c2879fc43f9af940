import "server-only";
import type { Transaction } from "@/lib/db/tenancy";

/**
 * The departments of the year before that a department of `fiscalYear` goes on from: itself under whatever name,
 * and those that links lead from (merged, split, renamed); itself first, then in the official order. Empty for a
 * new department.
 */
export async function predecessorIds(
  tx: Transaction,
  departmentId: string,
  fiscalYear: number,
): Promise<string[]> {
  const rows = await tx.departmentYear.findMany({
    where: {
      fiscalYear: fiscalYear - 1,
      OR: [
        { departmentId },
        { linksFrom: { some: { kind: { not: "ENDED" }, to: { departmentId, fiscalYear } } } },
      ],
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { departmentId: true },
  });
  const ids = rows.map((row) => row.departmentId);
  return [...ids.filter((id) => id === departmentId), ...ids.filter((id) => id !== departmentId)];
}
