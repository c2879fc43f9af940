import { z } from "zod";
import { GOAL_FIELDS, HEADER_FIELDS } from "./fields";

const printedWords = z.array(z.string().min(1)).min(1);
const headerField = z.enum(HEADER_FIELDS);

/** How the text importer finds one header field in a printed sheet. */
const headerHintSchema = z.discriminatedUnion("from", [
  /** The value stands behind a label, in the next cell or on the same line. */
  z.strictObject({ from: z.literal("LABEL"), field: headerField, labels: printedWords }),
  /** The value is what stands below a heading, up to the next heading or table. */
  z.strictObject({ from: z.literal("HEADING"), field: headerField, labels: printedWords }),
  /** The value stands in the title line between two printed words. */
  z.strictObject({ from: z.literal("TITLE"), field: headerField, before: z.string(), after: z.string() }),
  /** The value is a short line that ends with one of the words, above every heading and table. */
  z.strictObject({ from: z.literal("LINE_ENDING"), field: headerField, endings: printedWords }),
  /** The value is the line that follows another field's line. */
  z.strictObject({ from: z.literal("LINE_AFTER"), field: headerField, after: headerField }),
]);

/** What a column of the goals table holds; several goal fields in one column are parts told by their sub-labels. */
export const columnSlotSchema = z.enum([
  "mission",
  "number",
  "assessmentLevel",
  "assessmentReason",
  "sections",
  "contributors",
  ...GOAL_FIELDS,
]);

const goalTableHintSchema = z.strictObject({
  columns: z
    .array(z.strictObject({ headings: z.array(z.string().min(1)), holds: z.array(columnSlotSchema) }))
    .min(1),
  /** Whether rows count as goals only below a row of the column headings. */
  needsHeadings: z.boolean(),
  /** Printed before a goal's number at the start of a goal, e.g. 部局目標. */
  marker: z.string().min(1).nullable(),
  /** OWN: the marker has a row to itself above the goal's row; SAME: it stands in the goal's row. */
  markerRow: z.enum(["OWN", "SAME"]).nullable(),
  /** How the number in a column "number" is written. */
  numberStyle: z.enum(["DIGITS", "CIRCLED"]).nullable(),
  /** Printed before the policy numbers. */
  policyLabel: z.string().min(1).nullable(),
  /** Printed where the mission is to be written. */
  missionLabel: z.string().min(1).nullable(),
  /** Missions have rows of their own: a number, then the text. */
  missionRows: z.boolean(),
});

/** What the text importer needs to know of a form's printed shape: words and places, no code. */
export const readingHintsSchema = z.strictObject({
  header: z.array(headerHintSchema),
  goals: goalTableHintSchema,
  /** Column headings of a list that repeats the missions with their pages. */
  contents: printedWords.nullable(),
  /** Tables of level and reason that stand below the goals, one row per goal. */
  assessmentTable: z
    .strictObject({ level: printedWords, reason: printedWords, kind: z.enum(["SELF", "SUPERVISOR"]) })
    .nullable(),
  /** Headings above the wording of the levels, and whether the levels are numbered there. */
  scale: z.strictObject({ headings: printedWords, numbered: z.boolean() }).nullable(),
  /** Column headings of a consultation timetable and the word for a reserve slot. */
  schedule: z
    .strictObject({
      date: z.string().min(1),
      time: z.string().min(1),
      department: z.string().min(1),
      basicProjects: z.string().min(1),
      panelists: z.string().min(1),
      reserve: z.string().min(1),
    })
    .nullable(),
  /** Signs that only separate parts, e.g. an arrow. */
  separators: z.array(z.string().min(1)),
  /** Printed matter without content: lines that contain one of these words are left out. */
  printedMatter: z.array(z.string().min(1)),
});

export type HeaderHint = z.infer<typeof headerHintSchema>;
export type ColumnSlot = z.infer<typeof columnSlotSchema>;
export type GoalTableHint = z.infer<typeof goalTableHintSchema>;
