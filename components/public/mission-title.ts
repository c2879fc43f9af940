import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedMission, Snapshot } from "@/lib/publication/snapshot-schema";

export type MissionTitle = { title: string; kind?: string; lang?: "ja" };

/**
 * The heading of a group of goals: the mission's own text, below the form's word for it, which is numbered where
 * missions are a tier of their own; or the form's word for goals where there is no mission.
 */
export function missionTitle(
  snapshot: Pick<Snapshot, "form" | "missions">,
  mission: PublishedMission,
  texts: PublicTexts,
): MissionTitle {
  const { form, missions } = snapshot;
  const label = form.mission.find(({ field }) => field === "text")?.label;
  if (!mission.text || !label) return { title: texts.label(form.goalWord) };
  const word = texts.label(label);
  const number = missions.indexOf(mission) + 1;
  const kind = form.missionLayout === "TIER" ? texts.t("goal.missionHeading", { word, number }) : word;
  return { title: mission.text, kind, lang: texts.typedLang };
}
