"use server";
import { getTranslations } from "next-intl/server";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { pasteGoals } from "./paste-mutations";
import { pasteGoalsSchema } from "./paste-schema";

/** New goals are shown in the editor; filled ones are counted. */
export async function pasteGoalsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: pasteGoalsSchema,
    form,
    async work(actor, input) {
      const { goalIds, filled, left } = await pasteGoals(actor, input);
      if (input.mode === "add") return { to: routes.editSheet(input.sheetId, goalIds[0]) };
      return { message: (await getTranslations("carry.paste"))("filled", { filled, left }) };
    },
  });
}
