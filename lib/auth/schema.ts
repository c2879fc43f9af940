import { z } from "zod";
import { RESERVED_SLUGS } from "@/lib/routes";

/** Addresses are compared in small letters; the message keys stand under `fields.errors`. */
export const emailSchema = z
  .string("required")
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "tooLong")
  .pipe(z.email("badEmail"));

export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

export const newPasswordSchema = z
  .string("required")
  .min(PASSWORD_LENGTH.min, "tooShort")
  .max(PASSWORD_LENGTH.max, "tooLong");

/** The first part of public addresses: small letters, digits and single hyphens, and no route's own word. */
export const slugSchema = z
  .string("required")
  .trim()
  .min(1, { error: "required", abort: true })
  .max(60, { error: "tooLong", abort: true })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: "badSlug", abort: true })
  .refine((slug) => !RESERVED_SLUGS.includes(slug), "reservedSlug");

const nameSchema = z.string("required").trim().min(1, "required").max(100, "tooLong");

export const signInSchema = z.object({
  municipalityId: z.guid("required"),
  email: emailSchema,
  password: z.string("required").min(1, "required").max(PASSWORD_LENGTH.max, "tooLong"),
});
export type SignInInput = z.infer<typeof signInSchema>;

export const setupSchema = z.object({
  code: z.string("required").trim().min(1, "required").max(100, "tooLong"),
  municipalityName: nameSchema,
  slug: slugSchema,
  administratorName: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type SetupInput = z.infer<typeof setupSchema>;
