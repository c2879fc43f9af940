import { z } from "zod";

const text = z.string().nullable();

/** A headed paragraph, as in 基本方針 and 現状と課題. */
export const headedParagraphSchema = z.strictObject({ title: z.string(), text: z.string() });

const sheetHeaderSchema = z.strictObject({
  contact: text,
  aspiration: text,
  conductGuideline: text,
  basicPolicies: z.array(headedParagraphSchema),
  issues: z.array(headedParagraphSchema),
});

export const goalContentSchema = z.strictObject({
  id: z.string().optional(),
  number: z.int().positive(),
  title: text,
  policyNumbers: z.array(z.string()),
  /** What the goal rests on where it serves no item of the plan. */
  policyBasis: z.enum(["ORDINANCE", "POLICY_SPEECH", "OTHER"]).nullish(),
  background: text,
  purpose: text,
  currentState: text,
  issues: text,
  targets: text,
  achievedState: text,
  means: text,
  /** Civil date as an ISO string. */
  deadline: z.iso.date().nullable(),
});

/** A mission's text is null for the one group of a sheet without missions. */
const missionContentSchema = z.strictObject({
  id: z.string().optional(),
  text,
  goals: z.array(goalContentSchema),
});

/** What a sheet says, whatever its form: the plain shape that editor, views and checks share. */
export const sheetContentSchema = z.strictObject({
  header: sheetHeaderSchema,
  missions: z.array(missionContentSchema),
});

export type HeadedParagraph = z.infer<typeof headedParagraphSchema>;
export type SheetHeader = z.infer<typeof sheetHeaderSchema>;
export type GoalContent = z.infer<typeof goalContentSchema>;
export type SheetContent = z.infer<typeof sheetContentSchema>;

/** A goal with nothing written yet. */
export function emptyGoalContent(number: number): GoalContent {
  return {
    number,
    title: null,
    policyNumbers: [],
    background: null,
    purpose: null,
    currentState: null,
    issues: null,
    targets: null,
    achievedState: null,
    means: null,
    deadline: null,
  };
}
