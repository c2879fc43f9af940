"use server";
import { runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { answerFinding, dismissFigure, withdrawAnswer } from "./finding-mutations";
import {
  answerFormSchema,
  answerRefFormSchema,
  dismissalFormSchema,
  figureFormSchema,
  metricFormSchema,
  metricRefFormSchema,
} from "./finding-schema";
import { acceptFigure, removeMetric, updateMetric } from "./metric-mutations";

export async function answerFindingAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(answerFormSchema, form, answerFinding);
}

export async function withdrawAnswerAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(answerRefFormSchema, form, withdrawAnswer);
}

export async function dismissFigureAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(dismissalFormSchema, form, dismissFigure);
}

export async function acceptFigureAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(figureFormSchema, form, acceptFigure);
}

export async function updateMetricAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(metricFormSchema, form, updateMetric);
}

export async function removeMetricAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(metricRefFormSchema, form, removeMetric);
}
