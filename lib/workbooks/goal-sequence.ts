import type { Compared } from "./compared";
import type { ReorderedGoals } from "./difference";
import type { Matched } from "./goal-matches";
import { missionOfGoal } from "./mission-differences";
import type { ReadGoal } from "./read-sheet";

/** The ids of the copy's goals that the file has in a mission, in the file's order. */
function fileOrder(
  compared: Compared,
  matched: readonly Matched[],
  texts: readonly string[],
  missionId: string,
): string[] {
  return compared.file.goals.flatMap((read) => {
    const match = matched.find((each) => each.read === read);
    if (!match) return [];
    const said = missionOfGoal(compared, texts, read);
    const id = said ? said.id : compared.copy.missions[match.mission - 1]?.id;
    return id === missionId ? [match.goal.id] : [];
  });
}

/** Missions whose goals stand in another order in the file, where that is not their order by now. */
export function reorderedGoals(
  compared: Compared,
  matched: readonly Matched[],
  texts: readonly string[],
): ReorderedGoals[] {
  const { copy, now } = compared;
  return copy.missions.flatMap(({ id, goals }, at): ReorderedGoals[] => {
    const current = now.missions.find((mission) => mission.id === id)?.goals ?? [];
    const stayed = fileOrder(compared, matched, texts, id).filter((goalId) =>
      [goals, current].every((own) => own.some((goal) => goal.id === goalId)),
    );
    const orderIn = (own: readonly { id: string }[]) =>
      own.map((goal) => goal.id).filter((goalId) => stayed.includes(goalId));
    const [before, today, after] = [orderIn(goals).join(), orderIn(current).join(), stayed.join()];
    if (after === before || after === today) return [];
    const titled = (goalId: string) => {
      const title = current.find((goal) => goal.id === goalId)?.fields.title ?? "";
      return { id: goalId, title };
    };
    return [
      {
        what: "goalsReordered",
        key: `order:${id}`,
        place: { part: "mission", number: at + 1 },
        missionId: id,
        now: orderIn(current).map(titled),
        file: stayed.map(titled),
        isConflict: before !== today,
      },
    ];
  });
}

/** Before which of the mission's goals a new one stands in the file; null where it is the last. */
export function goalBehind(
  compared: Compared,
  matched: readonly Matched[],
  texts: readonly string[],
  { read, missionId }: { read: ReadGoal; missionId: string | null },
): string | null {
  if (missionId === null) return null;
  const { file, now } = compared;
  const standing = now.missions.find(({ id }) => id === missionId)?.goals ?? [];
  const following = fileOrder(
    { ...compared, file: { ...file, goals: file.goals.slice(file.goals.indexOf(read) + 1) } },
    matched,
    texts,
    missionId,
  );
  return following.find((goalId) => standing.some(({ id }) => id === goalId)) ?? null;
}
