import type { SheetState } from "@/lib/goal-sheets/workflow";

export type ImportTarget = {
  year: number;
  departmentId: string;
  departmentName: string;
  /** Null where the department has no sheet in the year yet. */
  sheetState: SheetState | null;
};

/** What can be chosen on the import screen. */
export type ImportChoices = {
  /** Departments whose sheet the actor may import into now, newest year first, in the official order. */
  targets: ImportTarget[];
  forms: { key: string; name: string }[];
};

/** A proposal that waits for its corrections. */
export type ListedProposal = {
  id: string;
  departmentName: string;
  year: number;
  /** Null for pasted text. */
  fileName: string | null;
  createdAt: Date;
  doubts: number;
  goals: number;
};
