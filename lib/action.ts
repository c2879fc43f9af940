import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { ZodType } from "zod";
import type { Actor } from "./auth/actor";
import { currentActor } from "./auth/session";
import { DomainError } from "./errors";
import { type FormState, fieldMessages, typedValues } from "./form-state";
import { routes } from "./routes";
import { unstorableFields } from "./typed-schema";

type Step<T> = {
  schema: ZodType<T>;
  form: FormData;
  /** The mutation; returns what to show, or the address to go to. */
  work(actor: Actor, input: T): Promise<{ message?: string; to?: string } | undefined>;
};

/**
 * How every form write goes: actor from the session, input by the schema, the mutation, then the answer.
 * Invalid input and refusals come back with what was typed; a page that stays is read again; faults are not caught.
 */
export async function runAction<T>({ schema, form, work }: Step<T>): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) redirect(routes.signIn());
  const values = typedValues(form);
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

/** Names that end in [] are lists; the other fields are single values. */
function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    if (name.endsWith("[]")) input[name.slice(0, -2)] = form.getAll(name);
    else input[name] = form.get(name);
  }
  return input;
}
