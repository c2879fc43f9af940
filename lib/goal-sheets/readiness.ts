import { missingRequired } from "@/lib/sheet-forms/completeness";
import { goalFields, hasMissions, headerFields } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { HeadedParagraph, SheetContent } from "@/lib/sheet-forms/sheet-content";

/** What stands in the way of a submission; `path` is a JSON Pointer into the content. */
export type Obstacle = { path: string; kind: "missing" | "tooLong" };

const SURROGATE_PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** Characters as a person counts them: a variant sequence's parts count, a surrogate pair is one. Counted at each key. */
export function countCharacters(text: string): number {
  return text.length - (text.match(SURROGATE_PAIRS)?.length ?? 0);
}

function lengthOf(value: string | readonly string[] | readonly HeadedParagraph[] | null): number {
  if (value === null) return 0;
  if (typeof value === "string") return countCharacters(value);
  return value.reduce(
    (sum, part) => sum + countCharacters(typeof part === "string" ? part : part.title + part.text),
    0,
  );
}

/** Names the fields that are longer than the form allows; drafts keep them, a submission does not. */
export function tooLong(form: SheetForm, content: SheetContent): string[] {
  const exceeds = (value: Parameters<typeof lengthOf>[0], maxLength: number | null) =>
    maxLength !== null && lengthOf(value) > maxLength;
  const paths = headerFields(form)
    .filter(({ field, maxLength }) => exceeds(content.header[field], maxLength))
    .map(({ field }) => `/header/${field}`);
  const missionLimit = hasMissions(form)
    ? (form.mission.find(({ field }) => field === "text")?.maxLength ?? null)
    : null;
  content.missions.forEach((mission, missionIndex) => {
    const place = `/missions/${missionIndex}`;
    if (exceeds(mission.text, missionLimit)) paths.push(`${place}/text`);
    mission.goals.forEach((goal, goalIndex) => {
      for (const { field, maxLength } of goalFields(form)) {
        if (exceeds(goal[field], maxLength)) paths.push(`${place}/goals/${goalIndex}/${field}`);
      }
    });
  });
  return paths;
}

/** Everything that must be mended before the sheet can be submitted: empty required fields first. */
export function obstacles(form: SheetForm, content: SheetContent): Obstacle[] {
  return [
    ...missingRequired(form, content).map((path) => ({ path, kind: "missing" as const })),
    ...tooLong(form, content).map((path) => ({ path, kind: "tooLong" as const })),
  ];
}
