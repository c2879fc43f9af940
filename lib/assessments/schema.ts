import { z } from "zod";
import { todayInTokyo } from "@/lib/db/civil-date";
import { withRows } from "@/lib/form-rows";
import { civilDateSchema, versionSchema as version } from "@/lib/typed-schema";
import { ASSESSMENT_KINDS, EXTERNAL_CAUSES } from "./workflow";

const id = z.guid("required");
const idOrNone = z.union([z.literal("").transform(() => null), z.guid("required")]);
const kind = z.enum(ASSESSMENT_KINDS);
const noneWhenEmpty = z.literal("").transform(() => null);

const assessmentRow = z.object({
  goalId: id,
  levelId: idOrNone,
  reason: z.string().trim().max(5_000, "tooLong"),
  externalCause: z.union([noneWhenEmpty, z.enum(EXTERNAL_CAUSES)]),
  externalCauseOn: z.union([noneWhenEmpty, civilDateSchema], "badDate"),
});

export const openAssessmentSchema = z.object({ sheetId: id });

/** `intent` is the button pressed: a row may stay unfinished when it is saved, not when it is handed in. */
export const assessmentFormSchema = z.preprocess(
  withRows,
  z
    .object({
      sheetId: id,
      kind,
      version,
      intent: z.enum(["save", "handIn"]).default("save"),
      rows: z.array(assessmentRow).max(200).default([]),
    })
    .superRefine(({ intent, rows }, context) => {
      if (intent === "save") return;
      for (const [index, row] of rows.entries()) {
        const path = (field: keyof typeof row) => ["rows", index, field];
        if (row.levelId === null) {
          context.addIssue({ code: "custom", path: path("levelId"), message: "required" });
        }
        if (row.reason === "") {
          context.addIssue({ code: "custom", path: path("reason"), message: "required" });
        }
      }
    }),
);

export const returnAssessmentSchema = z.object({
  sheetId: id,
  kind,
  version,
  reason: z.string().trim().min(1, "required").max(2_000, "tooLong"),
});
export const finaliseAssessmentSchema = z.object({ sheetId: id, kind, version });

/** A figure as typed, full-width digits and thousands included, as a plain decimal. */
const decimal = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFKC")
      .replace(/[,\s]/g, "")
      .replace(/^[−▲△]/, "-"),
  )
  .pipe(
    z
      .string()
      .min(1, "required")
      .regex(/^-?\d{1,16}(\.\d{1,4})?$/, "badNumber"),
  );

/** `correctsId` names the reading that this one replaces; the earlier value stays on record. */
export const recordReadingSchema = z.object({
  sheetId: id,
  targetMetricId: id,
  date: civilDateSchema.refine((date) => date <= todayInTokyo(), "futureDate"),
  value: decimal,
  note: z.string().trim().max(500, "tooLong"),
  correctsId: idOrNone,
});

export type OpenAssessmentInput = z.output<typeof openAssessmentSchema>;
export type AssessmentFormInput = z.output<typeof assessmentFormSchema>;
export type AssessmentRowInput = AssessmentFormInput["rows"][number];
export type ReturnAssessmentInput = z.output<typeof returnAssessmentSchema>;
export type FinaliseAssessmentInput = z.output<typeof finaliseAssessmentSchema>;
export type RecordReadingInput = z.output<typeof recordReadingSchema>;
