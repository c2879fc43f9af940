import { goalFields, hasMissions, headerFields } from "./form-fields";
import type { SheetForm } from "./schema";
import type { SheetContent } from "./sheet-content";

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/**
 * Names every required field that is still empty.
 *
 * @returns JSON Pointers into the content in the form's order; `/missions` alone when there is no goal at all.
 */
export function missingRequired(form: SheetForm, content: SheetContent): string[] {
  const missing = headerFields(form)
    .filter((entry) => entry.required && isBlank(content.header[entry.field]))
    .map((entry) => `/header/${entry.field}`);
  const missionTextRequired =
    hasMissions(form) && form.mission.some((entry) => entry.field === "text" && entry.required);
  const required = goalFields(form).filter((entry) => entry.required);

  content.missions.forEach((mission, missionIndex) => {
    if (missionTextRequired && isBlank(mission.text)) missing.push(`/missions/${missionIndex}/text`);
    mission.goals.forEach((goal, goalIndex) => {
      for (const { field } of required) {
        // Where the plan has no item, the basis stands in its place.
        const hasBasis = field === "policyNumbers" && !isBlank(goal.policyBasis);
        if (isBlank(goal[field]) && !hasBasis)
          missing.push(`/missions/${missionIndex}/goals/${goalIndex}/${field}`);
      }
    });
  });
  if (content.missions.every((mission) => mission.goals.length === 0)) missing.push("/missions");
  return missing;
}
