"use server";

import { refresh } from "next/cache";
import { runAction, runChange } from "@/lib/action";
import { yearVersionSchema } from "@/lib/fiscal-years/schema";
import type { FormState } from "@/lib/form-state";
import { openYearWithSheets } from "@/lib/goal-sheets/year-mutations";
import { closeYearAsShown } from "@/lib/overview/unfinished-mutations";
import { closeYearSchema } from "@/lib/overview/unfinished-schema";
import { routes } from "@/lib/routes";

export async function openYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: yearVersionSchema,
    form,
    async work(actor, input) {
      await openYearWithSheets(actor, input);
      return { to: routes.sheets(input.year) };
    },
  });
}

/** A refusal reads the page again too, so that it shows the sheets as they are now. */
export async function closeYearAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await runChange(closeYearSchema, form, closeYearAsShown);
  if (state.status === "refused") refresh();
  return state;
}
