"use server";
import { refresh } from "next/cache";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { restoreRevision } from "./revision-mutations";
import { restorationFormSchema } from "./revision-schema";

export async function restoreRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await runAction({
    schema: restorationFormSchema,
    form,
    async work(actor, input) {
      await restoreRevision(actor, input);
      return { to: routes.sheetHistory(input.sheetId) };
    },
  });
  // The screen then shows what stands there now, and the next press means that text.
  if (state.status === "refused" && state.code === "CONFLICT") refresh();
  return state;
}
