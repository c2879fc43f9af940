import { useLocale, useTranslations } from "next-intl";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";

type Place = {
  goal: StoredGoal | null;
  kind: "sheet" | "mission" | "goal" | "paragraph";
  field: string | null;
  /** Which one it is of several missions or of a head's paragraphs, counted from 1. */
  number?: number;
  /** The headed field that a paragraph stands in. */
  paragraph?: "basicPolicies" | "issues";
};

/** Names places of a sheet in words: a field, a goal, a goal's field, or the whole sheet. */
export function usePlaceName(form: SheetForm): (place: Place) => string {
  const t = useTranslations("sheets");
  const locale = toLocale(useLocale());
  const ownLabel = ({ kind, field, number = 1, paragraph }: Place) => {
    if (kind === "goal" && (field === "sections" || field === "contributors")) return t(`editor.${field}`);
    if (kind === "paragraph" && paragraph) {
      const label = fieldLabel(form, "sheet", paragraph)?.[locale] ?? "";
      return t(field === "title" ? "editor.paragraphTitle" : "editor.paragraphText", { label, number });
    }
    return null;
  };
  const missionName = ({ kind, field, number }: Place) => {
    const label = kind === "mission" ? missionLabel(form)?.[locale] : undefined;
    if (!label) return null;
    const name = number === undefined ? label : t("editor.missionNumber", { label, number });
    const part = field === "text" || field === null ? null : fieldLabel(form, "mission", field)?.[locale];
    return part ? t("comments.partOf", { name, part }) : name;
  };
  return (place) => {
    const { goal, kind, field } = place;
    const goalName = goal && t("editor.goalName", { word: form.goalWord[locale], number: goal.number });
    if (field === null) return goalName ?? t("comments.whole");
    const label = ownLabel(place) ?? missionName(place) ?? fieldLabel(form, kind, field)?.[locale] ?? field;
    return goalName
      ? t("submission.placeInGoal", { goal: goalName, field: label })
      : t("submission.place", { field: label });
  };
}
