import type { SheetState } from "@/lib/goal-sheets/workflow";
import { formatFiscalYear } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

/** What became of an import on the command line; `known` lists what could have been meant. */
export type ApplyOutcome =
  | {
      ok: true;
      sheetId: string;
      department: string;
      year: number;
      yearCreated: boolean;
      sheetCreated: boolean;
      doubts: number;
      /** Texts that were not taken over, because the year's form has no field for them. */
      leftOut: number;
    }
  | { ok: false; code: "NO_MUNICIPALITY"; slug: string; known: string[] }
  | { ok: false; code: "NO_DEPARTMENT"; name: string; known: string[] }
  | { ok: false; code: "YEAR_NOT_OPEN"; year: number }
  | { ok: false; code: "YEAR_OUT_OF_REACH"; year: number }
  | { ok: false; code: "SHEET_NOT_EDITABLE"; department: string; state: SheetState }
  | { ok: false; code: "SHEET_HAS_CONTENT"; department: string }
  /** A goal that would be replaced is assessed, or a later year goes on from it. */
  | { ok: false; code: "GOAL_STAYS"; department: string };

/** The outcome in words: what was made, or what stood in the way and how to mend it. */
export function applyMessage(outcome: ApplyOutcome, locale: Locale): string {
  const texts = messagesOf(locale).imports.apply;
  const t = (key: keyof typeof texts, values: Record<string, string | number>) =>
    texts[key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  if (outcome.ok) {
    const { department, doubts, leftOut, sheetCreated, yearCreated } = outcome;
    const year = formatFiscalYear(outcome.year, locale);
    const lines = [
      t(sheetCreated ? "created" : "written", { department, year, doubts }),
      ...(leftOut > 0 ? [t("leftOut", { year, count: leftOut })] : []),
      ...(yearCreated ? [t("yearCreated", { year })] : []),
    ];
    return lines.join("\n");
  }
  switch (outcome.code) {
    case "NO_MUNICIPALITY":
      return t(outcome.code, { slug: outcome.slug, known: outcome.known.join(", ") });
    case "NO_DEPARTMENT":
      return t(outcome.code, { name: outcome.name, known: outcome.known.join("、") });
    case "YEAR_NOT_OPEN":
      return t(outcome.code, { year: formatFiscalYear(outcome.year, locale) });
    case "YEAR_OUT_OF_REACH":
      return t(outcome.code, { year: outcome.year });
    case "SHEET_NOT_EDITABLE":
    case "SHEET_HAS_CONTENT":
    case "GOAL_STAYS":
      return t(outcome.code, { department: outcome.department });
  }
}
