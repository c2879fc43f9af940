import { z } from "zod";
import { withRows } from "@/lib/form-rows";
import { chosenColumn } from "./text/column-headings";

const id = z.guid("badInput");
export const LONGEST_PASTE = 200_000;
/** More goals than these are no sheet; the rest comes in a second paste. */
export const MOST_PASTED_GOALS = 50;
const MOST_COLUMNS = 60;

export const PASTE_MODES = ["add", "fill"] as const;

const columnSchema = z.object({
  choice: z
    .string()
    .max(200, "badChoice")
    .transform((choice, context) => {
      const slots = chosenColumn(choice);
      if (slots) return slots;
      context.addIssue({ code: "custom", message: "badChoice" });
      return z.NEVER;
    }),
});

/** Pasted cells, what their columns hold (as recognised where nothing is said), and where they go. */
export const pasteGoalsSchema = z.preprocess(
  withRows,
  z.object({
    sheetId: id,
    missionId: id,
    mode: z.enum(PASTE_MODES, "badChoice").default("add"),
    cells: z.string().min(1, "required").max(LONGEST_PASTE, "tooLong"),
    /** Whether the first row, or the one with the form's words, is a row of headings; counts beside `columns`. */
    headed: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    columns: z
      .array(columnSchema)
      .max(MOST_COLUMNS, "badChoice")
      .optional()
      .transform((columns) => columns?.map(({ choice }) => choice)),
  }),
);
export type PasteGoalsInput = z.infer<typeof pasteGoalsSchema>;
