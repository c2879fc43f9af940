import { useLocale, useTranslations } from "next-intl";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";

type Place = {
  goal: StoredGoal | null;
  kind: "sheet" | "mission" | "goal" | "paragraph";
  field: string | null;
};

/** Names places of a sheet in words: a field, a goal, a goal's field, or the whole sheet. */
export function usePlaceName(form: SheetForm): (place: Place) => string {
  const t = useTranslations("sheets");
  const locale = toLocale(useLocale());
  return ({ goal, kind, field }) => {
    const goalName = goal && t("editor.goalName", { word: form.goalWord[locale], number: goal.number });
    if (field === null) return goalName ?? t("comments.whole");
    const asked = kind === "goal" && (field === "sections" || field === "contributors");
    const own = asked ? t(`editor.${field}`) : null;
    const mission = kind === "mission" ? missionLabel(form)?.[locale] : null;
    const label = own ?? mission ?? fieldLabel(form, kind, field)?.[locale] ?? field;
    return goalName
      ? t("submission.placeInGoal", { goal: goalName, field: label })
      : t("submission.place", { field: label });
  };
}
