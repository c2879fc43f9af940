import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { carryOverDepartments } from "@/lib/departments/year-mutations";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { formBinding } from "./form-mutations";
import { blockedReason } from "./policy";
import { keepRuleSet } from "./rule-set-mutations";
import type { BindFormInput, CreateYearInput, MilestonesInput, ReopenYearInput, YearVersion } from "./schema";
import { MILESTONE_KINDS, YEAR_TRANSITIONS, type YearAction, type YearTransition } from "./workflow";

/** The year whose departments a new one most likely has: the nearest, of two as near the earlier. */
async function nearestYear(tx: Transaction, municipalityId: string, year: number): Promise<number | null> {
  const rows = await tx.fiscalYear.findMany({
    where: { municipalityId },
    select: { year: true },
    orderBy: { year: "asc" },
  });
  const years = rows.map((row) => row.year);
  return years.sort((one, other) => Math.abs(one - year) - Math.abs(other - year))[0] ?? null;
}

/**
 * Adds a year in preparation, bound to a form and its scales, with the departments of the nearest year; throws
 * CONFLICT when the year stands already.
 */
export async function addFiscalYear(
  tx: Transaction,
  municipalityId: string,
  { year, formKey }: CreateYearInput,
): Promise<string> {
  const standing = await tx.fiscalYear.count({ where: { municipalityId, year } });
  if (standing > 0) throw new DomainError("CONFLICT", "yearStands");
  const binding = await formBinding(tx, municipalityId, formKey);
  const nearest = await nearestYear(tx, municipalityId, year);
  const created = await tx.fiscalYear.create({ data: { municipalityId, year, ...binding } });
  if (nearest !== null) await carryOverDepartments(tx, municipalityId, nearest, year);
  return created.id;
}

/** Prepares a year. */
export function createFiscalYear(actor: Actor, input: CreateYearInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "create", { municipalityId, state: "PREPARING" }));
    await holdMunicipality(tx, municipalityId);
    const id = await addFiscalYear(tx, municipalityId, input);
    await appendAuditEvent(tx, actor, {
      action: "year.created",
      subjectKind: "fiscalYear",
      subjectId: id,
      data: input,
    });
  });
}

async function yearFor(tx: Transaction, actor: Actor, action: YearAction, year: number) {
  const row = await tx.fiscalYear.findFirst({ where: { municipalityId: actor.municipalityId, year } });
  if (!row) throw notFound();
  refuse(blockedReason(actor, action, row));
  return row;
}

async function moveYear(
  tx: Transaction,
  actor: Actor,
  transition: YearTransition,
  { year, version, reason }: YearVersion & { reason?: string },
  more: Record<string, number> = {},
) {
  const row = await yearFor(tx, actor, transition, year);
  const { to, records } = YEAR_TRANSITIONS[transition];
  const moved = await tx.fiscalYear.updateMany({
    where: { id: row.id, municipalityId: actor.municipalityId, version },
    data: { state: to, version: { increment: 1 }, reopenReason: reason },
  });
  exactlyOne(moved);
  await appendAuditEvent(tx, actor, {
    action: records,
    subjectKind: "fiscalYear",
    subjectId: row.id,
    data: { year, ...(reason ? { reason } : {}), ...more },
  });
}

/** Opens a prepared year inside the caller's transaction, which also makes the departments' sheets. */
export async function openYear(tx: Transaction, actor: Actor, input: YearVersion): Promise<void> {
  const row = await yearFor(tx, actor, "open", input.year);
  await keepRuleSet(tx, row);
  await moveYear(tx, actor, "open", input);
}

/**
 * Closes an open year inside the caller's transaction: from then on its sheets are only read.
 *
 * @param countUnfinished refuses what may not stay unfinished, and counts for the record what does
 */
export async function closeYear(
  tx: Transaction,
  actor: Actor,
  input: YearVersion,
  countUnfinished: () => Promise<number>,
): Promise<void> {
  await yearFor(tx, actor, "close", input.year);
  await moveYear(tx, actor, "close", input, { unfinished: await countUnfinished() });
}

/** Opens a closed year again; the reason is kept with the year and in the audit record. */
export function reopenYear(actor: Actor, input: ReopenYearInput): Promise<void> {
  return inTenant(actor, (tx) => moveYear(tx, actor, "reopen", input));
}

/** Binds a year in preparation to another form and that form's scales. */
export function bindForm(actor: Actor, { year, version, formKey }: BindFormInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const row = await yearFor(tx, actor, "bindForm", year);
    const binding = await formBinding(tx, actor.municipalityId, formKey);
    const bound = await tx.fiscalYear.updateMany({
      where: { id: row.id, municipalityId: actor.municipalityId, version },
      data: { ...binding, version: { increment: 1 } },
    });
    exactlyOne(bound);
    await appendAuditEvent(tx, actor, {
      action: "year.formBound",
      subjectKind: "fiscalYear",
      subjectId: row.id,
      data: { year, formKey },
    });
  });
}

/** Replaces the year's milestones; a kind without a due date has none. */
export function setMilestones(actor: Actor, input: MilestonesInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const row = await yearFor(tx, actor, "setMilestones", input.year);
    const touched = await tx.fiscalYear.updateMany({
      where: { id: row.id, municipalityId, version: input.version },
      data: { version: { increment: 1 } },
    });
    exactlyOne(touched);
    const milestones = MILESTONE_KINDS.flatMap((kind) => {
      const startsOn = input[`${kind}-startsOn`];
      const dueOn = input[`${kind}-dueOn`];
      return dueOn ? [{ kind, startsOn, dueOn }] : [];
    });
    await tx.milestone.deleteMany({ where: { municipalityId, fiscalYearId: row.id } });
    await tx.milestone.createMany({
      data: milestones.map(({ kind, startsOn, dueOn }) => ({
        municipalityId,
        fiscalYearId: row.id,
        kind,
        startsOn: startsOn && fromIsoDate(startsOn),
        dueOn: fromIsoDate(dueOn),
      })),
    });
    await appendAuditEvent(tx, actor, {
      action: "year.milestonesSet",
      subjectKind: "fiscalYear",
      subjectId: row.id,
      data: { year: input.year, ...Object.fromEntries(milestones.map(({ kind, dueOn }) => [kind, dueOn])) },
    });
  });
}
