"use server";
import { revalidatePath } from "next/cache";
import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { dismissDrafter, nameDrafter } from "./delegation-mutations";
import {
  drafterFormSchema,
  reopeningFormSchema,
  submissionFormSchema,
  transitionFormSchema,
  yearFormSchema,
} from "./schema";
import { reopenSheet, startAmendment, submitSheet, withdrawSheet } from "./submission-mutations";
import { createYearSheets } from "./year-mutations";

type OnSheet = { sheetId: string };

/** One write to one sheet; afterwards to `next`, or the asking screen reads again. */
function writeToSheet<T extends OnSheet, R>(
  form: FormData,
  schema: ZodType<T>,
  mutation: (actor: Actor, input: T) => Promise<R>,
  next?: (input: T, result: R) => string,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    work: async (actor, input) => {
      const result = await mutation(actor, input);
      if (next) return { to: next(input, result) };
      revalidatePath(routes.sheet(input.sheetId), "layout");
    },
  });
}

const toSheet = ({ sheetId }: OnSheet) => routes.sheet(sheetId);
const toEditor = ({ sheetId, goalId }: OnSheet & { goalId?: string }) => routes.editSheet(sheetId, goalId);

export async function submitSheetAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, submissionFormSchema, submitSheet, toSheet);
}

export async function withdrawSheetAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, transitionFormSchema, withdrawSheet, toSheet);
}

export async function reopenSheetAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, reopeningFormSchema, reopenSheet, toSheet);
}

export async function startAmendmentAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, transitionFormSchema, startAmendment, toEditor);
}

export async function nameDrafterAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, drafterFormSchema, nameDrafter);
}

export async function dismissDrafterAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, drafterFormSchema, dismissDrafter);
}

export async function createYearSheetsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: yearFormSchema,
    form,
    work: async (actor, input) => {
      await createYearSheets(actor, input);
      return { to: routes.sheets(input.year) };
    },
  });
}
