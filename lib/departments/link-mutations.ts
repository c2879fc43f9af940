import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { holdOrganisation } from "./organisation-mutations";
import type { LinkDepartmentsInput } from "./schema";

/** Records how a department of an earlier year stands to one of this year. */
export function linkDepartments(actor: Actor, input: LinkDepartmentsInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { year, fromId, toId, kind, reason } = input;
    await holdOrganisation(tx, actor, "link", year);
    const from = await tx.departmentYear.count({
      where: { id: fromId, municipalityId, fiscalYear: { lt: year } },
    });
    const to = toId
      ? await tx.departmentYear.count({ where: { id: toId, municipalityId, fiscalYear: year } })
      : 1;
    if (from !== 1 || to !== 1) throw notFound();
    const standing = await tx.departmentLink.findFirst({ where: { municipalityId, fromId, toId } });
    if (standing?.kind === kind) throw new DomainError("CONFLICT", "departmentLinked");
    if (standing) await tx.departmentLink.update({ where: { id: standing.id }, data: { kind, reason } });
    else await tx.departmentLink.create({ data: { municipalityId, fromId, toId, kind, reason } });
    await appendAuditEvent(tx, actor, {
      action: "department.linked",
      subjectKind: "departmentYear",
      subjectId: fromId,
      data: { year, toId, kind, reason },
    });
  });
}
