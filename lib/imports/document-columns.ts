import type { SheetForm } from "@/lib/sheet-forms/schema";
import { importText } from "./import-text";
import { isOfficeFileName } from "./office-file";
import {
  columnChoice,
  findTableColumns,
  headingsKey,
  likelyTableColumns,
  type TableColumns,
} from "./text/column-headings";
import type { Columns } from "./text/columns";
import type { MappedColumns } from "./text/reading";

/** A recognised column as the screen shows it; `choice` names what it holds, "" for nothing. */
export type ColumnView = { heading: string; sample: string; choice: string };

/**
 * The columns that a person may match to fields: those of a Word or Excel file's table of goals. Null for plain
 * text, and where the document is read whole without such a table.
 */
export function documentColumns(
  form: SheetForm,
  { fileName, text }: { fileName: string | null; text: string },
): TableColumns | null {
  if (!isOfficeFileName(fileName)) return null;
  const found = findTableColumns(form, text);
  if (found) return found;
  const plain = importText(form, text);
  if (plain.ok && plain.proposal.missions.length > 0) return null;
  return likelyTableColumns(form, text);
}

/** The columns with what was remembered for these headings, if it still fits them. */
export function withRemembered(found: TableColumns, remembered: Columns | null): TableColumns {
  return remembered?.length === found.headings.length ? { ...found, columns: remembered } : found;
}

export function mappedColumns({ headings, columns }: TableColumns): MappedColumns {
  return { key: headingsKey(headings), columns };
}

export function columnViews({ headings, samples, columns }: TableColumns): ColumnView[] {
  return headings.map((heading, index) => ({
    heading,
    sample: samples[index] ?? "",
    choice: columnChoice(columns[index] ?? []),
  }));
}
