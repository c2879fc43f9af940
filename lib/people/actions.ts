"use server";

import { getTranslations } from "next-intl/server";
import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { addPerson, disableAccount, enableAccount, renewPassword } from "./account-mutations";
import { endPost, givePost, grantRole, withdrawRole } from "./mutations";
import {
  addPersonSchema,
  endPostSchema,
  givePostSchema,
  grantRoleSchema,
  grantSchema,
  personSchema,
} from "./schema";

/** Runs the mutation and shows the people anew; a password it returns is shown this once. */
function changePeople<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<unknown>,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    async work(actor, input) {
      const password = await mutation(actor, input);
      if (typeof password !== "string") return {};
      return { message: (await getTranslations("settings.people"))("passwordOnce", { password }) };
    },
  });
}

export async function addPersonAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(addPersonSchema, form, addPerson);
}

export async function renewPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(personSchema, form, renewPassword);
}

export async function disableAccountAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(personSchema, form, disableAccount);
}

export async function enableAccountAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(personSchema, form, enableAccount);
}

export async function grantRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(grantRoleSchema, form, grantRole);
}

export async function withdrawRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(grantSchema, form, withdrawRole);
}

export async function givePostAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(givePostSchema, form, givePost);
}

export async function endPostAction(_state: FormState, form: FormData): Promise<FormState> {
  return changePeople(endPostSchema, form, endPost);
}
