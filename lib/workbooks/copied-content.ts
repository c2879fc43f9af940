import { z } from "zod";
import { policyNumbersValue, sdgsValue } from "@/lib/goal-sheets/field-place";
import type { StoredGoal, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import type { GoalField } from "@/lib/sheet-forms/fields";
import { headerFields } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { basisText } from "./basis-text";
import { CARRIERS, carrierNames } from "./carriers";

const texts = z.record(z.string(), z.string());

/** Everything printed that is no field's text, and by goal the levels and reasons. */
const printedTextsSchema = z.object({
  texts: z.array(z.string()),
  assessments: z.record(z.string(), z.array(z.string())),
});
export type PrintedTexts = z.infer<typeof printedTextsSchema>;

/** What a sheet said when a copy was taken: every field that the workbook carries, as values travel. */
export const copiedContentSchema = z.object({
  form: z.object({ key: z.string(), version: z.number() }),
  header: texts,
  paragraphs: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["BASIC_POLICY", "ISSUE"]),
      title: z.string(),
      text: z.string(),
    }),
  ),
  /** What was printed beside the fields; copies of before do not know it. */
  printed: printedTextsSchema.optional(),
  missions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      sdgs: z.string(),
      goals: z.array(z.object({ id: z.string(), number: z.number(), fields: texts })),
    }),
  ),
});
export type CopiedContent = z.infer<typeof copiedContentSchema>;
export type CopiedMission = CopiedContent["missions"][number];
export type CopiedGoal = CopiedMission["goals"][number];
export type ParagraphKind = CopiedContent["paragraphs"][number]["kind"];

export const PARAGRAPH_KINDS = { basicPolicies: "BASIC_POLICY", issues: "ISSUE" } as const;

/** A goal's field in the writing in which values travel (field-place.ts). */
function goalValue(goal: StoredGoal, field: GoalField): string {
  if (field === "policyNumbers") return policyNumbersValue(goal.policyNumbers);
  return goal[field] ?? "";
}

/** Every field of a goal that the workbook carries: the form's, and what each goal has on any form. */
export function goalFieldNames(form: SheetForm): string[] {
  const own = form.goal.flatMap(({ field }) =>
    field === "policyNumbers" ? [field, "policyBasis"] : [field],
  );
  return [...own, ...CARRIERS];
}

function goalFields(form: SheetForm, goal: StoredGoal): Record<string, string> {
  const own = form.goal.map(({ field }) => [field, goalValue(goal, field)] as const);
  const carriers = CARRIERS.map((carrier) => [carrier, carrierNames(goal, carrier)] as const);
  const fields = Object.fromEntries([...own, ...carriers]);
  return "policyNumbers" in fields ? { ...fields, policyBasis: basisText(goal) } : fields;
}

/** Everything of a stored sheet that its form prints and a person writes. */
export function copiedContent(form: SheetForm, { header, missions }: StoredSheetContent): CopiedContent {
  const written = headerFields(form);
  const headerTexts = written.flatMap(({ field }) => {
    const value = header[field];
    return Array.isArray(value) ? [] : [[field, value ?? ""] as const];
  });
  const paragraphs = (["basicPolicies", "issues"] as const)
    .filter((name) => written.some(({ field }) => field === name))
    .flatMap((name) => header[name].map((paragraph) => ({ ...paragraph, kind: PARAGRAPH_KINDS[name] })));
  return {
    form: { key: form.key, version: form.version },
    header: Object.fromEntries(headerTexts),
    paragraphs,
    missions: missions.map(({ id, text, sdgs, goals }) => ({
      id,
      text: text ?? "",
      sdgs: sdgsValue(sdgs),
      goals: goals.map((goal) => ({
        id: goal.id,
        number: goal.number,
        fields: goalFields(form, goal),
      })),
    })),
  };
}
