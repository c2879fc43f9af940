import type { GoalTextField } from "@/lib/sheet-forms/fields";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";

/** What a saved field belongs to. */
export const SUBJECT_KINDS = ["sheet", "paragraph", "mission", "goal"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

const SHEET_TEXT_FIELDS = ["contact", "aspiration", "conductGuideline"] as const;
const PARAGRAPH_TEXT_FIELDS = ["title", "text"] as const;
export type SheetTextField = (typeof SHEET_TEXT_FIELDS)[number];
export type ParagraphTextField = (typeof PARAGRAPH_TEXT_FIELDS)[number];

/** Where a field stands, so far as it decides how its value is stored. */
export type FieldPlace =
  | { kind: "sheet"; field: SheetTextField }
  | { kind: "paragraph"; field: ParagraphTextField }
  | { kind: "mission"; field: "text" }
  | { kind: "goal"; field: GoalTextField | "deadline" | "policyNumbers" | "sections" };

function within<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}

function goalPlace(form: SheetForm, field: string): FieldPlace | null {
  // Who carries a goal is asked on every form: the department's sections come from the year, not from the form.
  if (field === "sections") return { kind: "goal", field };
  if (!form.goal.some((entry) => entry.field === field)) return null;
  if (field === "deadline" || field === "policyNumbers") return { kind: "goal", field };
  return within(GOAL_TEXT_FIELDS, field) ? { kind: "goal", field } : null;
}

/** The place of a named field on this form; null when the form has no such field. */
export function fieldPlace(form: SheetForm, kind: SubjectKind, field: string): FieldPlace | null {
  if (kind === "goal") return goalPlace(form, field);
  if (kind === "mission") return field === "text" && hasMissions(form) ? { kind, field } : null;
  if (kind === "sheet") {
    const onForm = form.header.some((entry) => entry.field === field);
    return onForm && within(SHEET_TEXT_FIELDS, field) ? { kind, field } : null;
  }
  return within(PARAGRAPH_TEXT_FIELDS, field) ? { kind, field } : null;
}

/** How lists travel and are compared: policy numbers as printed, sections by id, both in a fixed order. */
export function policyNumbersValue(printedNumbers: readonly string[]): string {
  return printedNumbers.join("、");
}

export function sectionsValue(sectionIds: readonly string[]): string {
  return [...sectionIds].sort().join(",");
}
