import type { PublishedGoal, PublishedMission, Snapshot } from "./snapshot-schema";

type Goals = Pick<Snapshot, "missions">;

export function goalsOf(snapshot: Goals): PublishedGoal[] {
  return snapshot.missions.flatMap((mission) => mission.goals);
}

/** The place of a goal on its page, counted through the sheet, because numbers may begin anew in each mission. */
export function goalAnchor(snapshot: Goals, goal: PublishedGoal): string {
  return `goal-${goalsOf(snapshot).findIndex(({ id }) => id === goal.id) + 1}`;
}

/** The place of a mission on its page, counted from 1. */
export function missionAnchor(snapshot: Goals, mission: PublishedMission): string {
  return `mission-${snapshot.missions.indexOf(mission) + 1}`;
}
