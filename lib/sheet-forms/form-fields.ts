import { GOAL_TEXT_FIELDS, type GoalField, type GoalTextField, type HeaderField } from "./fields";
import type { LocalizedText, SheetForm, SheetFormGoalField, SheetFormHeaderField } from "./schema";
import type { SheetHeader } from "./sheet-content";

export type WrittenHeaderField = Extract<HeaderField, keyof SheetHeader>;

export const WRITTEN_HEADER_FIELDS: readonly WrittenHeaderField[] = [
  "contact",
  "aspiration",
  "conductGuideline",
  "basicPolicies",
  "issues",
];

/** Tells whether a header field is written on the sheet; the others come from the department and its posts. */
function isWrittenHeaderField(field: HeaderField): field is WrittenHeaderField {
  return (WRITTEN_HEADER_FIELDS as readonly HeaderField[]).includes(field);
}

/** Tells whether a goal field holds running text. */
export function isGoalTextField(field: GoalField): field is GoalTextField {
  return (GOAL_TEXT_FIELDS as readonly GoalField[]).includes(field);
}

/** The header fields that are written on the sheet, in the form's order. */
export function headerFields(form: SheetForm): (SheetFormHeaderField & { field: WrittenHeaderField })[] {
  return form.header.flatMap((entry) =>
    isWrittenHeaderField(entry.field) ? [{ ...entry, field: entry.field }] : [],
  );
}

/** The fields of one goal, in the form's order. */
export function goalFields(form: SheetForm): SheetFormGoalField[] {
  return form.goal;
}

export type GoalColumn = { label: LocalizedText; fields: SheetFormGoalField[] };

/** The printed columns of the goals table: neighbouring fields with the same column heading stand together. */
export function goalColumns(form: SheetForm): GoalColumn[] {
  const columns: GoalColumn[] = [];
  for (const field of form.goal) {
    const last = columns.at(-1);
    if (last && field.column && last.label.ja === field.column.ja) last.fields.push(field);
    else columns.push({ label: field.column ?? field.label, fields: [field] });
  }
  return columns;
}

/** Tells whether the sheet has a mission text to write. */
export function hasMissions(form: SheetForm): boolean {
  return form.missionLayout !== "NONE";
}

/** The mission text of a form that has one to write. */
export function missionTextField(form: SheetForm): SheetForm["mission"][number] | null {
  return (hasMissions(form) && form.mission.find(({ field }) => field === "text")) || null;
}

/** Tells whether goals of this form are assessed at all. */
export function isAssessed(form: SheetForm): boolean {
  return form.assessments.length > 0;
}
