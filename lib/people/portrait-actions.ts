"use server";

import { runAction, runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { removePortrait, setPortrait } from "./portrait-mutations";
import { removePortraitSchema, setPortraitSchema } from "./portrait-schema";

export async function setPortraitAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: setPortraitSchema,
    form,
    async work(actor, { postId, focus, file }) {
      await setPortrait(actor, { postId, focus, file: new Uint8Array(await file.arrayBuffer()) });
      return {};
    },
  });
}

export async function removePortraitAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(removePortraitSchema, form, removePortrait);
}
