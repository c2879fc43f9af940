import { eraYearOf } from "@/lib/i18n/era";
import type { LocalizedText, SheetForm } from "./schema";

/**
 * What a document of the form is called in any year: the form's name without the year that the form is of, which
 * stands in brackets at its end.
 */
export function documentName({ name }: Pick<SheetForm, "name">, locale: keyof LocalizedText): string {
  return name[locale].replace(/\s*[(（][^()（）]*[)）]$/, "");
}

/**
 * Writes the form's title line for a year and a department.
 *
 * @param fiscalYear Gregorian year in which the fiscal year starts
 */
export function titleLineText(
  form: Pick<SheetForm, "titleLine">,
  fiscalYear: number,
  departmentName: string,
  locale: keyof LocalizedText,
): string {
  const places: Record<string, string> = {
    year: String(fiscalYear),
    era: eraYearOf(fiscalYear, locale),
    department: departmentName,
  };
  return form.titleLine[locale].replace(
    /\{(year|era|department)\}/g,
    (_, name: string) => places[name] ?? "",
  );
}
