import { z } from "zod";
import { isStorable } from "@/lib/typed-schema";

const id = z.guid("badInput");
const absentWhenEmpty = (value: unknown) => (value === "" ? undefined : value);
const text = z
  .string()
  .max(20_000, "tooLong")
  .refine(isStorable, "badInput")
  .trim()
  .min(1, "required")
  .max(2_000, "tooLong");

export const commentFormSchema = z.object({
  sheetId: id,
  goalId: z.preprocess(absentWhenEmpty, id.optional()),
  field: z.preprocess(absentWhenEmpty, z.string().max(40).optional()),
  text,
});

/** A thread: the comment that began it. */
export const threadFormSchema = z.object({ sheetId: id, commentId: id });
export const replyFormSchema = threadFormSchema.extend({ text });
