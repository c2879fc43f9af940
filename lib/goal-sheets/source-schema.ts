import { z } from "zod";
import { fiscalYearSchema } from "@/lib/typed-schema";
import { readEvaluation } from "./evaluation-text";

const id = z.guid("badInput");
const LONGEST_PART = 20_000;
const part = z.string().max(LONGEST_PART, "tooLong").default("");
const absentWhenEmpty = (value: unknown) => (value === "" ? undefined : value);

const sourceFields = {
  reference: z.string().trim().max(200, "tooLong").default(""),
  fiscalYear: z.preprocess(absentWhenEmpty, fiscalYearSchema.optional()),
  issues: part,
  proposals: part,
};

type SourceFields = { reference: string; fiscalYear?: number; issues: string; proposals: string };

function saysSomething({ issues, proposals }: SourceFields): boolean {
  return issues.trim() !== "" || proposals.trim() !== "";
}

/** What was pasted is read where nothing was taken over from it yet: the form also works without script. */
function withPasted<T extends SourceFields & { pasted: string }>({ pasted, ...given }: T) {
  if (pasted.trim() === "" || saysSomething(given)) return given;
  const read = readEvaluation(pasted);
  return {
    ...given,
    reference: given.reference || read.reference,
    fiscalYear: given.fiscalYear ?? read.fiscalYear ?? undefined,
    issues: read.issues,
    proposals: [read.proposals, read.rest].filter((text) => text !== "").join("\n"),
  };
}

function complete({ reference, ...given }: SourceFields, context: z.RefinementCtx): void {
  if (reference === "") context.addIssue({ code: "custom", message: "required", path: ["reference"] });
  if (!saysSomething({ reference, ...given })) {
    context.addIssue({ code: "custom", message: "issuesOrProposals", path: ["issues"] });
  }
}

/** A new goal is asked for by the mission that it comes under. */
export const newGoalIn = (missionId: string) => `mission:${missionId}`;

const target = z
  .string("badChoice")
  .transform((chosen) => {
    const isNew = chosen.startsWith("mission:");
    return isNew ? { missionId: chosen.slice("mission:".length) } : { goalId: chosen };
  })
  .pipe(z.union([z.strictObject({ missionId: id }), z.strictObject({ goalId: id })], "badChoice"));

export const attachSourceSchema = z
  .object({ sheetId: id, target, pasted: z.string().max(100_000, "tooLong").default(""), ...sourceFields })
  .transform(withPasted)
  .superRefine(complete);
export type AttachSourceInput = z.infer<typeof attachSourceSchema>;

export const sourceRefSchema = z.object({ sheetId: id, goalId: id, sourceId: id });
export type SourceRef = z.infer<typeof sourceRefSchema>;

export const correctSourceSchema = sourceRefSchema.extend(sourceFields).superRefine(complete);
export type CorrectSourceInput = z.infer<typeof correctSourceSchema>;
