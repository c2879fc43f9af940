import { missionAnchor } from "@/lib/publication/goal-anchor";
import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedMission, Snapshot } from "@/lib/publication/snapshot-schema";
import { sdgsOf } from "@/lib/sheet-forms/sdg-names";
import { GoalArticle } from "./goal-article";
import { GoalTable, isPrintedAsTable } from "./goal-table";
import { PublicSection } from "./heading";
import { missionTitle } from "./mission-title";

/** The Sustainable Development Goals of a mission, where its form has a place for them. */
function MissionSdgs({ mission, texts }: { mission: PublishedMission; texts: PublicTexts }) {
  const sdgs = sdgsOf(mission.sdgs ?? []);
  if (sdgs.length === 0) return null;
  return (
    <div className="mb-6">
      <p className="text-solid-gray-700">{texts.t("goal.sdgs")}</p>
      <ul className="flex flex-wrap gap-x-6">
        {sdgs.map(({ number, name }) => (
          <li key={number}>{texts.t("goal.sdg", { number, name: texts.label(name) })}</li>
        ))}
      </ul>
    </div>
  );
}

/** The goals: below their mission, or as one table or list where the form knows no missions. */
export function GoalGroups({ snapshot, texts }: { snapshot: Snapshot; texts: PublicTexts }) {
  return snapshot.missions.map((mission) => (
    <PublicSection
      key={mission.id}
      id={missionAnchor(snapshot, mission)}
      {...missionTitle(snapshot, mission, texts)}
    >
      <MissionSdgs mission={mission} texts={texts} />
      {isPrintedAsTable(snapshot) ? (
        <GoalTable snapshot={snapshot} mission={mission} texts={texts} />
      ) : (
        mission.goals.map((goal) => (
          <GoalArticle key={goal.id} snapshot={snapshot} goal={goal} texts={texts} />
        ))
      )}
    </PublicSection>
  ));
}
