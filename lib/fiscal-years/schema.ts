import { z } from "zod";
import { civilDateSchema, fiscalYearSchema, versionSchema } from "@/lib/typed-schema";
import { MILESTONE_KINDS, type MilestoneKind } from "./workflow";

const optionalDateSchema = z
  .literal("")
  .transform(() => null)
  .or(civilDateSchema);

export const createYearSchema = z.object({
  year: fiscalYearSchema,
  formKey: z.string("required").min(1, "required").max(100, "tooLong"),
});
export type CreateYearInput = z.infer<typeof createYearSchema>;

/** The year and the version of it that the screen showed. */
export const yearVersionSchema = z.object({ year: fiscalYearSchema, version: versionSchema });
export type YearVersion = z.infer<typeof yearVersionSchema>;

export const reopenYearSchema = yearVersionSchema.extend({
  reason: z.string("required").trim().min(1, "required").max(500, "tooLong"),
});
export type ReopenYearInput = z.infer<typeof reopenYearSchema>;

export const bindFormSchema = yearVersionSchema.extend({ formKey: createYearSchema.shape.formKey });
export type BindFormInput = z.infer<typeof bindFormSchema>;

type MilestoneField = `${MilestoneKind}-${"startsOn" | "dueOn"}`;

const milestoneFields = Object.fromEntries(
  MILESTONE_KINDS.flatMap((kind) => [
    [`${kind}-startsOn`, optionalDateSchema],
    [`${kind}-dueOn`, optionalDateSchema],
  ]),
) as Record<MilestoneField, typeof optionalDateSchema>;

/** A milestone without a due date is none; a start needs a due date, and not an earlier one. */
export const milestonesSchema = yearVersionSchema.extend(milestoneFields).check((context) => {
  for (const kind of MILESTONE_KINDS) {
    const startsOn = context.value[`${kind}-startsOn`];
    const dueOn = context.value[`${kind}-dueOn`];
    const problem = (path: MilestoneField, message: string) =>
      context.issues.push({ code: "custom", input: context.value, path: [path], message });
    if (startsOn && !dueOn) problem(`${kind}-dueOn`, "required");
    if (startsOn && dueOn && startsOn > dueOn) problem(`${kind}-startsOn`, "startsAfterDue");
  }
});
export type MilestonesInput = z.infer<typeof milestonesSchema>;
