import "server-only";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { headsOn } from "@/lib/departments/queries";
import { notify } from "@/lib/notifications/mutations";
import { personIdsWithRole } from "@/lib/people/queries";
import { departmentStaff } from "./delegation-queries";
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

/** Tells people in their role of the sheet what happened to it; the one who did it knows. */
export async function tellSheetRoles(
  tx: Transaction,
  actor: Writer,
  sheet: LoadedSheet,
  roles: readonly SheetRole[],
  kind: string,
): Promise<void> {
  const recipients: string[] = [];
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
