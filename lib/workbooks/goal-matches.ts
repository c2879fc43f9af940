import type { Compared } from "./compared";
import type { CopiedGoal } from "./copied-content";
import type { DifferencePlace } from "./difference";
import type { ReadGoal } from "./read-sheet";

/** A goal of the copy with the number of its mission, and what the file says of it; undefined where it says nothing. */
export type Matched = { mission: number; goal: CopiedGoal; read: ReadGoal | undefined };

export function goalPlace({
  mission,
  goal,
}: Pick<Matched, "mission" | "goal">): DifferencePlace & { part: "goal" } {
  return { part: "goal", number: goal.number, mission, title: goal.fields.title ?? "" };
}

/** Which of the file's goals is which of the copy's, by their marks; what is left over is new. */
export function matchGoals({ form, copy, file }: Pick<Compared, "form" | "copy" | "file">): {
  matched: Matched[];
  left: ReadGoal[];
} {
  const { missionLayout, numbering } = form;
  const byMission = missionLayout === "TIER" || (missionLayout === "COLUMN" && numbering === "MISSION");
  const left = [...file.goals];
  const matched = copy.missions.flatMap(({ goals }, at) =>
    goals.map((goal): Matched => {
      const index = left.findIndex(
        ({ number, mission }) => number === goal.number && (!byMission || mission === at + 1),
      );
      return { mission: at + 1, goal, read: index < 0 ? undefined : left.splice(index, 1)[0] };
    }),
  );
  return { matched, left };
}
