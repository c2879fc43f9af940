import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError } from "@/lib/errors";
import { holdOrganisation, shownDepartment } from "./organisation-mutations";
import type {
  AddDepartmentInput,
  ChangeDepartmentInput,
  MoveDepartmentInput,
  ShownDepartment,
} from "./schema";
import { writeSections } from "./section-mutations";

async function refuseTakenSlug(tx: Transaction, municipalityId: string, slug: string) {
  const inUse = await tx.department.count({ where: { municipalityId, slug } });
  const formerly = await tx.departmentSlug.count({ where: { municipalityId, slug } });
  if (inUse + formerly > 0) throw new DomainError("CONFLICT", "slugTaken");
}

/** Adds a new department as the last of a year; throws CONFLICT when its slug is or was in use. */
export function addDepartment(actor: Actor, input: AddDepartmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { year, slug, ...description } = input;
    await holdOrganisation(tx, actor, "add", year);
    await refuseTakenSlug(tx, municipalityId, slug);
    const last = await tx.departmentYear.aggregate({
      where: { municipalityId, fiscalYear: year },
      _max: { order: true },
    });
    const department = await tx.department.create({ data: { municipalityId, slug } });
    await tx.departmentYear.create({
      data: {
        municipalityId,
        departmentId: department.id,
        fiscalYear: year,
        order: (last._max.order ?? 0) + 1,
        ...description,
      },
    });
    await appendAuditEvent(tx, actor, {
      action: "department.added",
      subjectKind: "department",
      subjectId: department.id,
      data: { year, slug, name: input.name },
    });
  });
}

type Link = { id: string; kind: string; from: { departmentId: string; name: string } };

/** A department carried over is continued, or renamed as soon as its name differs from last year's. */
async function followName(tx: Transaction, links: readonly Link[], departmentId: string, name: string) {
  for (const { id, kind, from } of links) {
    const follows = from.departmentId === departmentId && (kind === "CONTINUED" || kind === "RENAMED");
    if (!follows) continue;
    const renamed = from.name === name ? "CONTINUED" : "RENAMED";
    await tx.departmentLink.update({ where: { id }, data: { kind: renamed } });
  }
}

/** Changes what a department is called and consists of in one year; other years keep theirs. */
export function changeDepartment(actor: Actor, input: ChangeDepartmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const row = await shownDepartment(tx, actor, "change", input);
    const { departmentYearId, seen, sections, ...description } = input;
    await tx.departmentYear.update({ where: { id: departmentYearId }, data: description });
    await writeSections(tx, row, sections);
    await followName(tx, row.linksTo, row.departmentId, input.name);
    await appendAuditEvent(tx, actor, {
      action: "department.changed",
      subjectKind: "department",
      subjectId: row.departmentId,
      data: { year: row.fiscalYear, before: row.name, name: input.name, seen },
    });
  });
}

/** Moves a department one place up or down in the official order; at an end it stays where it is. */
export function moveDepartment(actor: Actor, input: MoveDepartmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const row = await shownDepartment(tx, actor, "move", input);
    const all = await tx.departmentYear.findMany({
      where: { municipalityId, fiscalYear: row.fiscalYear },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const from = all.findIndex(({ id }) => id === row.id);
    const to = input.direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= all.length) return;
    const moved = all.toSpliced(from, 1).toSpliced(to, 0, { id: row.id });
    for (const [index, { id }] of moved.entries()) {
      await tx.departmentYear.update({ where: { id }, data: { order: index + 1 } });
    }
    await appendAuditEvent(tx, actor, {
      action: "department.moved",
      subjectKind: "department",
      subjectId: row.departmentId,
      data: { year: row.fiscalYear, place: to + 1 },
    });
  });
}

/** Takes a department out of a year in which it has no sheet yet; its identity and other years stay. */
export function removeDepartment(actor: Actor, input: ShownDepartment): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const row = await shownDepartment(tx, actor, "remove", input);
    const sheets = await tx.goalSheet.count({
      where: { municipalityId, departmentId: row.departmentId, fiscalYear: { year: row.fiscalYear } },
    });
    if (sheets > 0) throw new DomainError("INVALID_TRANSITION", "departmentHasSheet");
    await tx.departmentLink.deleteMany({
      where: { municipalityId, OR: [{ fromId: row.id }, { toId: row.id }] },
    });
    await tx.section.deleteMany({ where: { municipalityId, departmentYearId: row.id } });
    await tx.departmentYear.delete({ where: { id: row.id } });
    await appendAuditEvent(tx, actor, {
      action: "department.removedFromYear",
      subjectKind: "department",
      subjectId: row.departmentId,
      data: { year: row.fiscalYear, name: row.name },
    });
  });
}
