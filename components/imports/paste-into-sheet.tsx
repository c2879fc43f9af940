import { useMissionName } from "@/components/goal-sheets/goal-names";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { PasteGoals } from "./paste-goals";

/** Pasting cells into this sheet, with its missions by name. */
export function PasteIntoSheet({ view }: { view: SheetView }) {
  const nameOf = useMissionName(view.form);
  const { sheet, form, content } = view;
  const missions = content.missions.map((mission, index) => ({
    value: mission.id,
    label: nameOf(mission, index),
  }));
  return <PasteGoals sheetId={sheet.id} form={form} fiscalYear={sheet.fiscalYear} missions={missions} />;
}
