import type { StoredSheetContent } from "../../lib/goal-sheets/sheet-view";
import type { SheetForm } from "../../lib/sheet-forms/schema";
import { copiedContent } from "../../lib/workbooks/copied-content";
import type { Difference } from "../../lib/workbooks/difference";
import { edited, type Rows } from "./workbook-rows";
import { differencesBy, gridsOf, readBy, storedSheet, writtenWorkbook } from "./workbooks";

/** What a workbook changed like this says differently, against a sheet that was changed like that meanwhile. */
export async function differencesAfter(
  form: SheetForm,
  change: (rows: Rows) => Rows,
  meanwhile: (sheet: StoredSheetContent) => void = () => undefined,
): Promise<Difference[]> {
  const stored = storedSheet(form);
  const bytes = await edited(await writtenWorkbook(form, stored), change);
  const [grid] = await gridsOf(bytes);
  const now = structuredClone(stored);
  meanwhile(now);
  return differencesBy(form, readBy(form, grid), copiedContent(form, stored), copiedContent(form, now));
}
