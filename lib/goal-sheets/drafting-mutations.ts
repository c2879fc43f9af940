import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { policyNumberRows } from "./content-mutations";
import { type EditSource, formOf, holdSheet, recordEdit, shareSheet } from "./editing-mutations";
import { FieldConflict } from "./field-conflict";
import { writeField } from "./field-mutations";
import {
  type FieldPlace,
  fieldPlace,
  idsValue,
  listParts,
  policyNumbersValue,
  sdgsValue,
} from "./field-place";
import { fieldValue } from "./field-queries";
import type { FieldChange } from "./schema";
import type { LoadedSheet } from "./sheet-view";
import { type Saver, saveTyping } from "./typing-mutations";

export type SavedField = { value: string; savedAt: Date };

/** Lists are stored in one writing, so that the same choice is never a conflict with itself. */
function storedValue({ field }: FieldPlace, value: string): string {
  if (field === "policyNumbers")
    return policyNumbersValue(policyNumberRows(splitPolicyNumbers(value)).map((row) => row.printedNumber));
  if (field === "sections" || field === "contributors") return idsValue(listParts(value));
  if (field === "sdgs") return sdgsValue([...new Set(listParts(value).map(Number))]);
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
 * Writes one field inside the caller's transaction, which holds the sheet for editing, and keeps its revision;
 * gives what is stored now. Throws as `saveField` does.
 *
 * @param source where the text comes from, if nobody typed it
 */
export async function changeField(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  change: FieldChange,
  source: EditSource = {},
): Promise<string> {
  const place = await placeOnForm(tx, sheet, await formOf(tx, sheet), change);
  const { subject, field } = change;
  const { id } = subject;
  const base = storedValue(place, change.base);
  const value = storedValue(place, change.value);
  const written = await writeField({ tx, sheet, id, base, value }, place);
  if (!written) {
    const current = await fieldValue(tx, sheet.id, id, place);
    // A save whose answer was lost comes again: what it wanted already stands there.
    if (current !== value) throw new FieldConflict(current);
  } else if (base !== value) {
    const edit = { subjectKind: subject.kind, subjectId: id, field, before: base, after: value };
    await recordEdit(tx, actor, sheet, { ...edit, ...source });
  }
  return value;
}

/**
 * Saves one field of a draft if it still holds what the writer read (`base`), with its revision.
 * The answer's `value` is what is stored now and the next save's `base`. Values travel as in field-place.ts.
 *
 * @throws FieldConflict with the stored value when somebody else was faster; NOT_FOUND for a field, section or
 *   department that the form, the sheet or the year does not have; LIMIT for a date or choice that is none; SignedOut
 *   where a writer's session ended.
 */
export async function saveField(
  saver: Saver,
  change: FieldChange & { sheetId: string },
): Promise<SavedField> {
  const { actor, saved } = await saveTyping(saver, change);
  if (saved) return { value: change.value, savedAt: new Date() };
  return inTenant(actor, async (tx) => {
    // The sheet's own texts stand in the row that other savers share.
    const held = change.subject.kind === "sheet" ? holdSheet : shareSheet;
    const value = await changeField(tx, actor, await held(tx, actor, change.sheetId, "edit"), change);
    return { value, savedAt: new Date() };
  });
}
