import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";
import { POST_KINDS } from "@/lib/departments/post-kind";
import { civilDateSchema } from "@/lib/typed-schema";
import { GRANTED_ROLES } from "./role";

const idSchema = z.guid("required");
const dateSchema = z.string("required").min(1, "required").pipe(civilDateSchema);
const optionalDateSchema = z.preprocess((typed) => (typed === "" ? null : typed), civilDateSchema.nullable());
const textSchema = z.string("required").trim().min(1, "required").max(100, "tooLong");
const optionalTextSchema = z
  .string()
  .trim()
  .max(100, "tooLong")
  .transform((text) => text || null);

export const addPersonSchema = z.object({
  name: textSchema,
  nameReading: optionalTextSchema,
  nameAtWork: optionalTextSchema,
  email: emailSchema,
});
export type AddPersonInput = z.infer<typeof addPersonSchema>;

/** What the person is registered with from now on, and the fingerprint of what was shown (`detailsSeen`). */
export const changePersonSchema = addPersonSchema.extend({
  personId: idSchema,
  seen: z.string("required").length(64, "required"),
  email: emailSchema.optional(),
});
export type ChangePersonInput = z.infer<typeof changePersonSchema>;

/** Staff belong to a department; the other roles to the whole municipality. */
export const grantRoleSchema = z
  .object({
    personId: idSchema,
    role: z.enum(GRANTED_ROLES, "required"),
    departmentId: z.preprocess((typed) => typed || null, z.guid("required").nullable()),
    validFrom: dateSchema,
  })
  .refine((grant) => grant.role !== "STAFF" || grant.departmentId, {
    path: ["departmentId"],
    error: "required",
  })
  .transform((grant) => (grant.role === "STAFF" ? grant : { ...grant, departmentId: null }));
export type GrantRoleInput = z.infer<typeof grantRoleSchema>;

export const grantSchema = z.object({ grantId: idSchema });
export type GrantInput = z.infer<typeof grantSchema>;

export const givePostSchema = z
  .object({
    personId: idSchema,
    departmentId: idSchema,
    kind: z.enum(POST_KINDS, "required"),
    title: textSchema,
    validFrom: dateSchema,
    validTo: optionalDateSchema,
  })
  .refine((post) => post.validTo === null || post.validFrom <= post.validTo, {
    path: ["validTo"],
    error: "endsBeforeStart",
  });
export type GivePostInput = z.infer<typeof givePostSchema>;

/** The post's last day, and the last day the screen showed (empty: open). */
export const endPostSchema = z.object({
  postId: idSchema,
  validTo: dateSchema,
  shownValidTo: optionalDateSchema,
});
export type EndPostInput = z.infer<typeof endPostSchema>;

/** A post given by mistake, the last day the screen showed for it (empty: open), and why it is taken back. */
export const withdrawPostSchema = z.object({
  postId: idSchema,
  shownValidTo: optionalDateSchema,
  reason: z.string("required").trim().min(1, "required").max(500, "tooLong"),
});
export type WithdrawPostInput = z.infer<typeof withdrawPostSchema>;

export const personSchema = z.object({ personId: idSchema });
export type PersonInput = z.infer<typeof personSchema>;
