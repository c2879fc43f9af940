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
 * The columns that a person may match to fields: those of a Word or Excel file's tables of goals, each kind of
 * table once. None for plain text, and where the document is read whole without such a table.
 */
export function documentColumns(
  form: SheetForm,
  { fileName, text }: { fileName: string | null; text: string },
): TableColumns[] {
  if (!isOfficeFileName(fileName)) return [];
  const found = findTableColumns(form, text);
  if (found.length > 0) return found;
  const plain = importText(form, text);
  if (plain.ok && plain.proposal.missions.length > 0) return [];
  const likely = likelyTableColumns(form, text);
  return likely ? [likely] : [];
}

/** The columns with what was remembered for these headings, if it still fits them. */
export function withRemembered(found: TableColumns, remembered: Columns | null): TableColumns {
  return remembered?.length === found.headings.length ? { ...found, columns: remembered } : found;
}

/** The tables with what a person said of all their columns, one after another; null where these do not fit. */
export function withChosen(tables: readonly TableColumns[], chosen: Columns): TableColumns[] | null {
  let at = 0;
  const filled = tables.map((table) => {
    const from = at;
    at += table.headings.length;
    return { ...table, columns: chosen.slice(from, at) };
  });
  return at === chosen.length && at > 0 ? filled : null;
}

export function mappedColumns(tables: readonly TableColumns[]): MappedColumns[] {
  return tables.map(({ headings, columns }) => ({ key: headingsKey(headings), columns }));
}

export function columnViews({ headings, samples, columns }: TableColumns): ColumnView[] {
  return headings.map((heading, index) => ({
    heading,
    sample: samples[index] ?? "",
    choice: columnChoice(columns[index] ?? []),
  }));
}
