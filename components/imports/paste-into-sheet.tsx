import { useMissionName } from "@/components/goal-sheets/goal-names";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import type { KnownCarriers } from "@/lib/workbooks/carriers";
import { PasteGoals } from "./paste-goals";

/** Pasting cells into this sheet, with its missions by name. */
export function PasteIntoSheet({ view, known }: { view: SheetView; known: KnownCarriers }) {
  const nameOf = useMissionName(view.form);
  const { sheet, form, content } = view;
  const missions = content.missions.map((mission, index) => ({
    value: mission.id,
    label: nameOf(mission, index),
  }));
  const missionTexts = content.missions.map(({ text }) => text ?? "");
  const { fiscalYear } = sheet;
  return <PasteGoals sheetId={sheet.id} {...{ form, fiscalYear, missions, missionTexts, known }} />;
}
