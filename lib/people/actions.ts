"use server";

import { getTranslations } from "next-intl/server";
import { runAction, runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { addPerson, disableAccount, enableAccount, renewPassword } from "./account-mutations";
import { endPost, givePost, grantRole, withdrawRole } from "./mutations";
import { changePerson } from "./person-mutations";
import {
  addPersonSchema,
  changePersonSchema,
  endPostSchema,
  givePostSchema,
  grantRoleSchema,
  grantSchema,
  personSchema,
  withdrawPostSchema,
} from "./schema";
import { withdrawPost } from "./withdrawal-mutations";

/** A new password is shown this once. */
async function passwordOnce(password: string) {
  return { message: (await getTranslations("settings.people"))("passwordOnce", { password }) };
}

export async function addPersonAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: addPersonSchema,
    form,
    work: async (actor, input) => passwordOnce(await addPerson(actor, input)),
  });
}

export async function changePersonAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(changePersonSchema, form, changePerson);
}

export async function renewPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: personSchema,
    form,
    work: async (actor, input) => passwordOnce(await renewPassword(actor, input)),
  });
}

export async function disableAccountAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(personSchema, form, disableAccount);
}

export async function enableAccountAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(personSchema, form, enableAccount);
}

export async function grantRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(grantRoleSchema, form, grantRole);
}

export async function withdrawRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(grantSchema, form, withdrawRole);
}

export async function givePostAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(givePostSchema, form, givePost);
}

export async function endPostAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(endPostSchema, form, endPost);
}

export async function withdrawPostAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(withdrawPostSchema, form, withdrawPost);
}
