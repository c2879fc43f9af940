import { getLocale, getTranslations } from "next-intl/server";
import { missionLabel } from "@/lib/goal-sheets/labels";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";

/** The frame's own texts; it is a client component and gets no more words than these. */
export async function frameWords() {
  const t = await getTranslations("editor");
  const sheets = await getTranslations("sheets.editor");
  return {
    outline: sheets("outline"),
    panel: t("panel.title"),
    toOutline: t("toOutline"),
    toPanel: t("toPanel"),
    close: t("closePanel"),
  };
}

/** Where a goal stands in its sheet: the how-manieth of how many, in which mission. */
export async function goalPlace({ form, content }: SheetView, goal: StoredGoal): Promise<string> {
  const t = await getTranslations("editor");
  const sheets = await getTranslations("sheets.editor");
  const goals = content.missions.flatMap((mission) => mission.goals);
  const at = goals.findIndex(({ id }) => id === goal.id) + 1;
  const number = content.missions.findIndex((mission) => mission.goals.some(({ id }) => id === goal.id)) + 1;
  const label = missionLabel(form)?.[toLocale(await getLocale())];
  const place = t("place", { at, total: goals.length });
  if (!label) return place;
  return t("placeInMission", { place, mission: sheets("missionNumber", { label, number }) });
}
