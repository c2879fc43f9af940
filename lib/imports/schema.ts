import { z } from "zod";
import { assessmentKindSchema, evaluationLevelSchema } from "@/lib/sheet-forms/schema";
import { goalContentSchema, headedParagraphSchema } from "@/lib/sheet-forms/sheet-content";

const text = z.string().nullable();

export const proposedAssessmentSchema = z.strictObject({
  kind: assessmentKindSchema,
  /** Order of the level in the scale, 1 the lowest; null where only a reason stands. */
  level: z.int().positive().nullable(),
  reason: text,
});

export const proposedGoalSchema = goalContentSchema
  .omit({ id: true })
  .extend({ assessments: z.array(proposedAssessmentSchema) });

/** One row of a printed consultation timetable; times are `HH:MM`, the length is in minutes. */
export const proposedSessionSchema = z.strictObject({
  date: z.iso.date().nullable(),
  start: z.string(),
  end: z.string(),
  minutes: z.int().nonnegative(),
  department: text,
  basicProjects: z.int().nonnegative().nullable(),
  reserve: z.boolean(),
});

/** What a person should look at: where (JSON Pointer into the proposal), why, and the words of the source. */
export const doubtSchema = z.strictObject({ path: z.string(), message: z.string(), excerpt: z.string() });

/** What was read from a document: nothing is stored before a person has accepted it. */
export const proposalSchema = z.strictObject({
  form: z.string(),
  header: z.strictObject({
    departmentName: text,
    post: text,
    headName: text,
    contact: text,
    aspiration: text,
    conductGuideline: text,
    basicPolicies: z.array(headedParagraphSchema),
    issues: z.array(headedParagraphSchema),
    sections: z.array(z.string()),
  }),
  scale: z.array(evaluationLevelSchema),
  missions: z.array(z.strictObject({ text, goals: z.array(proposedGoalSchema) })),
  schedule: z.array(proposedSessionSchema),
  panelists: z.array(z.string()),
  doubts: z.array(doubtSchema),
});

export const refusalCodeSchema = z.enum(["EMPTY", "TOO_LARGE", "BINARY", "NO_SUCH_DOCUMENT"]);

export type ProposedAssessment = z.infer<typeof proposedAssessmentSchema>;
export type ProposedGoal = z.infer<typeof proposedGoalSchema>;
export type ProposedSession = z.infer<typeof proposedSessionSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

export type ImportResult =
  | { ok: true; proposal: Proposal }
  | { ok: false; code: RefusalCode; message: string };
