import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { refuse } from "@/lib/errors";
import { openYear } from "@/lib/fiscal-years/mutations";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import type { YearVersion } from "@/lib/fiscal-years/schema";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { createSheet } from "./mutations";
import type { Writer } from "./notices-mutations";
import { creationBlockedReason } from "./policy";

/** Makes the sheets that the year's departments do not have yet, in the official order; gives how many. */
async function createMissingSheets(tx: Transaction, actor: Writer, year: number): Promise<number> {
  await holdMunicipality(tx, actor.municipalityId);
  const { id: fiscalYearId } = await loadFiscalYear(tx, year);
  const departments = await departmentYears(tx, year);
  const sheets = await tx.goalSheet.findMany({ where: { fiscalYearId }, select: { departmentId: true } });
  const have = new Set(sheets.map(({ departmentId }) => departmentId));
  const missing = departments.filter(({ departmentId }) => !have.has(departmentId));
  for (const { departmentId } of missing) await createSheet(tx, actor, { departmentId, fiscalYearId });
  return missing.length;
}

/** The mayor's office makes the missing sheets of an open year; gives how many were made. */
export function createYearSheets(actor: Actor, { year }: { year: number }): Promise<number> {
  return inTenant(actor, async (tx) => {
    const { state } = await loadFiscalYear(tx, year);
    refuse(creationBlockedReason(actor, state));
    return createMissingSheets(tx, actor, year);
  });
}

/** Opens a prepared year together with the sheets of its departments; gives how many were made. */
export function openYearWithSheets(actor: Actor, input: YearVersion): Promise<number> {
  return inTenant(actor, async (tx) => {
    await openYear(tx, actor, input);
    return createMissingSheets(tx, actor, input.year);
  });
}
