import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate, todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { holdOrganisation } from "./organisation-mutations";
import type { SuperviseInput, WithdrawSupervisorInput } from "./schema";

const dayBefore = (day: Date) => new Date(day.getTime() - 24 * 60 * 60 * 1000);

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
    const lines = { municipalityId, departmentId };
    await tx.supervisor.deleteMany({ where: { ...lines, validFrom: { gte: validFrom } } });
    await tx.supervisor.updateMany({
      where: { ...lines, OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
      data: { validTo: dayBefore(validFrom) },
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

/**
 * Takes a department's supervisor away from the next request on: the days until yesterday stay, and a line that had
 * none goes. Whoever was it before does not come back. Throws CONFLICT when the line is no longer what was shown.
 */
export function withdrawSupervisor(actor: Actor, input: WithdrawSupervisorInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { year, supervisorId, shownValidTo, reason } = input;
    await holdOrganisation(tx, actor, "withdrawSupervisor", year);
    const line = await tx.supervisor.findFirst({ where: { id: supervisorId, municipalityId } });
    if (!line) throw notFound();
    const today = fromIsoDate(todayInTokyo());
    const where = {
      id: supervisorId,
      municipalityId,
      // One that is over already must not come to last until yesterday.
      AND: [
        { validTo: shownValidTo && fromIsoDate(shownValidTo) },
        { OR: [{ validTo: null }, { validTo: { gte: today } }] },
      ],
    };
    exactlyOne(
      line.validFrom < today
        ? await tx.supervisor.updateMany({ where, data: { validTo: dayBefore(today) } })
        : await tx.supervisor.deleteMany({ where }),
    );
    const { departmentId, personId, title } = line;
    const validFrom = toIsoDate(line.validFrom);
    await appendAuditEvent(tx, actor, {
      action: "department.supervisorWithdrawn",
      subjectKind: "supervisor",
      subjectId: supervisorId,
      data: { departmentId, personId, title, validFrom, validTo: shownValidTo, reason },
    });
  });
}
