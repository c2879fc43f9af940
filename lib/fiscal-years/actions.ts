"use server";

import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { bindForm, closeYear, createFiscalYear, reopenYear, setMilestones } from "./mutations";
import {
  bindFormSchema,
  createYearSchema,
  milestonesSchema,
  reopenYearSchema,
  yearVersionSchema,
} from "./schema";

function changeYears<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<void>,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    async work(actor, input) {
      await mutation(actor, input);
      return {};
    },
  });
}

export async function createYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeYears(createYearSchema, form, createFiscalYear);
}

export async function bindFormAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeYears(bindFormSchema, form, bindForm);
}

export async function setMilestonesAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeYears(milestonesSchema, form, setMilestones);
}

export async function closeYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeYears(yearVersionSchema, form, closeYear);
}

export async function reopenYearAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeYears(reopenYearSchema, form, reopenYear);
}
