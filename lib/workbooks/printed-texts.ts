import type { PrintedTexts } from "./copied-content";
import { type SheetToPrint, sheetPage } from "./sheet-page";

/** What a sheet's workbook has printed beside its fields, so that what people wrote there is told from it. */
export function printedTexts(sheet: SheetToPrint): PrintedTexts {
  // The code is left out: its number follows from what the copy says. Levels and reasons are told goal by goal.
  const { cells } = sheetPage({ ...sheet, codeLine: "", assessments: new Map() }).page;
  const texts = cells.flatMap(({ kind, text }) =>
    kind === "value" || kind === "carrier" || text === "" ? [] : [text],
  );
  const assessments = [...sheet.assessments].map(([goalId, rows]) => {
    const own = rows.flatMap(({ level, reason }) => [level, reason]).filter((text) => text !== "");
    return [goalId, own] as const;
  });
  return { texts: [...new Set(texts)], assessments: Object.fromEntries(assessments) };
}
