import { z } from "zod";
import { isStorable } from "@/lib/typed-schema";
import { goalFormSchema } from "./schema";

const text = (longest: number) => z.string().trim().max(longest, "tooLong").refine(isStorable, "badInput");
const words = text(20_000).min(1, "badInput");
const emptyIsNull = (value: unknown) => (value === "" ? null : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsNull, schema.nullable());

/** A finding of the whole sheet has no goal. */
const onSheetOrGoal = goalFormSchema.extend({ goalId: optional(z.guid("badInput")) });

export const answerFormSchema = onSheetOrGoal.extend({
  field: z.string().min(1, "badInput").max(40, "badInput"),
  rule: z.string().min(1, "badInput").max(80, "badInput"),
  excerpt: words,
  reason: text(500).min(1, "required"),
});
export type AnswerInput = z.infer<typeof answerFormSchema>;

export const answerRefFormSchema = onSheetOrGoal.extend({ answerId: z.guid("badInput") });
export const dismissalFormSchema = goalFormSchema.extend({ excerpt: words });

// As many digits as the column holds.
const decimal = z.string().regex(/^-?\d{1,16}(\.\d{1,4})?$/, "badNumber");
const year = z.coerce.number("badYear").int("badYear").min(1900, "badYear").max(2200, "badYear");

const figure = {
  name: text(200).min(1, "required"),
  unit: optional(text(40)),
  comparator: optional(z.enum([">=", "<=", ">", "<", "="], "badChoice")),
  direction: optional(z.enum(["UP", "DOWN", "MAINTAIN"], "badChoice")),
  baseline: optional(decimal),
  baselineFiscalYear: optional(year),
  target: optional(decimal),
  targetFiscalYear: optional(year),
};

export const figureFormSchema = goalFormSchema.extend({
  ...figure,
  /** The metric of last year that the figure goes on from; empty for one that is new. */
  continues: optional(z.guid("badInput")),
});
export type FigureInput = z.infer<typeof figureFormSchema>;

export const metricRefFormSchema = goalFormSchema.extend({ targetMetricId: z.guid("badInput") });
export const metricFormSchema = metricRefFormSchema.extend(figure);
export type MetricInput = z.infer<typeof metricFormSchema>;
