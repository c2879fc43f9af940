"use server";
import { runChange } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { commentOnSheet, reopenComment, replyToComment, resolveComment } from "./comment-mutations";
import { commentFormSchema, replyFormSchema, threadFormSchema } from "./comment-schema";

export async function addCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(commentFormSchema, form, commentOnSheet);
}

export async function replyToCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(replyFormSchema, form, replyToComment);
}

export async function resolveCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(threadFormSchema, form, resolveComment);
}

export async function reopenCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(threadFormSchema, form, reopenComment);
}
