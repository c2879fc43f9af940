/** What became of a goal in the next year: 継続, 変更, 統合, 分割, 終了. */
export const LINEAGE_KINDS = ["CONTINUED", "CHANGED", "MERGED", "SPLIT", "ENDED"] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** The kinds of a goal that goes on; an ended one has no goal of the next year. */
export const CARRIED_KINDS = ["CONTINUED", "CHANGED", "MERGED", "SPLIT"] as const;
export type CarriedKind = (typeof CARRIED_KINDS)[number];

/** One step of a goal's lineage into a sheet's year; `toId` is null for a goal that has ended. */
export type LineageStep = {
  id: string;
  fromId: string;
  toId: string | null;
  kind: LineageKind;
  reason: string | null;
};

/** Where a goal comes from, as it stands beside the goal. */
export type LineageMark = LineageStep & { title: string; departmentName: string; fiscalYear: number };
