import { z } from "zod";
import { FIELD_KINDS, GOAL_FIELDS, HEADER_FIELDS, MISSION_FIELDS } from "./fields";
import { readingHintsSchema } from "./reading-schema";

/** A text that the form carries in both languages; `ja` is what is printed. */
const localizedTextSchema = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

function fieldSchema<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.strictObject({
    field: z.enum(names),
    kind: z.enum(FIELD_KINDS),
    label: localizedTextSchema,
    help: localizedTextSchema,
    /** What could stand there, made up; shown at the field. Forms stored before there were examples have none. */
    example: localizedTextSchema.optional(),
    required: z.boolean(),
    /** Longest text in characters; null where the form sets no limit. */
    maxLength: z.int().positive().nullable(),
    /** Heading of the printed column that several fields share; null where the field has a column of its own. */
    column: localizedTextSchema.nullable(),
    /** How the part is headed inside a shared column, e.g. 【目標数値】; the first one is printed. */
    subLabels: z.array(z.string().min(1)),
  });
}

const headerFieldSchema = fieldSchema(HEADER_FIELDS);
const missionFieldSchema = fieldSchema(MISSION_FIELDS);
const goalFieldSchema = fieldSchema(GOAL_FIELDS);

/** One level of a scale; order 1 is the lowest, `min` and `max` are per cent of attainment, open ends null. */
export const evaluationLevelSchema = z.strictObject({
  order: z.int().positive(),
  label: z.string().min(1),
  min: z.number().nullable(),
  max: z.number().nullable(),
  minInclusive: z.boolean(),
  maxInclusive: z.boolean(),
});

export const assessmentKindSchema = z.enum(["SELF", "SUPERVISOR"]);

/** The definition of one sheet form: data that the editor, the views and the importer all follow. */
export const sheetFormSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.int().positive(),
    name: localizedTextSchema,
    /** Title line with the places {year}, {era} and {department}. */
    titleLine: localizedTextSchema,
    header: z.array(headerFieldSchema).min(1),
    mission: z.array(missionFieldSchema),
    goal: z.array(goalFieldSchema).min(1),
    /** Heading of the list of goals and the word that stands before a goal's number. */
    goalWord: localizedTextSchema,
    numbering: z.enum(["SHEET", "MISSION"]),
    /** TIER prints a mission above its goals, COLUMN beside each goal, NONE knows no missions. */
    missionLayout: z.enum(["TIER", "COLUMN", "NONE"]),
    /** Lowest level first; null where the form knows no assessment. */
    scale: z.array(evaluationLevelSchema).min(2).nullable(),
    /** Who assesses, in the order in which the rows stand from above. */
    assessments: z.array(assessmentKindSchema),
    reading: readingHintsSchema,
  })
  .refine((form) => (form.scale === null) === (form.assessments.length === 0), {
    path: ["scale"],
    error: "a scale and who assesses belong together",
  })
  .refine((form) => form.goal.some((field) => field.field === "title"), {
    path: ["goal"],
    error: "a goal needs a title",
  });

export type LocalizedText = z.infer<typeof localizedTextSchema>;
export type SheetFormHeaderField = z.infer<typeof headerFieldSchema>;
export type SheetFormGoalField = z.infer<typeof goalFieldSchema>;
export type EvaluationLevel = z.infer<typeof evaluationLevelSchema>;
export type AssessmentKind = z.infer<typeof assessmentKindSchema>;
export type SheetForm = z.infer<typeof sheetFormSchema>;
