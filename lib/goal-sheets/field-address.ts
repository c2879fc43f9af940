import type { Subject, SubjectKind } from "./field-place";
import type { StoredGoal, StoredMission, StoredSheetContent } from "./sheet-view";

/** Where a JSON Pointer into the content leads: the part that is edited together, and the field in it. */
export type FieldAddress = {
  subject: Subject;
  field: string;
  mission: StoredMission | null;
  goal: StoredGoal | null;
};

/** The id of a field's control, so that a link from the submit page lands on it. */
export function fieldAnchor(kind: SubjectKind, id: string, field: string): string {
  return `${kind}-${id}-${field}`;
}

/** Resolves `/header/contact`, `/missions/0/text` and `/missions/0/goals/1/title`; null when nothing stands there. */
export function fieldAddress(
  sheetId: string,
  content: StoredSheetContent,
  path: string,
): FieldAddress | null {
  const [, part, at, ...rest] = path.split("/");
  if (part === "header" && at) {
    return { subject: { kind: "sheet", id: sheetId }, field: at, mission: null, goal: null };
  }
  const mission = part === "missions" && at !== undefined ? content.missions[Number(at)] : undefined;
  if (!mission) return null;
  if (rest[0] === "text")
    return { subject: { kind: "mission", id: mission.id }, field: "text", mission, goal: null };
  const goal = mission.goals[Number(rest[1])];
  if (rest[0] !== "goals" || !goal || !rest[2]) return null;
  return { subject: { kind: "goal", id: goal.id }, field: rest[2], mission, goal };
}
