import { z } from "zod";
import { newPasswordSchema, PASSWORD_LENGTH } from "@/lib/auth/schema";
import { LOCALES } from "@/lib/i18n/locale";

export const ownMailSchema = z.object({
  mailDigest: z.literal("on").optional(),
  locale: z.enum(LOCALES, "badChoice"),
});
export type OwnMailInput = z.infer<typeof ownMailSchema>;

export const ownPasswordSchema = z.object({
  currentPassword: z.string("required").min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
  newPassword: newPasswordSchema,
});
export type OwnPasswordInput = z.infer<typeof ownPasswordSchema>;
