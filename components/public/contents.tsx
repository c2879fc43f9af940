import { goalAnchor, missionAnchor } from "@/lib/publication/goal-anchor";
import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedMission, Snapshot } from "@/lib/publication/snapshot-schema";
import { missionTitle } from "./mission-title";

type Props = { snapshot: Snapshot; texts: PublicTexts };

function MissionLink({ snapshot, mission, texts }: Props & { mission: PublishedMission }) {
  const { title, lang } = missionTitle(snapshot, mission, texts);
  return (
    <a href={`#${missionAnchor(snapshot, mission)}`} lang={lang}>
      {title}
    </a>
  );
}

/** Contents beside the text on wide screens; elsewhere the list of promises leads to the goals. */
export function Contents({ snapshot, texts }: Props) {
  return (
    <nav
      aria-label={texts.t("contents")}
      className="sticky top-4 hidden max-h-[calc(100vh-2rem)] self-start overflow-y-auto pt-12 lg:block print:hidden"
    >
      <p className="mb-2 font-bold">{texts.t("contents")}</p>
      <ol className="flex flex-col gap-3">
        <li>
          <a href="#promises">{texts.t("promises.title")}</a>
        </li>
        {snapshot.missions.map((mission) => (
          <li key={mission.id}>
            <MissionLink snapshot={snapshot} mission={mission} texts={texts} />
            <ol className="mt-1 flex flex-col gap-1 border-l-2 border-solid-gray-300 pl-3">
              {mission.goals.map((goal) => (
                <li key={goal.id} lang={texts.typedLang}>
                  <a href={`#${goalAnchor(snapshot, goal)}`}>{goal.title}</a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
