import { useLocale, useTranslations } from "next-intl";
import type { StoredGoal, StoredMission } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";

const LONGEST_NAME = 40;

const shortened = (text: string) => {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > LONGEST_NAME ? `${signs.slice(0, LONGEST_NAME).join("")}…` : signs.join("");
};

/** A goal in a list of choices: its word, number and title. */
export function useGoalName(form: SheetForm): (goal: Pick<StoredGoal, "number" | "title">) => string {
  const t = useTranslations("carry.names");
  const word = form.goalWord[toLocale(useLocale())];
  return ({ number, title }) => t("goal", { word, number, title: shortened(title) || t("untitled") });
}

/** A mission in a list of choices: its label, place and text; for forms without missions the word for goals. */
export function useMissionName(
  form: SheetForm,
): (mission: Pick<StoredMission, "text">, index: number) => string {
  const t = useTranslations("carry.names");
  const locale = toLocale(useLocale());
  const label = form.mission.find(({ field }) => field === "text")?.label[locale] ?? "";
  return ({ text }, index) =>
    hasMissions(form)
      ? t("mission", { label, number: index + 1, text: shortened(text ?? "") || t("unwritten") })
      : form.goalWord[locale];
}
