import { isSameValue } from "./cell-value";
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

type Pair = { at: number; from: number; weight: number };

/** How much of what a goal's cells say stood in the copied goal. */
const likeness = (goal: CopiedGoal, { fields }: ReadGoal) =>
  Object.entries(fields).filter(
    ([field, text]) => text.trim() !== "" && isSameValue(field, text, goal.fields[field] ?? ""),
  ).length;

/**
 * Which of the file's goals is which of the copy's; what is left over is new. A goal has its mark or its title; of
 * several that it could be, it is the one with the most of its texts, so that goals put in between, sorted or
 * numbered anew stay themselves.
 */
export function matchGoals({ form, copy, file }: Pick<Compared, "form" | "copy" | "file">): {
  matched: Matched[];
  left: ReadGoal[];
} {
  const { missionLayout, numbering } = form;
  const byMission = numbering === "MISSION" && missionLayout !== "NONE";
  const goals = copy.missions.flatMap(({ goals: own }, at) => own.map((goal) => ({ mission: at + 1, goal })));
  const pairs = goals.flatMap(({ mission, goal }, at): Pair[] =>
    file.goals.flatMap((read, from): Pair[] => {
      const isMarked = read.number === goal.number && (!byMission || read.mission === mission);
      const title = read.fields.title ?? "";
      const isTitled = title.trim() !== "" && isSameValue("title", title, goal.fields.title ?? "");
      if (!isMarked && !isTitled) return [];
      return [{ at, from, weight: 2 * likeness(goal, read) + (isMarked ? 1 : 0) }];
    }),
  );
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { at, from } of pairs.toSorted((one, other) => other.weight - one.weight)) {
    if (found.has(at) || used.has(from)) continue;
    found.set(at, from);
    used.add(from);
  }
  return {
    matched: goals.map((each, at) => ({ ...each, read: file.goals[found.get(at) ?? -1] })),
    left: file.goals.filter((_, from) => !used.has(from)),
  };
}
