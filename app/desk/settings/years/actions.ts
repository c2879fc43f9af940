"use server";

import { runAction } from "@/lib/action";
import { yearVersionSchema } from "@/lib/fiscal-years/schema";
import type { FormState } from "@/lib/form-state";
import { openYearWithSheets } from "@/lib/goal-sheets/year-mutations";
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
