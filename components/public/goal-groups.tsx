import { missionAnchor } from "@/lib/publication/goal-anchor";
import type { PublicTexts } from "@/lib/publication/labels";
import type { Snapshot } from "@/lib/publication/snapshot-schema";
import { GoalArticle } from "./goal-article";
import { GoalTable, isPrintedAsTable } from "./goal-table";
import { PublicSection } from "./heading";
import { missionTitle } from "./mission-title";

/** The goals: below their mission, or as one table or list where the form knows no missions. */
export function GoalGroups({ snapshot, texts }: { snapshot: Snapshot; texts: PublicTexts }) {
  return snapshot.missions.map((mission) => (
    <PublicSection
      key={mission.id}
      id={missionAnchor(snapshot, mission)}
      {...missionTitle(snapshot, mission, texts)}
    >
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
