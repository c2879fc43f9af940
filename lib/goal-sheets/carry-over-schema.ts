import { z } from "zod";
import { withRows } from "@/lib/form-rows";
import { CARRIED_PARTS, INTO_NEW, mergeSlips } from "./carry-over";
import { CARRIED_KINDS } from "./lineage";

const id = z.guid("badInput");
const reason = z.string().trim().max(500, "tooLong").default("");

/** A split goal becomes at most this many at once. */
export const MOST_PARTS = 5;

const rowSchema = z.object({
  id,
  /** How many goals of this sheet went on from it when the screen was read. */
  seen: z.coerce.number("badInput").int("badInput").min(0, "badInput").max(1_000, "badInput"),
  take: z.literal("on").optional(),
  kind: z.enum(CARRIED_KINDS, "badChoice").default("CONTINUED"),
  reason,
  missionId: id,
  into: z.string().max(60, "badChoice").default(INTO_NEW),
  parts: z.coerce
    .number("badNumber")
    .int("badNumber")
    .min(2, "badNumber")
    .max(MOST_PARTS, "badNumber")
    .default(2),
});

/** Of each goal of last year whether and how it comes along, and which parts come along of all that do. */
export const carryOverSchema = z.preprocess(
  withRows,
  z
    .object({
      sheetId: id,
      parts: z.array(z.enum(CARRIED_PARTS)).default([]),
      goals: z.array(rowSchema).max(300),
    })
    .superRefine(({ goals }, context) => {
      const taken = goals.filter(({ take }) => take);
      const first = goals.findIndex(({ take }) => take === undefined);
      if (taken.length === 0 && first !== -1) {
        context.addIssue({ code: "custom", message: "chooseGoal", path: ["goals", first, "take"] });
      }
      for (const slip of mergeSlips(taken)) {
        const at = goals.findIndex(({ id }) => id === slip.id);
        context.addIssue({ code: "custom", message: slip.problem, path: ["goals", at, "into"] });
      }
    })
    .transform(({ goals, ...rest }) => ({ ...rest, goals: goals.filter(({ take }) => take) })),
);
export type CarryOverInput = z.infer<typeof carryOverSchema>;

const endingRowSchema = z.object({ id, ends: z.literal("on").optional(), reason });

/** Which goals of last year end, each with its reason. */
export const endGoalsSchema = z.preprocess(
  withRows,
  z
    .object({ sheetId: id, endings: z.array(endingRowSchema).max(300) })
    .superRefine(({ endings }, context) => {
      if (endings.every(({ ends }) => ends === undefined)) {
        context.addIssue({ code: "custom", message: "chooseGoal", path: ["endings", 0, "ends"] });
      }
      endings.forEach((ending, index) => {
        if (ending.ends && ending.reason === "") {
          context.addIssue({ code: "custom", message: "required", path: ["endings", index, "reason"] });
        }
      });
    })
    .transform(({ endings, ...rest }) => ({ ...rest, endings: endings.filter(({ ends }) => ends) })),
);
export type EndGoalsInput = z.infer<typeof endGoalsSchema>;

export const lineageRefSchema = z.object({ sheetId: id, lineageId: id });
export const lineageChangeSchema = lineageRefSchema.extend({
  kind: z.enum(CARRIED_KINDS, "badChoice"),
  reason,
});
export type LineageRef = z.infer<typeof lineageRefSchema>;
export type LineageChange = z.infer<typeof lineageChangeSchema>;
