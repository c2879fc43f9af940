import type { SheetForm } from "@/lib/sheet-forms/schema";
import { cellProblem, type Sayable } from "./cell-problem";
import { cellValue, isSameValue } from "./cell-value";
import type { CopiedContent } from "./copied-content";
import type { FieldDifference } from "./difference";
import type { ReadSheet } from "./read-sheet";

/** What is compared: the copy that was taken, what the file says, and the sheet as it is now. */
export type Compared = Sayable & {
  sheetId: string;
  form: SheetForm;
  copy: CopiedContent;
  file: ReadSheet;
  now: CopiedContent;
};

type Field = Pick<FieldDifference, "place" | "subject" | "field" | "base" | "now"> & { typed: string };

/** Three-way: null where the file says what the copy said, or what stands there by now anyway. */
export function fieldDifference(compared: Compared, given: Field): FieldDifference | null {
  const { place, subject, field, base, now, typed } = given;
  const file = cellValue(field, typed, compared.fiscalYear) ?? typed;
  if (isSameValue(field, base, file)) return null;
  if (now !== null && isSameValue(field, now, file)) return null;
  const isConflict = now !== null && !isSameValue(field, base, now);
  return {
    what: "field",
    key: `${subject.kind}:${subject.id}:${field}`,
    place,
    subject,
    field,
    base,
    file,
    now,
    isConflict,
    problem: cellProblem(field, typed, compared),
  };
}
