"use server";

import { runChange } from "@/lib/action";
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

export async function openAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(openAssessmentSchema, form, openAssessment);
}

/** One form, two buttons: the pressed one says whether it is saved or also handed in. */
export async function writeAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(assessmentFormSchema, form, (actor, input) =>
    input.intent === "handIn" ? handInAssessment(actor, input) : saveAssessmentRows(actor, input),
  );
}

export async function returnAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(returnAssessmentSchema, form, returnAssessment);
}

export async function finaliseAssessmentAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(finaliseAssessmentSchema, form, finaliseAssessment);
}

export async function recordReadingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(recordReadingSchema, form, recordReading);
}
