"use server";
import { runAction, runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { carryOver } from "./carry-over-mutations";
import { carryOverSchema, endGoalsSchema, lineageChangeSchema, lineageRefSchema } from "./carry-over-schema";
import { changeLineage, endGoals, removeLineage, withdrawEnding } from "./lineage-mutations";

export async function carryOverAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: carryOverSchema,
    form,
    work: async (actor, input) => ({ to: routes.editSheet(input.sheetId, await carryOver(actor, input)) }),
  });
}

export async function endGoalsAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(endGoalsSchema, form, endGoals);
}

export async function withdrawEndingAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(lineageRefSchema, form, withdrawEnding);
}

export async function changeLineageAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(lineageChangeSchema, form, changeLineage);
}

export async function removeLineageAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(lineageRefSchema, form, removeLineage);
}
