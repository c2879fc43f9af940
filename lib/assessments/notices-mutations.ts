import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { departmentYears, headsOn } from "@/lib/departments/queries";
import type { LoadedSheet } from "@/lib/goal-sheets/sheet-view";
import { notify } from "@/lib/notifications/mutations";
import { personIdsWithRole } from "@/lib/people/queries";
import { validOn } from "@/lib/people/validity";

type Told = "HEAD" | "SUPERVISOR" | "MAYORS_OFFICE";

async function peopleIn(tx: Transaction, sheet: LoadedSheet, role: Told): Promise<string[]> {
  const today = todayInTokyo();
  if (role === "MAYORS_OFFICE") return personIdsWithRole(tx, "MAYORS_OFFICE", today);
  if (role === "HEAD") return (await headsOn(tx, sheet.departmentId, today)).map(({ personId }) => personId);
  const supervisors = await tx.supervisor.findMany({
    where: { departmentId: sheet.departmentId, ...validOn(today) },
    select: { personId: true },
  });
  return supervisors.map(({ personId }) => personId);
}

/** Tells those who have a part in the sheet's assessment; the one who acts knows. */
export async function tellAssessors(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  roles: readonly Told[],
  kind: string,
): Promise<void> {
  const recipients: string[] = [];
  for (const role of roles) recipients.push(...(await peopleIn(tx, sheet, role)));
  const departments = await departmentYears(tx, sheet.fiscalYear);
  const department = departments.find(({ departmentId }) => departmentId === sheet.departmentId)?.name ?? "";
  await notify(
    tx,
    sheet.municipalityId,
    recipients.filter((personId) => personId !== actor.personId),
    { kind, data: { sheetId: sheet.id, department, year: sheet.fiscalYear } },
  );
}
