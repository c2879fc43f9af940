import { useTranslations } from "next-intl";
import type { DraftField } from "./draft-state";

/** What the places of a sheet are called, so far as unsent texts and colleagues are named by them. */
export type PlaceNames = {
  /** By kind and field joined with a point, such as `goal.title`. */
  fields: Readonly<Record<string, string>>;
  /** By the goal's id. */
  goals: Readonly<Record<string, string>>;
};

/** Names the field of a kept text in words, also when its goal is gone. */
export function useFieldName({ fields, goals }: PlaceNames): (field: Pick<DraftField, "place">) => string {
  const t = useTranslations("keeping");
  return ({ place: { subject, field } }) => {
    const name = fields[`${subject.kind}.${field}`] ?? field;
    if (subject.kind !== "goal") return t("place", { field: name });
    return t("placeInGoal", { goal: goals[subject.id] ?? t("goneGoal"), field: name });
  };
}
