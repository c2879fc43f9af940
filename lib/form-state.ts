import type { ZodError } from "zod";
import type { DomainErrorCode } from "./errors";

/** What a form shows after an action; whatever was typed comes back in `values`. */
export type FormState =
  | { status: "idle" }
  | { status: "done"; message?: string }
  | { status: "invalid"; fields: Record<string, string[]>; values: Record<string, string> }
  | { status: "refused"; code: RefusalCode; reason: string; values: Record<string, string> };

/**
 * SIGNED_OUT: nobody is signed in any more, or somebody else than the person the form was shown to. NO_ANSWER: the
 * server could not be reached, or its answer was lost.
 */
type RefusalCode = DomainErrorCode | "SIGNED_OUT" | "NO_ANSWER";

export const IDLE: FormState = { status: "idle" };

/** The field in which a form names the person it was shown to: one browser may have another's sign-in by now. */
export const WRITER_FIELD = "$WRITER";

/** The typed text of each field; files, passwords and React's own entries are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !/^\$|password/i.test(entry[0]),
  );
  return Object.fromEntries(typed);
}

/** Message keys by field name (dots for nested fields). */
export function fieldMessages(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  return fields;
}
