import type { LineageMark } from "./lineage";

/** Issues and proposals (課題と取組案) of a policy evaluation sheet that a goal comes from. */
export type GoalSourceView = {
  id: string;
  goalId: string;
  reference: string;
  fiscalYear: number | null;
  issues: string;
  proposals: string;
  addedByName: string;
  addedAt: Date;
};

/** Where a sheet's goals come from: goals of last year, and evaluation sheets. */
export type GoalOrigins = { lineage: LineageMark[]; sources: GoalSourceView[] };

export const NO_ORIGINS: GoalOrigins = { lineage: [], sources: [] };

/** The origins of one goal. */
export function originsOf({ lineage, sources }: GoalOrigins, goalId: string): GoalOrigins {
  return {
    lineage: lineage.filter(({ toId }) => toId === goalId),
    sources: sources.filter((source) => source.goalId === goalId),
  };
}
