import "server-only";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { policyItemsByNumber } from "@/lib/policy-plans/item-queries";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { civilDateSchema } from "@/lib/typed-schema";
import { policyNumberRows } from "./content-mutations";
import { type FieldPlace, LAST_SDG, listParts, POLICY_BASES, type PolicyBasis } from "./field-place";
import { fieldValue } from "./field-queries";
import type { LoadedSheet } from "./sheet-view";

/** One value on its way to its place; `base` is what the writer read there. */
export type FieldWrite = { tx: Transaction; sheet: LoadedSheet; id: string; base: string; value: string };

const nullable = (text: string) => (text === "" ? null : text);
const unwritten = (base: string) => (base === "" ? [{ equals: null }, { equals: "" }] : [{ equals: base }]);
/** Columns without a text are null or empty alike. */
const asRead = (field: string, base: string) => ({ OR: unwritten(base).map((text) => ({ [field]: text })) });

/** Writes a text only where it still is what the writer read; false when it is not. */
async function writeText({ tx, sheet, id, base, value }: FieldWrite, place: FieldPlace): Promise<boolean> {
  const { kind, field } = place;
  const within = { sheetId: sheet.id, id };
  if (kind === "sheet") {
    const data = { [field]: nullable(value) };
    return (
      (await tx.goalSheet.updateMany({ where: { id: sheet.id, ...asRead(field, base) }, data })).count === 1
    );
  }
  const data = { [field]: value };
  if (kind === "mission")
    return (await tx.mission.updateMany({ where: { ...within, ...asRead(field, base) }, data })).count === 1;
  const where =
    field === "policyBasisText" ? { ...within, ...asRead(field, base) } : { ...within, [field]: base };
  if (kind === "paragraph") return (await tx.sheetParagraph.updateMany({ where, data })).count === 1;
  return (await tx.goal.updateMany({ where, data })).count === 1;
}

async function writeDeadline({ tx, sheet, id, base, value }: FieldWrite): Promise<boolean> {
  const isDate = (text: string) => text === "" || civilDateSchema.safeParse(text).success;
  if (!isDate(value)) throw new DomainError("LIMIT", "badDate");
  if (!isDate(base)) return false;
  const asDate = (iso: string) => (iso === "" ? null : fromIsoDate(iso));
  const where = { id, sheetId: sheet.id, deadline: asDate(base) };
  return (await tx.goal.updateMany({ where, data: { deadline: asDate(value) } })).count === 1;
}

async function writeBasis({ tx, sheet, id, base, value }: FieldWrite): Promise<boolean> {
  const basisOf = (text: string) => POLICY_BASES.find((basis) => basis === text) ?? null;
  const isBasis = (text: string) => text === "" || basisOf(text) !== null;
  if (!isBasis(value)) throw new DomainError("LIMIT", "badChoice");
  if (!isBasis(base)) return false;
  const policyBasis: PolicyBasis | null = basisOf(base);
  const where = { id, sheetId: sheet.id, policyBasis };
  return (await tx.goal.updateMany({ where, data: { policyBasis: basisOf(value) } })).count === 1;
}

async function writePolicyNumbers({ tx, sheet, id, value }: FieldWrite): Promise<void> {
  const { municipalityId } = sheet;
  const rows = policyNumberRows(splitPolicyNumbers(value));
  const items = await policyItemsByNumber(
    tx,
    sheet.fiscalYear,
    rows.map(({ normalizedNumber }) => normalizedNumber),
  );
  await tx.goalPolicyItem.deleteMany({ where: { goalId: id } });
  await tx.goalPolicyItem.createMany({
    data: rows.map((row) => ({
      ...row,
      municipalityId,
      goalId: id,
      policyItemId: items.get(row.normalizedNumber)?.id,
    })),
  });
}

function onlyKnown(ids: readonly string[], known: readonly string[]): void {
  if (ids.some((id) => !known.includes(id))) throw notFound();
}

async function writeSections({ tx, sheet, id, value }: FieldWrite): Promise<void> {
  const { municipalityId, departmentId, fiscalYear } = sheet;
  const sectionIds = listParts(value);
  const own = await tx.section.findMany({
    where: { departmentYear: { departmentId, fiscalYear } },
    select: { id: true },
  });
  onlyKnown(
    sectionIds,
    own.map((section) => section.id),
  );
  await tx.goalSection.deleteMany({ where: { goalId: id } });
  const rows = sectionIds.map((sectionId) => ({ municipalityId, goalId: id, sectionId }));
  await tx.goalSection.createMany({ data: rows });
}

async function writeContributors({ tx, sheet, id, value }: FieldWrite): Promise<void> {
  const { municipalityId, departmentId: own, fiscalYear } = sheet;
  const departmentIds = listParts(value);
  const others = await tx.departmentYear.findMany({
    where: { fiscalYear, departmentId: { not: own } },
    select: { departmentId: true },
  });
  onlyKnown(
    departmentIds,
    others.map(({ departmentId }) => departmentId),
  );
  await tx.goalDepartment.deleteMany({ where: { goalId: id } });
  const rows = departmentIds.map((departmentId) => ({ municipalityId, goalId: id, departmentId }));
  await tx.goalDepartment.createMany({ data: rows });
}

async function writeSdgs({ tx, id, value }: FieldWrite): Promise<void> {
  const numbers = listParts(value).map(Number);
  const isGoal = (number: number) => Number.isInteger(number) && number >= 1 && number <= LAST_SDG;
  if (!numbers.every(isGoal)) throw new DomainError("LIMIT", "badChoice");
  await tx.mission.update({ where: { id }, data: { sdgs: numbers }, select: { id: true } });
}

type ListField = "policyNumbers" | "sections" | "contributors" | "sdgs";
const LIST_WRITES: Record<ListField, (write: FieldWrite) => Promise<void>> = {
  policyNumbers: writePolicyNumbers,
  sections: writeSections,
  contributors: writeContributors,
  sdgs: writeSdgs,
};

const isListField = (field: string): field is ListField => field in LIST_WRITES;

/** A list has no one column to compare: its goal or mission is held while the list is read and written. */
async function writeList(write: FieldWrite, place: FieldPlace, field: ListField): Promise<boolean> {
  const { tx, sheet, id, base } = write;
  if (place.kind === "mission")
    await tx.$queryRaw`select id from "Mission" where id = ${id}::uuid for no key update`;
  else await tx.$queryRaw`select id from "Goal" where id = ${id}::uuid for no key update`;
  if ((await fieldValue(tx, sheet.id, id, place)) !== base) return false;
  await LIST_WRITES[field](write);
  return true;
}

/**
 * Writes the value if the stored one is still `base`; false when it is not. The caller holds the sheet.
 *
 * @throws LIMIT for a date, a basis or a Sustainable Development Goal that is none; NOT_FOUND for a section that is
 *   not the department's, or a contributor that is unknown in the year or the department itself
 */
export function writeField(write: FieldWrite, place: FieldPlace): Promise<boolean> {
  if (place.field === "deadline") return writeDeadline(write);
  if (place.field === "policyBasis") return writeBasis(write);
  if (isListField(place.field)) return writeList(write, place, place.field);
  return writeText(write, place);
}
