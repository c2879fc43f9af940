"use server";

import { runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { bindForm, createFiscalYear, reopenYear, setMilestones } from "./mutations";
import { bindFormSchema, createYearSchema, milestonesSchema, reopenYearSchema } from "./schema";

export async function createYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(createYearSchema, form, createFiscalYear);
}

export async function bindFormAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(bindFormSchema, form, bindForm);
}

export async function setMilestonesAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(milestonesSchema, form, setMilestones);
}

export async function reopenYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(reopenYearSchema, form, reopenYear);
}
