import type { Direction } from "./schema";

/** The ids of a sheet's goals in their order, mission by mission. */
export type GoalOrder = { missionId: string; goalIds: string[] }[];

const copyOf = (order: GoalOrder): GoalOrder =>
  order.map(({ missionId, goalIds }) => ({ missionId, goalIds: [...goalIds] }));

/** The order after moving a goal one place; at a mission's edge it crosses into the neighbour, at the sheet's end it stays. */
export function goalMoved(order: GoalOrder, goalId: string, direction: Direction): GoalOrder {
  const moved = copyOf(order);
  const at = moved.findIndex(({ goalIds }) => goalIds.includes(goalId));
  const mission = moved[at];
  if (!mission) return moved;
  const from = mission.goalIds.indexOf(goalId);
  const to = direction === "up" ? from - 1 : from + 1;
  const neighbour = moved[direction === "up" ? at - 1 : at + 1];
  const staysInside = to >= 0 && to < mission.goalIds.length;
  if (!staysInside && !neighbour) return moved;
  mission.goalIds.splice(from, 1);
  if (staysInside) mission.goalIds.splice(to, 0, goalId);
  else if (direction === "up") neighbour?.goalIds.push(goalId);
  else neighbour?.goalIds.unshift(goalId);
  return moved;
}

/** The order after moving a goal to the end of another mission; in its own mission it stays where it is. */
export function goalMovedTo(order: GoalOrder, goalId: string, missionId: string): GoalOrder {
  const target = order.find((mission) => mission.missionId === missionId);
  if (!target || target.goalIds.includes(goalId)) return copyOf(order);
  return order.map((mission) => ({
    missionId: mission.missionId,
    goalIds:
      mission.missionId === missionId
        ? [...mission.goalIds, goalId]
        : mission.goalIds.filter((id) => id !== goalId),
  }));
}

/** The order with another goal right after a given one. */
export function goalInserted(order: GoalOrder, goalId: string, after: string): GoalOrder {
  return order.map(({ missionId, goalIds }) => {
    const at = goalIds.indexOf(after);
    return { missionId, goalIds: at < 0 ? [...goalIds] : goalIds.toSpliced(at + 1, 0, goalId) };
  });
}

/** The order with a goal put before another one of its mission. */
export function goalPutBefore(order: GoalOrder, goalId: string, before: string): GoalOrder {
  return order.map(({ missionId, goalIds }) => {
    const rest = goalIds.filter((id) => id !== goalId);
    const at = rest.indexOf(before);
    const isHere = at >= 0 && goalIds.includes(goalId);
    return { missionId, goalIds: isHere ? rest.toSpliced(at, 0, goalId) : [...goalIds] };
  });
}

/** The order with some goals of a mission in a given sequence; its others keep their places. */
export function goalsArranged(order: GoalOrder, missionId: string, sequence: readonly string[]): GoalOrder {
  return order.map((mission) => {
    if (mission.missionId !== missionId)
      return { missionId: mission.missionId, goalIds: [...mission.goalIds] };
    const left = sequence.filter((id) => mission.goalIds.includes(id));
    const goalIds = mission.goalIds.map((id) => (sequence.includes(id) ? (left.shift() ?? id) : id));
    return { missionId, goalIds };
  });
}

/** Whether a goal has a place to go to in a direction. */
export function canMove(order: GoalOrder, goalId: string, direction: Direction): boolean {
  const moved = goalMoved(order, goalId, direction);
  return moved.some(({ goalIds }, index) => goalIds.join() !== order[index]?.goalIds.join());
}

/** The ids after moving one of them one place; the first and the last stay at the edge. */
export function idMoved(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = direction === "up" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((other) => other !== id);
  return rest.toSpliced(to, 0, id);
}
