import { z } from "zod";

const words = z.string();

/** Where a revision's text came from that nobody typed in its field. */
export const revisionOriginSchema = z.discriminatedUnion("kind", [
  /** Goals of an earlier fiscal year, by their titles; none where a mission's text came along. */
  z.object({ kind: z.literal("carriedOver"), year: z.number().int(), goals: z.array(words) }),
  z.object({ kind: z.literal("evaluation"), reference: words }),
  z.object({ kind: z.literal("workbook"), fileName: words }),
  z.object({ kind: z.literal("cells") }),
  z.object({ kind: z.literal("document") }),
  z.object({ kind: z.literal("copy"), goal: words }),
  /** The part was removed, or came back with what stood in it. */
  z.object({ kind: z.literal("removed") }),
  z.object({ kind: z.literal("returned") }),
]);
export type RevisionOrigin = z.infer<typeof revisionOriginSchema>;
