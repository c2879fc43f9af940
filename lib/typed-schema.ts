import { z } from "zod";

/** Whether PostgreSQL can store the text: it takes neither NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

/** The message key of every field whose text, or file's name, no database could store; null where all can be. */
export function unstorableFields(form: FormData): Record<string, string[]> | null {
  const bad = [...form.entries()].filter(
    ([, typed]) => !isStorable(typeof typed === "string" ? typed : typed.name),
  );
  return bad.length === 0 ? null : Object.fromEntries(bad.map(([name]) => [name, ["badInput"]]));
}

const FIRST_DAY = "1900-01-01";

/** A typed civil date (ISO); a day before 1900 is a slip of the keyboard, and PostgreSQL knows no year 0000. */
export const civilDateSchema = z.iso
  .date({ error: "badDate", abort: true })
  .refine((date) => date >= FIRST_DAY, { error: "badDate", abort: true });

/** A fiscal year, as the Gregorian year it starts in. */
export const fiscalYearSchema = z.coerce
  .number("badYear")
  .int("badYear")
  .min(1950, "badYear")
  .max(2200, "badYear");

const LARGEST_INTEGER = 2_147_483_647;

/** The version of a row that a screen showed; larger numbers than a column holds are none. */
export const versionSchema = z.coerce
  .number("badInput")
  .int("badInput")
  .positive("badInput")
  .max(LARGEST_INTEGER, "badInput");
