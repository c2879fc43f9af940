import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations";
import { departmentStaff } from "./delegation-queries";
import { holdSheet } from "./editing-mutations";

type Drafter = { sheetId: string; personId: string };

/** The head lets a member of the department's staff draft; who drafts already is a CONFLICT. */
export function nameDrafter(actor: Actor, { sheetId, personId }: Drafter): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId, departmentId, fiscalYear } = await holdSheet(tx, actor, sheetId, "delegate");
    const staff = await departmentStaff(tx, departmentId);
    if (!staff.some((candidate) => candidate.personId === personId)) throw notFound();
    const named = await tx.draftDelegation.count({ where: { sheetId, personId, revokedAt: null } });
    if (named > 0) throw new DomainError("CONFLICT", "drafterAlreadyNamed");
    await tx.draftDelegation.create({
      data: { municipalityId, sheetId, personId, grantedById: actor.personId },
    });
    await appendAuditEvent(tx, actor, {
      action: "drafter.named",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { personId },
    });
    await notify(tx, municipalityId, [personId], {
      kind: "sheet.drafterNamed",
      data: { sheetId, year: fiscalYear },
    });
  });
}

/** Ends a drafter's right from the next request on. */
export function dismissDrafter(actor: Actor, { sheetId, personId }: Drafter): Promise<void> {
  return inTenant(actor, async (tx) => {
    await holdSheet(tx, actor, sheetId, "delegate");
    const dismissed = await tx.draftDelegation.updateMany({
      where: { sheetId, personId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    exactlyOne(dismissed);
    await appendAuditEvent(tx, actor, {
      action: "drafter.dismissed",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { personId },
    });
  });
}
