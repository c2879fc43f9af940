"use server";
import type { ZodType } from "zod";
import { runAction, runChange } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { duplicateGoal } from "./duplication-mutations";
import { fieldAnchor } from "./field-address";
import type { Subject } from "./field-place";
import { addParagraph, moveParagraph } from "./header-mutations";
import { removeGoal, removeMission, removeParagraph } from "./removal-mutations";
import { restorePart } from "./restoration-mutations";
import {
  goalFormSchema,
  missionFormSchema,
  moveGoalFormSchema,
  moveMissionFormSchema,
  moveParagraphFormSchema,
  paragraphFormSchema,
  paragraphKindFormSchema,
  sheetRefFormSchema,
} from "./schema";
import { addGoal, addMission, moveGoal, moveGoalToMission, moveMission } from "./structure-mutations";
import { goalToMissionFormSchema, removedPartFormSchema } from "./structure-schema";

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

/** To the notice that offers what was removed back. */
const toNotice = ({ sheetId }: OnSheet, removed: string) =>
  routes.editSheetAt(sheetId, { removed, at: "removed-part" });

const toField = ({ sheetId }: OnSheet, { kind, id }: Subject, field: string) =>
  routes.editSheetAt(sheetId, { at: fieldAnchor(kind, id, field) });

export async function addMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, sheetRefFormSchema, addMission, (input, id) =>
    toField(input, { kind: "mission", id }, "text"),
  );
}

export async function moveMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(moveMissionFormSchema, form, moveMission);
}

export async function removeMissionAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, missionFormSchema, removeMission, toNotice);
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
  return change(form, goalFormSchema, removeGoal, toNotice);
}

const FIRST_FIELD = { paragraph: "title", mission: "text" } as const;

export async function restorePartAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, removedPartFormSchema, restorePart, (input, part) =>
    part.kind === "goal" ? toGoal(input, part.id) : toField(input, part, FIRST_FIELD[part.kind]),
  );
}

export async function addParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, paragraphKindFormSchema, addParagraph, (input, id) =>
    toField(input, { kind: "paragraph", id }, "title"),
  );
}

export async function moveParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(moveParagraphFormSchema, form, moveParagraph);
}

export async function removeParagraphAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, paragraphFormSchema, removeParagraph, toNotice);
}
