import { useLocale, useTranslations } from "next-intl";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";

/** The names of a sheet's goals as they are counted on its form, by id. */
export function useGoalNames({ form, content }: Pick<SheetView, "form" | "content">): Record<string, string> {
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const goals = content.missions.flatMap((mission) => mission.goals);
  const name = (number: number) => t("goalName", { word: form.goalWord[locale], number });
  return Object.fromEntries(goals.map(({ id, number }) => [id, name(number)]));
}
