import type { LocalizedText, SheetForm } from "@/lib/sheet-forms/schema";
import type { SubjectKind } from "./field-place";

/** The label that the form prints for a field; null for what the form does not have. */
export function fieldLabel(form: SheetForm, kind: SubjectKind, field: string): LocalizedText | null {
  const entries = kind === "goal" ? form.goal : kind === "mission" ? form.mission : form.header;
  return entries.find((entry) => entry.field === field)?.label ?? null;
}

/** The label of the mission tier, e.g. 組織使命; null for forms without missions. */
export function missionLabel(form: SheetForm): LocalizedText | null {
  return fieldLabel(form, "mission", "text");
}
