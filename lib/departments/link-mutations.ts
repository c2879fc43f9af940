import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { holdOrganisation } from "./organisation-mutations";
import type { LinkDepartmentsInput, SuperviseInput } from "./schema";

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

/** Makes a person the department's supervisor from a day on; whoever was it until then ends the day before. */
export function superviseDepartment(actor: Actor, input: SuperviseInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { year, departmentId, personId, title } = input;
    await holdOrganisation(tx, actor, "supervise", year);
    const known = await tx.departmentYear.count({
      where: { municipalityId, departmentId, fiscalYear: year },
    });
    const people = await tx.person.count({ where: { id: personId, municipalityId } });
    if (known !== 1 || people !== 1) throw notFound();
    const validFrom = fromIsoDate(input.validFrom);
    const dayBefore = new Date(validFrom.getTime() - 24 * 60 * 60 * 1000);
    const lines = { municipalityId, departmentId };
    await tx.supervisor.deleteMany({ where: { ...lines, validFrom: { gte: validFrom } } });
    await tx.supervisor.updateMany({
      where: { ...lines, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
      data: { validTo: dayBefore },
    });
    const line = await tx.supervisor.create({ data: { ...lines, personId, title, validFrom } });
    await appendAuditEvent(tx, actor, {
      action: "department.supervised",
      subjectKind: "supervisor",
      subjectId: line.id,
      data: { departmentId, personId, title, validFrom: input.validFrom },
    });
  });
}
