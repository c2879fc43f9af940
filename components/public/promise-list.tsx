import { mainMetric } from "@/lib/publication/figures";
import { goalAnchor, goalsOf, missionAnchor } from "@/lib/publication/goal-anchor";
import type { PublicTexts } from "@/lib/publication/labels";
import { figureLine } from "@/lib/publication/metric-texts";
import { rowsOfGoal, scaleLength } from "@/lib/publication/results";
import type { PublishedGoal, Snapshot } from "@/lib/publication/snapshot-schema";
import { PublicSection } from "./heading";
import { LevelBadge } from "./level-badge";
import { missionTitle } from "./mission-title";

type Props = { snapshot: Snapshot; texts: PublicTexts };

function ResultMark({ snapshot, goal, texts }: Props & { goal: PublishedGoal }) {
  if (snapshot.results === null) return null;
  const row = rowsOfGoal(snapshot, goal.id).find(({ kind }) => kind === "SELF");
  if (!row?.levelOrder) return <p>{texts.t("promises.notAssessed")}</p>;
  return (
    <p>
      <LevelBadge
        texts={texts}
        order={row.levelOrder}
        length={scaleLength(snapshot)}
        label={row.levelLabel}
      />
    </p>
  );
}

function Promises({ snapshot, goals, texts }: Props & { goals: readonly PublishedGoal[] }) {
  return (
    <ol className="flex flex-col">
      {goals.map((goal) => {
        const metric = mainMetric(goal);
        const figure = metric && figureLine(metric, texts);
        return (
          <li
            key={goal.id}
            className="flex flex-col gap-2 border-t border-solid-gray-420 py-4 last:border-b print:break-inside-avoid print:py-2"
          >
            <p lang={texts.typedLang} className="text-std-18B-160">
              <a href={`#${goalAnchor(snapshot, goal)}`}>{goal.title}</a>
            </p>
            {metric && figure && (
              <p lang={texts.typedLang}>
                {metric.name} <span className="font-bold whitespace-nowrap tabular-nums">{figure}</span>
              </p>
            )}
            <ResultMark snapshot={snapshot} goal={goal} texts={texts} />
          </li>
        );
      })}
    </ol>
  );
}

/** Where missions are a tier of their own, the list has two tiers as well. */
function TieredPromises({ snapshot, texts }: Props) {
  return (
    <ol className="flex flex-col gap-6">
      {snapshot.missions.map((mission) => {
        const { title, kind, lang } = missionTitle(snapshot, mission, texts);
        return (
          <li key={mission.id}>
            {kind && <p className="break-after-avoid text-solid-gray-700">{kind}</p>}
            <p lang={lang} className="mb-2 break-after-avoid text-std-18B-160">
              <a href={`#${missionAnchor(snapshot, mission)}`}>{title}</a>
            </p>
            <div className="border-l-4 border-key-900 pl-4">
              <Promises snapshot={snapshot} goals={mission.goals} texts={texts} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** この年の約束: every goal in one line, with its main figure and, after year end, its level. */
export function PromiseList({ snapshot, texts }: Props) {
  return (
    <PublicSection id="promises" title={texts.t("promises.title")}>
      {snapshot.form.missionLayout === "TIER" ? (
        <TieredPromises snapshot={snapshot} texts={texts} />
      ) : (
        <Promises snapshot={snapshot} goals={goalsOf(snapshot)} texts={texts} />
      )}
    </PublicSection>
  );
}
