import { z } from "zod";
import { REVISION_SIDES } from "./revision";

const id = z.guid("badInput");
const chosen = z
  .string()
  .regex(/^[\w.-]{1,60}$/)
  .optional()
  .catch(undefined);

/** What an address asks of the history; what it cannot mean is as if it were not there. */
export const revisionSearchSchema = z.object({
  part: z
    .union([z.literal("head"), id])
    .optional()
    .catch(undefined),
  field: chosen,
  person: id.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type RevisionSearch = z.infer<typeof revisionSearchSchema>;

export const restorationFormSchema = z.object({
  sheetId: id,
  revisionId: id,
  side: z.enum(REVISION_SIDES),
  seen: z.string().length(64, "badInput"),
});
export type Restoration = z.infer<typeof restorationFormSchema>;
