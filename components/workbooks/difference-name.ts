import { useLocale, useTranslations } from "next-intl";
import type { SubjectKind } from "@/lib/goal-sheets/field-place";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { isCarrier } from "@/lib/workbooks/carriers";
import type { ParagraphKind } from "@/lib/workbooks/copied-content";
import type { Difference, DifferencePlace } from "@/lib/workbooks/difference";

/** Names a field as the form does; what every goal has on any form has names of its own. */
export function useFieldName(form: SheetForm): (kind: SubjectKind, field: string) => string {
  const t = useTranslations("workbooks.differences");
  const locale = toLocale(useLocale());
  return (kind, field) =>
    isCarrier(field) || field === "policyBasis"
      ? t(field)
      : (fieldLabel(form, kind, field)?.[locale] ?? field);
}

/** Names a difference by its place: the part of the sheet, and the field in it. */
export function useDifferenceName(form: SheetForm): (difference: Difference) => string {
  const t = useTranslations("workbooks.differences");
  const locale = toLocale(useLocale());
  const word = form.goalWord[locale];
  const mission = missionLabel(form)?.[locale] ?? "";
  const paragraphs = (kind: ParagraphKind) =>
    fieldLabel(form, "sheet", kind === "BASIC_POLICY" ? "basicPolicies" : "issues")?.[locale] ?? "";
  const goalName = (number: number, title: string) =>
    title === "" ? t("goalUntitled", { word, number }) : t("goal", { word, number, title });

  const partName = (place: DifferencePlace): string => {
    if (place.part === "header") return t("header");
    if (place.part === "mission") return t("mission", { label: mission, number: place.number });
    if (place.part === "paragraph")
      return t("paragraph", { label: paragraphs(place.kind), number: place.number });
    return goalName(place.number, place.title);
  };
  const nameOf = useFieldName(form);
  const fieldName = (place: DifferencePlace, field: string): string => {
    if (place.part === "paragraph") return t(field === "title" ? "heading" : "text");
    return nameOf(place.part === "header" ? "sheet" : place.part, field);
  };

  return (difference) => {
    if (difference.what === "field") {
      const { place, field } = difference;
      if (place.part === "mission" && field === "text") return partName(place);
      return t("place", { part: partName(place), field: fieldName(place, field) });
    }
    if (difference.what === "goalsReordered")
      return mission === "" ? t("order", { word }) : t("orderIn", { word, part: partName(difference.place) });
    if (difference.what === "goalMoved")
      return t("place", { part: partName(difference.place), field: mission });
    if (difference.what === "goalAdded") {
      const title = difference.fields.title ?? "";
      return title === "" ? t("newGoalUntitled", { word }) : t("newGoal", { word, title });
    }
    if (difference.what === "paragraphAdded")
      return t("newParagraph", { label: paragraphs(difference.kind), title: difference.title });
    return partName(difference.place);
  };
}
