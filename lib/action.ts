import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import type { Actor } from "./auth/actor";
import { currentActor } from "./auth/session";
import { DomainError } from "./errors";
import { type FormState, fieldMessages, typedValues, WRITER_FIELD } from "./form-state";
import { unstorableFields } from "./typed-schema";

type Step<T> = {
  schema: ZodType<T>;
  form: FormData;
  /** The mutation; returns what to show, or the address to go to. */
  work(actor: Actor, input: T): Promise<{ message?: string; to?: string } | undefined>;
};

/**
 * How every form write goes: actor from the session, input by the schema, the mutation, then the answer.
 * Invalid input and refusals come back with what was typed, also when the sign-in has ended; a page that stays is
 * read again; faults are not caught.
 */
export async function runAction<T>({ schema, form, work }: Step<T>): Promise<FormState> {
  const actor = await currentActor();
  const values = typedValues(form);
  if (!actor) return { status: "refused", code: "SIGNED_OUT", reason: "signedOut", values };
  if (!isWriter(actor, form)) {
    return { status: "refused", code: "SIGNED_OUT", reason: "signedInAsOther", values };
  }
  const unstorable = unstorableFields(form);
  if (unstorable) return { status: "invalid", fields: unstorable, values };
  const parsed = schema.safeParse(formInput(form));
  if (!parsed.success) return { status: "invalid", fields: fieldMessages(parsed.error), values };
  let done: Awaited<ReturnType<typeof work>>;
  try {
    done = await work(actor, parsed.data);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { status: "refused", code: error.code, reason: error.reason, values };
  }
  if (done?.to) redirect(done.to);
  refresh();
  return { status: "done", message: done?.message };
}

/** A write after which the asking screen stays and is read again. */
export function runChange<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<unknown>,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    async work(actor, input) {
      await mutation(actor, input);
      return {};
    },
  });
}

/** Whether the form was shown to this person; in one browser another's sign-in may have come in between. */
function isWriter(actor: Actor, form: FormData): boolean {
  const writer = form.get(WRITER_FIELD);
  return writer === null || writer === actor.personId;
}

/** Names that end in [] are lists; the other fields are single values, and $ marks those of the frame. */
function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    if (name.endsWith("[]")) input[name.slice(0, -2)] = form.getAll(name);
    else input[name] = form.get(name);
  }
  return input;
}
