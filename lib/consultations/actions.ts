"use server";

import { runAction, runChange } from "@/lib/action";
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

export async function createRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: createRoundSchema,
    form,
    work: async (actor, input) => ({ to: routes.consultationRound(await createRound(actor, input)) }),
  });
}

export async function editRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(editRoundSchema, form, editRound);
}

export async function releaseRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(releaseRoundSchema, form, releaseRound);
}

export async function addSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(addSessionSchema, form, addSession);
}

export async function moveSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(moveSessionSchema, form, moveSession);
}

export async function cancelSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(cancelSessionSchema, form, cancelSession);
}

export async function recordSessionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(sessionRecordSchema, form, recordSession);
}

export async function editSessionRecordAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(sessionRecordSchema, form, editSessionRecord);
}

export async function recordDecisionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(recordDecisionSchema, form, recordDecision);
}

export async function takeUpSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(takeUpSheetSchema, form, takeUpSheet);
}

export async function returnSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(returnSheetSchema, form, returnSheet);
}

export async function agreeSheetAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(agreeSheetSchema, form, agreeSheet);
}

export async function replyToInstructionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(replyToInstructionSchema, form, replyToInstruction);
}

export async function acceptReplyAction(_state: FormState, form: FormData): Promise<FormState> {
  return runChange(acceptReplySchema, form, acceptReply);
}
