import type { GoalTextField } from "@/lib/sheet-forms/fields";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";

/** What a saved field belongs to. */
export const SUBJECT_KINDS = ["sheet", "paragraph", "mission", "goal"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type Subject = { kind: SubjectKind; id: string };

/** A subject as it is stored. */
export function subjectOf(kind: string, id: string): Subject {
  return { kind: SUBJECT_KINDS.find((known) => known === kind) ?? "sheet", id };
}

const SHEET_TEXT_FIELDS = ["contact", "aspiration", "conductGuideline"] as const;
const PARAGRAPH_TEXT_FIELDS = ["title", "text"] as const;
/** Why a goal serves no item of the plan: an ordinance, the mayor's policy speech, something else. */
export const POLICY_BASES = ["ORDINANCE", "POLICY_SPEECH", "OTHER"] as const;
export type PolicyBasis = (typeof POLICY_BASES)[number];

/** The Sustainable Development Goals are numbered from 1 to this. */
export const LAST_SDG = 17;

export type SheetTextField = (typeof SHEET_TEXT_FIELDS)[number];
export type ParagraphTextField = (typeof PARAGRAPH_TEXT_FIELDS)[number];

const GOAL_LIST_FIELDS = ["policyNumbers", "sections", "contributors"] as const;
export type GoalListField = (typeof GOAL_LIST_FIELDS)[number];

/** Where a field stands, so far as it decides how its value is stored. */
export type FieldPlace =
  | { kind: "sheet"; field: SheetTextField }
  | { kind: "paragraph"; field: ParagraphTextField }
  | { kind: "mission"; field: "text" | "sdgs" }
  | {
      kind: "goal";
      field: GoalTextField | GoalListField | "deadline" | "policyBasis" | "policyBasisText";
    };

function within<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}

function goalPlace(form: SheetForm, field: string): FieldPlace | null {
  const onForm = (name: string) => form.goal.some((entry) => entry.field === name);
  // Who carries a goal is asked on every form: sections and departments come from the year, not from the form.
  if (field === "sections" || field === "contributors") return { kind: "goal", field };
  // Where a form asks for the plan's items, a goal may serve none of them and say why.
  if (field === "policyBasis" || field === "policyBasisText")
    return onForm("policyNumbers") ? { kind: "goal", field } : null;
  if (!onForm(field)) return null;
  if (field === "deadline" || field === "policyNumbers") return { kind: "goal", field };
  return within(GOAL_TEXT_FIELDS, field) ? { kind: "goal", field } : null;
}

function missionPlace(form: SheetForm, field: string): FieldPlace | null {
  if (field === "text") return hasMissions(form) ? { kind: "mission", field } : null;
  const onForm = form.mission.some((entry) => entry.field === field);
  return field === "sdgs" && onForm ? { kind: "mission", field } : null;
}

/** The place of a named field on this form; null when the form has no such field. */
export function fieldPlace(form: SheetForm, kind: SubjectKind, field: string): FieldPlace | null {
  if (kind === "goal") return goalPlace(form, field);
  if (kind === "mission") return missionPlace(form, field);
  if (kind === "sheet") {
    const onForm = form.header.some((entry) => entry.field === field);
    return onForm && within(SHEET_TEXT_FIELDS, field) ? { kind, field } : null;
  }
  return within(PARAGRAPH_TEXT_FIELDS, field) ? { kind, field } : null;
}

/** How lists travel and are compared: policy numbers as printed, in the order in which they stand. */
export function policyNumbersValue(printedNumbers: readonly string[]): string {
  return printedNumbers.join("、");
}

/** Sections and departments travel by id, in a fixed order. */
export function idsValue(ids: readonly string[]): string {
  return [...ids].sort().join(",");
}

/** Sustainable Development Goals travel by number, ascending. */
export function sdgsValue(numbers: readonly number[]): string {
  return [...numbers].sort((one, other) => one - other).join(",");
}

/** The parts of a list of ids or numbers as it travels, each once. */
export function listParts(value: string): string[] {
  return [...new Set(value.split(","))].filter((part) => part !== "");
}
