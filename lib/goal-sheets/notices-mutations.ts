import "server-only";
import { rightsSelect, toActor } from "@/lib/auth/rights-queries";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { headsOn } from "@/lib/departments/queries";
import { notify } from "@/lib/notifications/mutations";
import { personIdsWithRole } from "@/lib/people/queries";
import { departmentStaff } from "./delegation-queries";
import { blockedReason } from "./policy";
import type { LoadedSheet } from "./sheet-view";
import type { SheetRole } from "./workflow";

/** Who writes: a person, or the system where `personId` is null. */
export type Writer = { municipalityId: string; personId: string | null };

async function peopleInRole(tx: Transaction, sheet: LoadedSheet, role: SheetRole): Promise<string[]> {
  const today = todayInTokyo();
  if (role === "MAYORS_OFFICE") return personIdsWithRole(tx, "MAYORS_OFFICE", today);
  if (role === "HEAD") return (await headsOn(tx, sheet.departmentId, today)).map(({ personId }) => personId);
  const drafters = await tx.draftDelegation.findMany({
    where: { sheetId: sheet.id, revokedAt: null },
    select: { personId: true },
  });
  const staff = new Set((await departmentStaff(tx, sheet.departmentId)).map(({ personId }) => personId));
  return drafters.map(({ personId }) => personId).filter((personId) => staff.has(personId));
}

/** Those of the named people who may still read the sheet today. */
async function stillReaders(tx: Transaction, sheet: LoadedSheet, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { municipalityId } = sheet;
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] }, municipalityId },
    select: rightsSelect(todayInTokyo()),
  });
  return people
    .filter((person) => blockedReason(toActor(person, municipalityId, ""), "read", sheet) === null)
    .map(({ id }) => id);
}

/**
 * Tells people in their role of the sheet what happened to it; the one who did it knows.
 *
 * @param further people whom it concerns beside the roles; those who may no longer read the sheet hear nothing
 */
export async function tellSheetRoles(
  tx: Transaction,
  actor: Writer,
  sheet: LoadedSheet,
  roles: readonly SheetRole[],
  kind: string,
  further: readonly string[] = [],
): Promise<void> {
  const recipients: string[] = await stillReaders(tx, sheet, further);
  for (const role of roles) recipients.push(...(await peopleInRole(tx, sheet, role)));
  const department = await tx.departmentYear.findFirst({
    where: { departmentId: sheet.departmentId, fiscalYear: sheet.fiscalYear },
    select: { name: true },
  });
  await notify(
    tx,
    sheet.municipalityId,
    recipients.filter((personId) => personId !== actor.personId),
    { kind, data: { sheetId: sheet.id, department: department?.name ?? "", year: sheet.fiscalYear } },
  );
}
