import type { EditionKind, ResultRow, Snapshot } from "./snapshot-schema";

/** Whether goals are given levels; where they are not, what became of them are the readings alone. */
export function knowsLevels({ scale }: Pick<Snapshot, "scale">): boolean {
  return scale !== null;
}

/** The word for what an edition brings: of goals without levels nobody says that they have results. */
export function editionWord(kind: EditionKind, hasLevels: boolean): EditionKind | "READINGS" {
  return kind === "RESULTS" && !hasLevels ? "READINGS" : kind;
}

/** The rows of one goal: the head's first, then the supervisor's where it is published. */
export function rowsOfGoal(snapshot: Pick<Snapshot, "results">, goalId: string): ResultRow[] {
  const rows = snapshot.results?.filter((row) => row.goalId === goalId) ?? [];
  return [...rows.filter((row) => row.kind === "SELF"), ...rows.filter((row) => row.kind === "SUPERVISOR")];
}

export type LevelCount = { order: number; label: string; count: number };

/**
 * How many goals reached which level by the heads' own rows, highest level first; levels that nobody
 * reached count nought. Editions of one year may carry scales of different wording: each wording counts alone.
 */
export function levelCounts(snapshots: readonly Pick<Snapshot, "scale" | "results">[]): LevelCount[] {
  const counts = new Map<string, LevelCount>();
  const entry = (order: number, label: string) => {
    const key = `${order} ${label}`;
    const found = counts.get(key) ?? { order, label, count: 0 };
    counts.set(key, found);
    return found;
  };
  for (const { scale, results } of snapshots) {
    if (results === null) continue;
    for (const { order, label } of scale?.levels ?? []) entry(order, label);
    for (const row of results) {
      if (row.kind === "SELF" && row.levelOrder !== null)
        entry(row.levelOrder, row.levelLabel ?? "").count += 1;
    }
  }
  return [...counts.values()].sort((one, other) => other.order - one.order);
}

/** The number of levels of an edition's scale; 0 without one. */
export function scaleLength(snapshot: Pick<Snapshot, "scale">): number {
  return snapshot.scale?.levels.length ?? 0;
}
