import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Block, Cell, Line } from "./blocks";
import type { Columns } from "./columns";
import { markerLinesAsRows } from "./goal-marks";
import type { DoubtCode, MessageValues } from "./messages";

/** A doubt before it is put into words. */
export type OpenDoubt = { path: string; code: DoubtCode; values: MessageValues; excerpt: string };

/** What all steps of one reading share. */
export type Reading = {
  form: SheetForm;
  blocks: Block[];
  /**
   * What was understood although its own words appear nowhere in the proposal, e.g. column headings and times,
   * each with the rest of its words, which must still be found in a field or a doubt.
   */
  taken: Map<Cell | Line, string>;
  doubts: OpenDoubt[];
  /** What the tables' columns hold under these headings, where a person or the headings themselves have said so. */
  mapped: readonly MappedColumns[];
};

/** `key` is that of the row of headings. */
export type MappedColumns = { key: string; columns: Columns };

export function startReading(
  form: SheetForm,
  blocks: Block[],
  mapped: readonly MappedColumns[] = [],
): Reading {
  const rows = markerLinesAsRows(blocks, form.reading.goals);
  return { form, blocks: rows, taken: new Map(), doubts: [], mapped };
}

/** Notes that a cell or line was understood, all of it or all but a rest. */
export function take(reading: Reading, part: Cell | Line | undefined, rest = ""): void {
  if (part) reading.taken.set("of" in part ? (part.of ?? part) : part, rest);
}
