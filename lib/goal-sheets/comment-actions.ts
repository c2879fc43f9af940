"use server";
import { getTranslations } from "next-intl/server";
import type { ZodType } from "zod";
import { runAction, runChange } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { commentOnSheet, reopenComment, replyToComment, resolveComment } from "./comment-mutations";
import { commentFormSchema, replyFormSchema, threadFormSchema } from "./comment-schema";

/** Sends what somebody wrote and says so. */
function send<T>(
  schema: ZodType<T>,
  form: FormData,
  mutation: (actor: Actor, input: T) => Promise<unknown>,
  said: "sent" | "replied",
): Promise<FormState> {
  return runAction({
    schema,
    form,
    async work(actor, input) {
      await mutation(actor, input);
      return { message: (await getTranslations("comments"))(said) };
    },
  });
}

export async function addCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return send(commentFormSchema, form, commentOnSheet, "sent");
}

export async function replyToCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return send(replyFormSchema, form, replyToComment, "replied");
}

export async function resolveCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(threadFormSchema, form, resolveComment);
}

export async function reopenCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runChange(threadFormSchema, form, reopenComment);
}
