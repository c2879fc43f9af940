import { z } from "zod";
import { ROUND_SEASONS } from "@/lib/consultations/workflow";
import { withRows } from "@/lib/form-rows";
import { isStorable } from "@/lib/typed-schema";
import { type Corrections, unreadableDates } from "./corrections";
import { chosenColumn } from "./text/column-headings";

/** Rows of a printed timetable; the importer reads no more. */
const MOST_ROWS = 999;
/** Longer texts are no goal sheet. */
const LONGEST_TEXT = 20_000;
/** Pasted text beyond this is refused with words by the importer, which counts bytes. */
const LONGEST_SOURCE = 4 * 1024 * 1024;

const target = /^(\d{4})\/([0-9a-f-]{36})$/;

/** Department and year stand in one choice, as year/department. */
export const createImportSchema = z
  .object({
    target: z.string().regex(target, "required"),
    /** Empty for the form that the year is bound to. */
    form: z.string().max(60).default(""),
    file: z.instanceof(File, { error: "badFile" }).optional(),
    text: z.string().max(LONGEST_SOURCE, "tooLarge").default(""),
  })
  .refine(({ file, text }) => (file?.size ?? 0) > 0 || text.trim() !== "", {
    path: ["text"],
    error: "required",
  })
  .transform(({ target: chosen, ...rest }) => {
    const [year, departmentId] = chosen.split("/");
    return { ...rest, year: Number(year), departmentId: departmentId ?? "" };
  });

const typedFields = z.record(z.string(), z.unknown()).transform((form): Corrections => {
  const typed = Object.entries(form).filter(
    (entry): entry is [string, string] => entry[0].startsWith("/") && typeof entry[1] === "string",
  );
  return new Map(typed);
});

/** A proposal's form: fields are named by their JSON Pointers; `intent` is the button pressed. */
export const reviewImportSchema = z
  .looseObject({
    proposalId: z.guid("notFound"),
    /** Fingerprint of the proposal as it was read. */
    seen: z.string().length(64, "badInput"),
    intent: z.enum(["save", "accept"]).default("save"),
    replace: z.literal("yes").optional(),
  })
  .transform(({ proposalId, seen, intent, replace, ...fields }) => ({
    proposalId,
    seen,
    intent,
    replace: replace === "yes",
    corrections: typedFields.parse(fields),
  }))
  .superRefine(({ corrections }, context) => {
    for (const path of unreadableDates(corrections)) {
      context.addIssue({ code: "custom", path: [path], message: "badDate" });
    }
    for (const [path, text] of corrections) {
      if (text.length > LONGEST_TEXT) context.addIssue({ code: "custom", path: [path], message: "tooLong" });
      if (!isStorable(text)) context.addIssue({ code: "custom", path: [path], message: "badInput" });
    }
  });

/** What each column of a proposal's table holds, as the selects name it. */
export const mapColumnsSchema = z.preprocess(
  withRows,
  z.object({
    proposalId: z.guid("notFound"),
    seen: z.string().length(64, "badInput"),
    columns: z
      .array(
        z.object({ choice: z.string().max(200) }).transform(({ choice }, context) => {
          const holds = chosenColumn(choice);
          if (holds === null) context.addIssue({ code: "custom", message: "badInput" });
          return holds ?? [];
        }),
      )
      .max(MOST_ROWS),
  }),
);

const roundText = z.string().trim().min(1, "required").max(100, "tooLong");

/** A round to be made of a proposal's timetable: one row for each of the timetable's, empty where it is left out. */
export const makeRoundSchema = z.preprocess(
  withRows,
  z.object({
    proposalId: z.guid("notFound"),
    name: roundText,
    season: z.enum(ROUND_SEASONS, "required"),
    room: roundText,
    rows: z
      .array(z.object({ departmentId: z.union([z.literal("").transform(() => null), z.guid("required")]) }))
      .max(MOST_ROWS),
  }),
);

export const importReferenceSchema = z.object({ proposalId: z.guid("notFound") });

export type MakeRoundInput = z.output<typeof makeRoundSchema>;
