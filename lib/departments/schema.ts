import { z } from "zod";
import { slugSchema } from "@/lib/auth/schema";
import { withRows } from "@/lib/form-rows";
import { civilDateSchema, fiscalYearSchema } from "@/lib/typed-schema";
import { LINK_KINDS } from "./link-kind";

const idSchema = z.guid("required");
const nameSchema = z.string("required").trim().min(1, "required").max(100, "tooLong");
const optionalTextSchema = z
  .string()
  .trim()
  .max(200, "tooLong")
  .transform((text) => text || null);
const emptyAsNull = (typed: unknown) => (typed === "" || typed === undefined ? null : typed);
const tickSchema = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked === "on");

const description = {
  name: nameSchema,
  nameEnglish: optionalTextSchema,
  contact: optionalTextSchema,
  outsideMayorsLine: tickSchema,
};

export const addDepartmentSchema = z.object({
  year: fiscalYearSchema,
  slug: slugSchema,
  ...description,
});
export type AddDepartmentInput = z.infer<typeof addDepartmentSchema>;

/** The department's row in one year, and the fingerprint of it that the screen showed. */
const shownRow = { departmentYearId: idSchema, seen: z.string("required").length(64, "required") };

export const shownDepartmentSchema = z.object(shownRow);
export type ShownDepartment = z.infer<typeof shownDepartmentSchema>;

/** Sections keep their identity by id; an emptied name removes one, a row without id adds one. */
const sectionSchema = z.object({
  id: z.preprocess(emptyAsNull, z.guid("required").nullable()),
  name: z.string().trim().max(100, "tooLong"),
});

export const changeDepartmentSchema = z.preprocess(
  withRows,
  z.object({
    ...shownRow,
    ...description,
    basicProjectCountOverride: z.preprocess(
      emptyAsNull,
      z.coerce.number("badNumber").int("badNumber").min(0, "badNumber").max(9999, "badNumber").nullable(),
    ),
    sections: z.array(sectionSchema).max(60, "tooLarge"),
  }),
);
export type ChangeDepartmentInput = z.infer<typeof changeDepartmentSchema>;

export const moveDepartmentSchema = z.object({ ...shownRow, direction: z.enum(["up", "down"]) });
export type MoveDepartmentInput = z.infer<typeof moveDepartmentSchema>;

/** From a department of the year before to one of this year; an ended one leads nowhere. */
export const linkDepartmentsSchema = z
  .object({
    year: fiscalYearSchema,
    fromId: idSchema,
    toId: z.preprocess(emptyAsNull, z.guid("required").nullable()),
    kind: z.enum(LINK_KINDS, "required"),
    reason: optionalTextSchema,
  })
  .refine((link) => (link.kind === "ENDED") === (link.toId === null), {
    path: ["toId"],
    error: "linkTarget",
  });
export type LinkDepartmentsInput = z.infer<typeof linkDepartmentsSchema>;

export const superviseSchema = z.object({
  year: fiscalYearSchema,
  departmentId: idSchema,
  personId: idSchema,
  title: nameSchema,
  validFrom: z.string("required").min(1, "required").pipe(civilDateSchema),
});
export type SuperviseInput = z.infer<typeof superviseSchema>;

/** A supervisor of a department, the last day the screen showed (empty: open), and why they are taken away. */
export const withdrawSupervisorSchema = z.object({
  year: fiscalYearSchema,
  supervisorId: idSchema,
  shownValidTo: z.preprocess(emptyAsNull, civilDateSchema.nullable()),
  reason: z.string("required").trim().min(1, "required").max(500, "tooLong"),
});
export type WithdrawSupervisorInput = z.infer<typeof withdrawSupervisorSchema>;
