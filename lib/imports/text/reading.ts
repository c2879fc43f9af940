import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Block, Cell, Line } from "./blocks";
import { markerLinesAsRows } from "./goal-marks";
import type { DoubtCode, MessageValues } from "./messages";

/** A doubt before it is put into words. */
export type OpenDoubt = { path: string; code: DoubtCode; values: MessageValues; excerpt: string };

/** What all steps of one reading share. */
export type Reading = {
  form: SheetForm;
  blocks: Block[];
  /** What was understood although its own words appear nowhere in the proposal, e.g. column headings and times. */
  taken: Set<Cell | Line>;
  doubts: OpenDoubt[];
};

export function startReading(form: SheetForm, blocks: Block[]): Reading {
  return { form, blocks: markerLinesAsRows(blocks, form.reading.goals), taken: new Set(), doubts: [] };
}
