import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { PresenceBar } from "./presence-bar";
import { useGoalNames } from "./sheet-goal-names";

/** Who else writes in this sheet, named by its goals. */
export function SheetPresenceBar({ view, goalId }: { view: SheetView; goalId?: string }) {
  const { id } = view.sheet;
  const updatedAt = view.updatedAt.toISOString();
  return <PresenceBar sheetId={id} goalId={goalId} goals={useGoalNames(view)} updatedAt={updatedAt} />;
}
