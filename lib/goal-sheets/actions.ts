"use server";
import { revalidatePath } from "next/cache";
import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { commentOnSheet, resolveComment } from "./comment-mutations";
import { dismissDrafter, nameDrafter } from "./delegation-mutations";
import { addParagraph, removeParagraph } from "./header-mutations";
import {
  commentFormSchema,
  commentRefFormSchema,
  drafterFormSchema,
  goalFormSchema,
  missionFormSchema,
  moveGoalFormSchema,
  moveMissionFormSchema,
  paragraphFormSchema,
  paragraphKindFormSchema,
  sheetRefFormSchema,
  submissionFormSchema,
  transitionFormSchema,
  yearFormSchema,
} from "./schema";
import { addGoal, addMission, moveGoal, moveMission, removeGoal, removeMission } from "./structure-mutations";
import { startAmendment, submitSheet, withdrawSheet } from "./submission-mutations";
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

export async function startAmendmentAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, transitionFormSchema, startAmendment, toEditor);
}

export async function addMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, sheetRefFormSchema, addMission, toEditor);
}

export async function moveMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, moveMissionFormSchema, moveMission, toEditor);
}

export async function removeMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, missionFormSchema, removeMission, toEditor);
}

export async function addGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, missionFormSchema, addGoal, ({ sheetId }, goalId) =>
    routes.editSheet(sheetId, goalId),
  );
}

export async function moveGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, moveGoalFormSchema, moveGoal, toEditor);
}

export async function removeGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, goalFormSchema, removeGoal, ({ sheetId }) => routes.editSheet(sheetId));
}

export async function addParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, paragraphKindFormSchema, addParagraph, toEditor);
}

export async function removeParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, paragraphFormSchema, removeParagraph, toEditor);
}

export async function nameDrafterAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, drafterFormSchema, nameDrafter);
}

export async function dismissDrafterAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, drafterFormSchema, dismissDrafter);
}

export async function addCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, commentFormSchema, commentOnSheet);
}

export async function resolveCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return writeToSheet(form, commentRefFormSchema, resolveComment);
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
