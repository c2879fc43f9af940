import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";

const MOST_DAYS = 10;
const FURTHEST = 60;

const workingDay = z.coerce.number().int().min(1).max(FURTHEST);

/** Numbers as typed: 10、3、1 or 10 3 1, in full width too; the furthest first, each once. Nothing is no reminder ahead. */
const reminderDaysSchema = z.string("badWorkingDays").transform((typed, context) => {
  const words = typed.normalize("NFKC").split(/[、,\s]+/);
  const days = z.array(workingDay).max(MOST_DAYS).safeParse(words.filter(Boolean));
  if (days.success) return [...new Set(days.data)].sort((one, other) => other - one);
  context.addIssue({ code: "custom", message: "badWorkingDays" });
  return z.NEVER;
});

/** What the screen showed, so that nobody overwrites what somebody else changed meanwhile. */
export const mailSettingsSchema = z.object({
  from: z
    .literal("")
    .transform(() => null)
    .or(emailSchema),
  days: reminderDaysSchema,
  seenFrom: z.string(),
  seenDays: reminderDaysSchema,
});
export type MailSettingsInput = z.infer<typeof mailSettingsSchema>;
