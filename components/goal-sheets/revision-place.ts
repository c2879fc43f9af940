import { useLocale, useTranslations } from "next-intl";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import type { RevisionPlace } from "@/lib/goal-sheets/revision";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";

const OWN_LABELS = ["sections", "contributors", "policyBasis", "policyBasisText"] as const;

type Field = Pick<RevisionPlace, "kind" | "field"> & { paragraph?: RevisionPlace["paragraph"] };

/** The form's name of a field that was written; fields that no form prints have names of their own. */
export function useFieldName(form: SheetForm): (field: Field) => string {
  const t = useTranslations("revisions");
  const locale = toLocale(useLocale());
  return ({ kind, field, paragraph = null }) => {
    if (kind === "paragraph") {
      const label = paragraph && fieldLabel(form, "sheet", paragraph)?.[locale];
      if (!label) return field === "title" ? t("paragraphAnyTitle") : t("paragraphAnyText");
      return field === "title" ? t("paragraphTitle", { label }) : t("paragraphText", { label });
    }
    const own = kind === "goal" ? OWN_LABELS.find((name) => name === field) : undefined;
    if (own) return t(own);
    return fieldLabel(form, kind, field)?.[locale] ?? (field === "sdgs" ? t("sdgs") : field);
  };
}

/** Where a revision was written, in words: the goal or mission and the field; also of what is gone. */
export function useRevisionPlaceName(form: SheetForm): (place: RevisionPlace) => string {
  const t = useTranslations("revisions");
  const editor = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const fieldName = useFieldName(form);
  const partOf = ({ kind, goal, mission, gone, goneTitle }: RevisionPlace) => {
    if (goal) return editor("goalName", { word: form.goalWord[locale], number: goal.number });
    if (kind === "goal") return t("goneGoal", { title: goneTitle || t("untitled") });
    const label = missionLabel(form)?.[locale] ?? "";
    if (mission !== null) return t("mission", { label, number: mission });
    return gone && kind === "mission" ? t("gonePart", { label }) : null;
  };
  return (place) => {
    const [part, field] = [partOf(place), fieldName(place)];
    if (part === null) return place.gone ? t("gonePart", { label: field }) : field;
    return t("place", { part, field });
  };
}
