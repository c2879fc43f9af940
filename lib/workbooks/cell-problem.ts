import { LAST_SDG, listParts } from "@/lib/goal-sheets/field-place";
import { LONGEST_TEXT } from "@/lib/goal-sheets/schema";
import { isCarrier, type KnownCarriers, readNames } from "./carriers";
import { cellValue } from "./cell-value";

/** Why a cell's text cannot be written into the sheet, with the words in question. */
export type CellProblem = { what: "DATE" | "NAMES" | "SDGS" | "LENGTH"; texts: string[] };

/** What a field of a sheet can say in its year. */
export type Sayable = { fiscalYear: number; known: KnownCarriers };

/** Null where a cell's text can be written into its field. */
export function cellProblem(
  field: string,
  typed: string,
  { fiscalYear, known }: Sayable,
): CellProblem | null {
  const value = cellValue(field, typed, fiscalYear);
  if (value === null) return { what: "DATE", texts: [typed] };
  if (value.length > LONGEST_TEXT) return { what: "LENGTH", texts: [] };
  if (isCarrier(field)) {
    const { unknown } = readNames(known[field], value);
    return unknown.length > 0 ? { what: "NAMES", texts: unknown } : null;
  }
  const wrong =
    field === "sdgs" ? listParts(value).filter((part) => Number(part) > LAST_SDG || part === "0") : [];
  return wrong.length > 0 ? { what: "SDGS", texts: wrong } : null;
}
