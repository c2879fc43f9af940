import { z } from "zod";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { POLICY_BASES } from "./field-place";

const id = z.guid();
const order = z.number().int();
const year = z.number().int().nullable();
const moment = z.iso.datetime();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const row = { id };

const reading = z.object({
  ...row,
  date: moment,
  value: decimal,
  note: z.string().nullable(),
  evidence: z.string().nullable(),
  enteredById: id,
  enteredAt: moment,
  correctsId: id.nullable(),
});

const metric = z.object({
  ...row,
  metricId: id,
  order,
  name: z.string(),
  unit: z.string().nullable(),
  direction: z.enum(["UP", "DOWN", "MAINTAIN"]).nullable(),
  comparator: z.string().nullable(),
  baseline: decimal.nullable(),
  baselineFiscalYear: year,
  target: decimal.nullable(),
  targetFiscalYear: year,
  completionDueOn: moment.nullable(),
  weight: decimal,
  readings: z.array(reading),
});

const answer = z.object({
  ...row,
  field: z.string(),
  rule: z.string(),
  excerpt: z.string(),
  reason: z.string(),
  answeredById: id,
  answeredAt: moment,
});

const source = z.object({
  ...row,
  order,
  reference: z.string(),
  fiscalYear: year,
  issues: z.string(),
  proposals: z.string(),
  addedById: id,
  addedAt: moment,
});

const texts = Object.fromEntries(GOAL_TEXT_FIELDS.map((field) => [field, z.string()])) as Record<
  (typeof GOAL_TEXT_FIELDS)[number],
  z.ZodString
>;

/** A removed goal with all that hung on it, as one piece of JSON; the columns' names, dates and decimals as text. */
export const removedGoalSchema = z.object({
  ...texts,
  missionId: id,
  order,
  deadline: moment.nullable(),
  policyBasis: z.enum(POLICY_BASES).nullable(),
  policyBasisText: z.string().nullable(),
  createdAt: moment,
  policyItems: z.array(
    z.object({
      ...row,
      policyItemId: id.nullable(),
      printedNumber: z.string(),
      normalizedNumber: z.string(),
      order,
    }),
  ),
  sections: z.array(z.object({ ...row, sectionId: id })),
  contributors: z.array(z.object({ ...row, departmentId: id })),
  steps: z.array(
    z.object({ ...row, order, text: z.string(), dueOn: moment.nullable(), doneOn: moment.nullable() }),
  ),
  metrics: z.array(metric),
  answers: z.array(answer),
  sources: z.array(source),
  lineageTo: z.array(
    z.object({
      ...row,
      fromId: id,
      kind: z.enum(["CONTINUED", "CHANGED", "MERGED", "SPLIT", "ENDED"]),
      reason: z.string().nullable(),
    }),
  ),
  /** Rows of an opened assessment in which nothing is written yet: an assessed goal is not removed. */
  assessments: z.array(z.object({ ...row, sheetAssessmentId: id, updatedAt: moment })),
  /** Sheets of sections that hung on the goal: they stay without it, and hang on it again once it is back. */
  sectionSheets: z.array(z.object(row)),
});
export type RemovedGoalContent = z.infer<typeof removedGoalSchema>;

/** A removed mission with the goals that stood under it. */
export const removedMissionSchema = z.object({
  order,
  text: z.string().nullable(),
  sdgs: z.array(z.number().int()),
  goals: z.array(removedGoalSchema.extend(row)),
});
export type RemovedMissionContent = z.infer<typeof removedMissionSchema>;

export const removedParagraphSchema = z.object({
  kind: z.enum(["BASIC_POLICY", "ISSUE"]),
  order,
  title: z.string(),
  text: z.string(),
});
export type RemovedParagraphContent = z.infer<typeof removedParagraphSchema>;

/** A removed part as the editor offers it back. */
export type RemovedPartView = {
  id: string;
  title: string;
  removedAt: Date;
  removedByName: string;
  part:
    | { kind: "goal" }
    | { kind: "mission"; goals: number }
    | { kind: "paragraph"; field: "basicPolicies" | "issues" };
};
