"use server";

import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import {
  finaliseAssessment,
  handInAssessment,
  openAssessment,
  returnAssessment,
  saveAssessmentRows,
} from "./mutations";
import { recordReading } from "./reading-mutations";
import {
  assessmentFormSchema,
  finaliseAssessmentSchema,
  openAssessmentSchema,
  recordReadingSchema,
  returnAssessmentSchema,
} from "./schema";

/** A write after which the asking screen stays and is read again. */
function change<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<unknown>,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    work: async (actor, input) => {
      await mutation(actor, input);
      return {};
    },
  });
}

export async function openAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(openAssessmentSchema, form, openAssessment);
}

/** One form, two buttons: the pressed one says whether it is saved or also handed in. */
export async function writeAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(assessmentFormSchema, form, (actor, input) =>
    input.intent === "handIn" ? handInAssessment(actor, input) : saveAssessmentRows(actor, input),
  );
}

export async function returnAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(returnAssessmentSchema, form, returnAssessment);
}

export async function finaliseAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(finaliseAssessmentSchema, form, finaliseAssessment);
}

export async function recordReadingAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(recordReadingSchema, form, recordReading);
}
