import "server-only";
import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import { DomainError } from "@/lib/errors";
import { type FormState, fieldMessages, typedValues } from "@/lib/form-state";
import { unstorableFields } from "@/lib/typed-schema";

type OpenForm<T> = {
  schema: ZodType<T>;
  form: FormData;
  /** Returns the address to go to. */
  work(input: T): Promise<string>;
};

/** A form that nobody needs to be signed in for: signing in, and setting up. */
export async function runOpenForm<T>({ schema, form, work }: OpenForm<T>): Promise<FormState> {
  const values = typedValues(form);
  const unstorable = unstorableFields(form);
  if (unstorable) return { status: "invalid", fields: unstorable, values };
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { status: "invalid", fields: fieldMessages(parsed.error), values };
  let next: string;
  try {
    next = await work(parsed.data);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { status: "refused", code: error.code, reason: error.reason, values };
  }
  redirect(next);
}
