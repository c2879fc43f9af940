import { z } from "zod";
import { SHEET_STATES } from "@/lib/goal-sheets/workflow";
import { STAMPS } from "@/lib/publication/booklet";
import { fiscalYearSchema } from "@/lib/typed-schema";

/** What a booklet holds unless something else is asked for: whatever was submitted and is not being rewritten. */
export const USUAL_STATES = ["SUBMITTED", "IN_CONSULTATION", "AGREED", "APPROVED"] as const;

export const bookletSchema = z.object({
  year: fiscalYearSchema,
  stamp: z.enum(STAMPS).default("DRAFT"),
  states: z
    .array(z.enum(SHEET_STATES))
    .transform((states) => (states.length > 0 ? states : [...USUAL_STATES])),
  /** None stands for all of them. */
  departments: z.array(z.guid()).max(500),
});
export type BookletChoice = z.infer<typeof bookletSchema>;

/** Reads what the form on the overview asks for; null where it makes no sense. */
export function readBookletChoice(query: URLSearchParams): BookletChoice | null {
  const parsed = bookletSchema.safeParse({
    year: query.get("year") ?? undefined,
    stamp: query.get("stamp") ?? undefined,
    states: query.getAll("states[]"),
    departments: query.getAll("departments[]"),
  });
  return parsed.success ? parsed.data : null;
}
