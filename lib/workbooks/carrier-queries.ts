import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { loadSheet } from "@/lib/goal-sheets/queries";
import type { LoadedSheet } from "@/lib/goal-sheets/sheet-view";
import type { KnownCarriers } from "./carriers";

/** Who can carry a sheet's goals in its year: the department's sections and the other departments, in their order. */
export async function knownCarriers(
  tx: Transaction,
  { departmentId, fiscalYear }: LoadedSheet,
): Promise<KnownCarriers> {
  const sections = await tx.section.findMany({
    where: { departmentYear: { departmentId, fiscalYear } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const others = await tx.departmentYear.findMany({
    where: { fiscalYear, departmentId: { not: departmentId } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { departmentId: true, name: true },
  });
  return { sections, contributors: others.map((other) => ({ id: other.departmentId, name: other.name })) };
}

/** The same for a screen; throws NOT_FOUND to people who may not read the sheet. */
export function getKnownCarriers(actor: Actor, sheetId: string): Promise<KnownCarriers> {
  return inTenant(actor, async (tx) => knownCarriers(tx, await loadSheet(tx, actor, sheetId)));
}
