import { z } from "zod";

const goal = z.object({
  /** As marked: within the mission for forms that count so, else through the sheet; null where the row had no mark. */
  number: z.number().nullable(),
  mission: z.number().nullable(),
  missionText: z.string().nullable(),
  fields: z.record(z.string(), z.string()),
});

const otherCell = z.object({
  /** The worksheet from the left, where it is not the one that was read. */
  sheet: z.number().nullable(),
  row: z.number(),
  column: z.number(),
  text: z.string(),
  /** In a row with a label above the table, beside a goal in the columns of assessments, or anywhere else. */
  place: z.enum(["HEADER", "ASSESSMENT", "OUTSIDE", "OTHER_SHEET"]),
  /** Which of the goals that were read, by its place among them. */
  goal: z.number().nullable(),
});

/**
 * What a workbook says, by the labels and headings that were found in it. A field whose label was not found is
 * absent: it says nothing, and nothing is concluded from it. Texts stand as in the cells.
 */
export const readSheetSchema = z.object({
  header: z.record(z.string(), z.string()),
  paragraphs: z.array(
    z.object({
      kind: z.enum(["BASIC_POLICY", "ISSUE"]),
      number: z.number(),
      title: z.string(),
      text: z.string(),
    }),
  ),
  /** Whether the heading of a kind of paragraphs was found: only then can one of them be missing. */
  paragraphKinds: z.array(z.enum(["BASIC_POLICY", "ISSUE"])),
  missions: z.array(
    z.object({
      number: z.number(),
      text: z.string(),
      sdgs: z.string().nullable(),
      /** Of its mark, where the form prints missions as rows of their own. */
      row: z.number().default(0),
      column: z.number().default(0),
    }),
  ),
  goals: z.array(goal),
  /** Every cell with a text that was read for none of these; printed words among them. */
  others: z.array(otherCell).default([]),
});
export type ReadSheet = z.infer<typeof readSheetSchema>;
export type ReadGoal = z.infer<typeof goal>;
export type OtherCell = z.infer<typeof otherCell>;
export type ReadParagraph = ReadSheet["paragraphs"][number];
