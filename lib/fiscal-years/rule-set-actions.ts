"use server";
import { runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { replaceRuleSet, setSeverities, setWords } from "./rule-set-mutations";
import { ruleSetFormSchema, severitiesFormSchema, wordsFormSchema } from "./rule-set-schema";

export async function setSeveritiesAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(severitiesFormSchema, form, setSeverities);
}

export async function setWordsAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(wordsFormSchema, form, setWords);
}

export async function replaceRuleSetAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(ruleSetFormSchema, form, replaceRuleSet);
}
