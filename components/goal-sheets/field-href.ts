import { routes } from "@/lib/routes";
import type { DraftField } from "./draft-state";

/** The address at which a field can be written in: goals are opened one at a time, the rest stands together. */
export function fieldHref(sheetId: string, { place, anchor }: Pick<DraftField, "place" | "anchor">): string {
  const { kind, id } = place.subject;
  return `${routes.editSheet(sheetId, kind === "goal" ? id : undefined)}#${anchor}`;
}
