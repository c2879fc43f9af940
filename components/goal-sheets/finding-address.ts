import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { FindingPlace } from "@/lib/goal-sheets/sheet-findings";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";

/** The way to where a finding is mended: its field, its mission, or the sections of the first goal. */
export function findingAddress(view: SheetView, { goalId, missionId, field }: FindingPlace): string {
  const { id } = view.sheet;
  if (goalId && field) return `${routes.editSheet(id, goalId)}#${fieldAnchor("goal", goalId, field)}`;
  if (missionId) return `${routes.editSheet(id)}#${fieldAnchor("mission", missionId, "text")}`;
  const first = view.content.missions.flatMap(({ goals }) => goals)[0];
  return first
    ? `${routes.editSheet(id, first.id)}#${fieldAnchor("goal", first.id, "sections")}`
    : routes.editSheet(id);
}
