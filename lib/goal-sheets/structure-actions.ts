"use server";
import type { ZodType } from "zod";
import { runAction, runChange } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { duplicateGoal } from "./duplication-mutations";
import { fieldAnchor } from "./field-address";
import { addParagraph, removeParagraph } from "./header-mutations";
import { removeGoal } from "./removal-mutations";
import { restoreGoal } from "./restoration-mutations";
import {
  goalFormSchema,
  missionFormSchema,
  moveGoalFormSchema,
  moveMissionFormSchema,
  paragraphFormSchema,
  paragraphKindFormSchema,
  sheetRefFormSchema,
} from "./schema";
import {
  addGoal,
  addMission,
  moveGoal,
  moveGoalToMission,
  moveMission,
  removeMission,
} from "./structure-mutations";
import { goalToMissionFormSchema, removedGoalFormSchema } from "./structure-schema";

type OnSheet = { sheetId: string };

/** One change of a sheet's structure, then to where what came of it takes the focus. */
function change<T extends OnSheet, R>(
  form: FormData,
  schema: ZodType<T>,
  mutation: (actor: Actor, input: T) => Promise<R>,
  next: (input: T, result: R) => string,
): Promise<FormState> {
  return runAction({
    schema,
    form,
    work: async (actor, input) => ({ to: next(input, await mutation(actor, input)) }),
  });
}

const toGoal = ({ sheetId }: OnSheet, goalId: string) =>
  routes.editSheetAt(sheetId, { goal: goalId, at: "goal-heading" });

export async function addMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, sheetRefFormSchema, addMission, ({ sheetId }, missionId) =>
    routes.editSheetAt(sheetId, { at: fieldAnchor("mission", missionId, "text") }),
  );
}

export async function moveMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(moveMissionFormSchema, form, moveMission);
}

export async function removeMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, missionFormSchema, removeMission, ({ sheetId }) =>
    routes.editSheetAt(sheetId, { at: "missions" }),
  );
}

export async function addGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, missionFormSchema, addGoal, toGoal);
}

export async function duplicateGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, goalFormSchema, duplicateGoal, toGoal);
}

export async function moveGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(moveGoalFormSchema, form, moveGoal);
}

export async function moveGoalToMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(goalToMissionFormSchema, form, moveGoalToMission);
}

export async function removeGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, goalFormSchema, removeGoal, ({ sheetId }, removed) =>
    routes.editSheetAt(sheetId, { removed, at: "removed-goal" }),
  );
}

export async function restoreGoalAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, removedGoalFormSchema, restoreGoal, toGoal);
}

export async function addParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, paragraphKindFormSchema, addParagraph, ({ sheetId }, paragraphId) =>
    routes.editSheetAt(sheetId, { at: fieldAnchor("paragraph", paragraphId, "title") }),
  );
}

export async function removeParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, paragraphFormSchema, removeParagraph, ({ sheetId }, field) =>
    routes.editSheetAt(sheetId, { at: fieldAnchor("sheet", sheetId, field) }),
  );
}
