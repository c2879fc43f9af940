"use server";

import type { ZodType } from "zod";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { agreeSheet, returnSheet, takeUpSheet } from "./conclusion-mutations";
import { acceptReply, recordDecision, replyToInstruction } from "./decision-mutations";
import { createRound, editRound, releaseRound } from "./mutations";
import { editSessionRecord, recordSession } from "./record-mutations";
import {
  acceptReplySchema,
  addSessionSchema,
  agreeSheetSchema,
  cancelSessionSchema,
  createRoundSchema,
  editRoundSchema,
  moveSessionSchema,
  recordDecisionSchema,
  releaseRoundSchema,
  replyToInstructionSchema,
  returnSheetSchema,
  sessionRecordSchema,
  takeUpSheetSchema,
} from "./schema";
import { addSession, cancelSession, moveSession } from "./session-mutations";

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

export async function createRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: createRoundSchema,
    form,
    work: async (actor, input) => ({ to: routes.consultationRound(await createRound(actor, input)) }),
  });
}

export async function editRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(editRoundSchema, form, editRound);
}

export async function releaseRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(releaseRoundSchema, form, releaseRound);
}

export async function addSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(addSessionSchema, form, addSession);
}

export async function moveSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(moveSessionSchema, form, moveSession);
}

export async function cancelSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(cancelSessionSchema, form, cancelSession);
}

export async function recordSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(sessionRecordSchema, form, recordSession);
}

export async function editSessionRecordAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(sessionRecordSchema, form, editSessionRecord);
}

export async function recordDecisionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(recordDecisionSchema, form, recordDecision);
}

export async function takeUpSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(takeUpSheetSchema, form, takeUpSheet);
}

export async function returnSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(returnSheetSchema, form, returnSheet);
}

export async function agreeSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(agreeSheetSchema, form, agreeSheet);
}

export async function replyToInstructionAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(replyToInstructionSchema, form, replyToInstruction);
}

export async function acceptReplyAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(acceptReplySchema, form, acceptReply);
}
