"use server";
import { runAction, runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { attachSource, correctSource, removeSource } from "./source-mutations";
import { attachSourceSchema, correctSourceSchema, sourceRefSchema } from "./source-schema";

export async function attachSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: attachSourceSchema,
    form,
    work: async (actor, input) => ({
      to: `${routes.editSheet(input.sheetId, await attachSource(actor, input))}#panel-lastYear`,
    }),
  });
}

export async function correctSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(correctSourceSchema, form, correctSource);
}

export async function removeSourceAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(sourceRefSchema, form, removeSource);
}
