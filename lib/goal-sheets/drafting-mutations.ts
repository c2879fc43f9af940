import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { policyItemsByNumber } from "@/lib/policy-plans/item-queries";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { civilDateSchema } from "@/lib/typed-schema";
import { policyNumberRows } from "./content-mutations";
import { formOf, holdSheet, recordEdit } from "./editing-mutations";
import { FieldConflict } from "./field-conflict";
import { type FieldPlace, fieldPlace, policyNumbersValue, sectionsValue } from "./field-place";
import { fieldValue } from "./field-queries";
import type { FieldChange } from "./schema";
import type { LoadedSheet } from "./sheet-view";

export type SavedField = { value: string; savedAt: Date };

type Write = { tx: Transaction; sheet: LoadedSheet; id: string; base: string; value: string };

const unwritten = (base: string) => (base === "" ? [{ equals: null }, { equals: "" }] : [{ equals: base }]);

/** Writes a text only where it still is what the writer read; false when it is not. */
async function writeText({ tx, sheet, id, base, value }: Write, place: FieldPlace): Promise<boolean> {
  const within = { sheetId: sheet.id, id };
  if (place.kind === "sheet") {
    const where = { id: sheet.id, OR: unwritten(base).map((asBefore) => ({ [place.field]: asBefore })) };
    const data = { [place.field]: value === "" ? null : value };
    return (await tx.goalSheet.updateMany({ where, data })).count === 1;
  }
  if (place.kind === "mission") {
    const where = { ...within, OR: unwritten(base).map((text) => ({ text })) };
    return (await tx.mission.updateMany({ where, data: { text: value } })).count === 1;
  }
  const where = { ...within, [place.field]: base };
  const data = { [place.field]: value };
  if (place.kind === "paragraph") return (await tx.sheetParagraph.updateMany({ where, data })).count === 1;
  return (await tx.goal.updateMany({ where, data })).count === 1;
}

async function writeDeadline({ tx, sheet, id, base, value }: Write): Promise<boolean> {
  const isDate = (text: string) => text === "" || civilDateSchema.safeParse(text).success;
  if (!isDate(value)) throw new DomainError("LIMIT", "badDate");
  if (!isDate(base)) return false;
  const asDate = (iso: string) => (iso === "" ? null : fromIsoDate(iso));
  const where = { id, sheetId: sheet.id, deadline: asDate(base) };
  return (await tx.goal.updateMany({ where, data: { deadline: asDate(value) } })).count === 1;
}

async function writePolicyNumbers({ tx, sheet, id, value }: Write): Promise<void> {
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

async function writeSections({ tx, sheet, id, value }: Write): Promise<void> {
  const sectionIds = value === "" ? [] : value.split(",");
  const known = await tx.section.findMany({
    where: { departmentYear: { departmentId: sheet.departmentId, fiscalYear: sheet.fiscalYear } },
    select: { id: true },
  });
  if (sectionIds.some((sectionId) => !known.some((section) => section.id === sectionId))) throw notFound();
  await tx.goalSection.deleteMany({ where: { goalId: id } });
  const { municipalityId } = sheet;
  await tx.goalSection.createMany({
    data: sectionIds.map((sectionId) => ({ municipalityId, goalId: id, sectionId })),
  });
}

/** Writes the value if the stored one is still `base`; the sheet's row is held, so reading it first is safe. */
async function writeField(write: Write, place: FieldPlace): Promise<boolean> {
  if (place.kind !== "goal") return writeText(write, place);
  if (place.field === "deadline") return writeDeadline(write);
  if (place.field !== "policyNumbers" && place.field !== "sections") return writeText(write, place);
  const current = await fieldValue(write.tx, write.sheet.id, write.id, place);
  if (current !== write.base) return false;
  if (place.field === "policyNumbers") await writePolicyNumbers(write);
  else await writeSections(write);
  return true;
}

/** Lists are stored in one writing, so that the same choice is never a conflict with itself. */
function storedValue(place: FieldPlace, value: string): string {
  if (place.kind === "goal" && place.field === "policyNumbers") {
    return policyNumbersValue(policyNumberRows(splitPolicyNumbers(value)).map((row) => row.printedNumber));
  }
  if (place.kind === "goal" && place.field === "sections") {
    return sectionsValue([...new Set(value.split(","))].filter((id) => id !== ""));
  }
  return value;
}

async function placeOnForm(
  tx: Transaction,
  sheet: LoadedSheet,
  form: SheetForm,
  { subject, field }: FieldChange,
): Promise<FieldPlace> {
  const place = fieldPlace(form, subject.kind, field);
  if (!place || (place.kind === "sheet" && subject.id !== sheet.id)) throw notFound();
  if (place.kind !== "paragraph") return place;
  const paragraph = await tx.sheetParagraph.findFirst({ where: { id: subject.id, sheetId: sheet.id } });
  const header = paragraph?.kind === "BASIC_POLICY" ? "basicPolicies" : "issues";
  if (!paragraph || !form.header.some((entry) => entry.field === header)) throw notFound();
  return place;
}

/**
 * Saves one field of a draft if it still holds what the writer read (`base`), with its revision.
 * The answer's `value` is what is stored now and the next save's `base`. Lists travel as in field-place.ts.
 *
 * @throws FieldConflict with the stored value when somebody else was faster; NOT_FOUND for a field that the
 *   form or the sheet does not have; LIMIT for a date that is none.
 */
export function saveField(actor: Actor, change: FieldChange & { sheetId: string }): Promise<SavedField> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, change.sheetId, "edit");
    const place = await placeOnForm(tx, sheet, await formOf(tx, sheet), change);
    const { id } = change.subject;
    const base = storedValue(place, change.base);
    const value = storedValue(place, change.value);
    const written = await writeField({ tx, sheet, id, base, value }, place);
    if (!written) {
      const current = await fieldValue(tx, sheet.id, id, place);
      // A save whose answer was lost comes again: what it wanted already stands there.
      if (current !== value) throw new FieldConflict(current);
    } else if (base !== value) {
      const { field, subject } = change;
      const edit = { subjectKind: subject.kind, subjectId: id, field, before: base, after: value };
      await recordEdit(tx, actor, sheet, edit);
    }
    return { value, savedAt: new Date() };
  });
}
