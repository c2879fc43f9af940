import { z } from "zod";
import { civilDateSchema, versionSchema as version } from "@/lib/typed-schema";
import { editionKindSchema } from "./snapshot-schema";

const identifier = z.guid("notFound");
const sentence = (longest: number) => z.string().trim().min(1, "required").max(longest, "tooLong");

/** 決裁: number and date on paper; both empty where the municipality asks for none. */
export const approveSheetSchema = z
  .object({
    sheetId: identifier,
    version,
    number: z.string().trim().max(100, "tooLong").default(""),
    decidedOn: z.union([z.literal(""), civilDateSchema], "badDate").default(""),
  })
  .refine(({ number, decidedOn }) => number !== "" || decidedOn === "", {
    path: ["number"],
    error: "required",
  })
  .refine(({ number, decidedOn }) => number === "" || decidedOn !== "", {
    path: ["decidedOn"],
    error: "required",
  });

export const publishEditionSchema = z.object({
  sheetId: identifier,
  kind: editionKindSchema,
  /** Public: one or two sentences on what this edition is or what changed. */
  changeNote: sentence(500),
});

export const withdrawEditionSchema = z.object({ editionId: identifier, reason: sentence(500) });

export type ApproveSheetInput = z.infer<typeof approveSheetSchema>;
export type PublishEditionInput = z.infer<typeof publishEditionSchema>;
export type WithdrawEditionInput = z.infer<typeof withdrawEditionSchema>;
