import { z } from "zod";
import { fiscalYearSchema, isStorable, versionSchema as version } from "@/lib/typed-schema";
import { SUBJECT_KINDS } from "./field-place";

/** Longer texts are no goal sheet; the form's own limits are shown and asked at submission. */
export const LONGEST_TEXT = 20_000;

const id = z.guid("badInput");

/** Whether a text from an address can be an id at all; anything else is answered as not found. */
export function isId(text: string): boolean {
  return id.safeParse(text).success;
}

const sheetId = z.object({ sheetId: id });
const storable = z.string().max(LONGEST_TEXT, "tooLong").refine(isStorable, "badInput");

/** One field as it was when read (`base`) and as it is now typed. */
export const fieldChangeSchema = z.object({
  subject: z.object({ kind: z.enum(SUBJECT_KINDS), id }),
  field: z.string().min(1).max(40),
  base: storable,
  value: storable,
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const transitionFormSchema = sheetId.extend({ version });
export const submissionFormSchema = transitionFormSchema.extend({
  note: z.string().trim().max(300, "tooLong").default(""),
});
export const reopeningFormSchema = transitionFormSchema.extend({
  reason: z.string("required").trim().min(1, "required").max(500, "tooLong"),
});
export const missionFormSchema = sheetId.extend({ missionId: id });
export const goalFormSchema = sheetId.extend({ goalId: id });
export const paragraphFormSchema = sheetId.extend({ paragraphId: id });
export const paragraphKindFormSchema = sheetId.extend({ kind: z.enum(["BASIC_POLICY", "ISSUE"]) });
export const sheetRefFormSchema = sheetId;

const direction = z.enum(["up", "down"]);
export const moveGoalFormSchema = goalFormSchema.extend({ direction });
export const moveMissionFormSchema = missionFormSchema.extend({ direction });
export const moveParagraphFormSchema = paragraphFormSchema.extend({ direction });
export type Direction = z.infer<typeof direction>;

export const drafterFormSchema = sheetId.extend({ personId: z.guid("required") });

export const yearFormSchema = z.object({ year: fiscalYearSchema });
