"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { signIn, signOut } from "./mutations";
import { runOpenForm } from "./open-form";
import { ownDeskAddress } from "./own-address";
import { setupSchema, signInSchema } from "./schema";
import { currentActor, giveSessionCookie, takeSessionCookie } from "./session";
import { setUpMunicipality } from "./setup-mutations";

export async function signInAction(_state: FormState, form: FormData): Promise<FormState> {
  const wanted = form.get("callbackUrl");
  return runOpenForm({
    schema: signInSchema,
    form,
    async work(input) {
      await giveSessionCookie(input.municipalityId, await signIn(input));
      return ownDeskAddress(typeof wanted === "string" ? wanted : undefined);
    },
  });
}

export async function signOutAction(): Promise<void> {
  const actor = await currentActor();
  if (actor) await signOut(actor.municipalityId, actor.sessionId);
  await takeSessionCookie();
  redirect(routes.signIn());
}

export async function setUpAction(_state: FormState, form: FormData): Promise<FormState> {
  return runOpenForm({
    schema: setupSchema,
    form,
    async work(input) {
      await setUpMunicipality(input);
      return `${routes.signIn()}?done=setup`;
    },
  });
}
