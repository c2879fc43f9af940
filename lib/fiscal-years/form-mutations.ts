import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";

async function storeScale(tx: Transaction, municipalityId: string, form: SheetForm) {
  if (!form.scale) return;
  const scale = await tx.evaluationScale.create({
    data: { municipalityId, key: form.key, version: form.version, name: form.name.ja },
  });
  await tx.evaluationLevel.createMany({
    data: form.scale.map((level) => ({ ...level, municipalityId, scaleId: scale.id })),
  });
}

/** Gives a new municipality the built-in forms, and of each form with a scale that scale under the same key. */
export async function storeBuiltInForms(tx: Transaction, municipalityId: string): Promise<void> {
  for (const form of builtInForms) {
    const { key, version, name } = form;
    await tx.sheetForm.create({ data: { municipalityId, key, version, name: name.ja, definition: form } });
    await storeScale(tx, municipalityId, form);
  }
}

/** What a year is bound to: the newest version of a form, and its scale for each kind it assesses by. */
export async function formBinding(tx: Transaction, municipalityId: string, formKey: string) {
  const newest = { where: { municipalityId, key: formKey }, orderBy: { version: "desc" } } as const;
  const row = await tx.sheetForm.findFirst(newest);
  if (!row) throw notFound();
  const form = sheetFormSchema.parse(row.definition);
  const scale = form.scale && (await tx.evaluationScale.findFirst(newest));
  const scaleFor = (kind: "SELF" | "SUPERVISOR") => (form.assessments.includes(kind) ? scale?.id : null);
  return {
    sheetFormId: row.id,
    selfScaleId: scaleFor("SELF"),
    supervisorScaleId: scaleFor("SUPERVISOR"),
  };
}
