import { z } from "zod";
import { isStorable } from "@/lib/typed-schema";
import type { CommentPlace } from "./comment-place";
import { subjectOf } from "./field-place";

const id = z.guid("badInput");
const text = z
  .string()
  .max(20_000, "tooLong")
  .refine(isStorable, "badInput")
  .trim()
  .min(1, "required")
  .max(2_000, "tooLong");

const PLACE = /^(sheet|paragraph|mission|goal)-([0-9a-f-]{36})(?:-(\w{1,40}))?$/;

/** A place as it travels: `goal-ID` or `goal-ID-title`. */
const place = z
  .string()
  .regex(PLACE, "badInput")
  .transform((key): CommentPlace => {
    const [, kind = "", subjectId = "", field = null] = PLACE.exec(key) ?? [];
    return { subject: subjectOf(kind, subjectId), field };
  });

export const commentFormSchema = z.object({ sheetId: id, place, text });

/** A thread: the comment that began it. */
export const threadFormSchema = z.object({ sheetId: id, commentId: id });
export const replyFormSchema = threadFormSchema.extend({ text });
