import { z } from "zod";

/** How often a visible editor says that it is there, and how long what it said counts. */
export const PRESENCE_BEAT_MS = 20_000;
export const PRESENCE_MS = 60_000;

/** An editor's word that somebody writes, in this goal or in none; or that nobody does any more. */
export const presenceSchema = z.union([
  z.object({ leaving: z.literal(true) }),
  z.object({ goalId: z.guid("badInput").nullable() }),
]);

/** Who writes in the sheet, and when anything in it was last changed. */
export const presentSchema = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), goalId: z.string().nullable() })),
  updatedAt: z.string(),
});
export type Present = z.infer<typeof presentSchema>;
