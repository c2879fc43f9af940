"use client";
import { useTranslations } from "next-intl";
import { idsValue } from "@/lib/goal-sheets/field-place";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { AutosaveChoices } from "./autosave-choices";
import { useDraftingChoices } from "./drafting-choices-context";
import { draftField } from "./editor-context";

type ContributorsFieldProps = {
  sheetId: string;
  goal: Pick<StoredGoal, "id" | "contributors">;
  readAt: number;
};

/** The other departments that carry a goal; one that the year no longer knows stays until it is taken off. */
export function ContributorsField({ sheetId, goal, readAt }: ContributorsFieldProps) {
  const t = useTranslations("pickers.contributors");
  const editor = useTranslations("sheets.editor");
  const { departments } = useDraftingChoices();
  const gone = goal.contributors.filter(({ id }) => departments.every((department) => department.id !== id));
  const options = [...departments, ...gone].map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0) return null;
  return (
    <AutosaveChoices
      {...draftField(sheetId, "goal", goal.id, "contributors")}
      label={editor("contributors")}
      support={t("help")}
      searchLabel={t("search")}
      options={options}
      stored={idsValue(goal.contributors.map(({ id }) => id))}
      readAt={readAt}
    />
  );
}
