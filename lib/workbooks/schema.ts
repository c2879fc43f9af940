import { z } from "zod";

const sheetId = z.guid("notFound");

export const uploadFormSchema = z.object({
  sheetId,
  file: z.instanceof(File, { error: "required" }).refine(({ size }) => size > 0, "required"),
  /** The code as typed from paper, for a file that has lost it. */
  code: z.string().max(60, "tooLong").default(""),
});

const MOST_DIFFERENCES = 2000;
/** A difference's key and the fingerprint of what was shown of it. */
const chosen = z
  .string()
  .max(200)
  .regex(/^[^|]+\|[0-9a-f]{16}$/, "badInput")
  .transform((text) => {
    const [key = "", seen = ""] = text.split("|");
    return { key, seen };
  });

const list = z.array(chosen).max(MOST_DIFFERENCES).default([]);

/** What is settled: the chosen differences, and those changed on both sides where these were asked for, too. */
export const settleFormSchema = z
  .object({
    sheetId,
    uploadId: z.guid("notFound"),
    chosen: list,
    conflicting: list,
    conflicts: z.literal("yes").optional(),
  })
  .transform(({ conflicting, conflicts, ...settling }) => ({
    ...settling,
    chosen: conflicts ? [...settling.chosen, ...conflicting] : settling.chosen,
  }))
  .refine((settling) => settling.chosen.length > 0, { path: ["conflicts"], error: "required" });
export type Settling = z.infer<typeof settleFormSchema>;

/** What became of each difference, by key. */
export const settledSchema = z.record(z.string(), z.enum(["ACCEPTED", "LEFT"]));
export type Settled = z.infer<typeof settledSchema>;
