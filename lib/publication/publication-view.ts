import type { Blocked } from "@/lib/errors";
import type { LoadedSheet } from "@/lib/goal-sheets/sheet-view";
import type { EditionKind } from "./snapshot-schema";
import type { EditionState } from "./workflow";

/** Whether a sheet's editions are what was published; else the first that is not, and how. */
export type ChainReport =
  | { holds: true }
  | { holds: false; number: number; problem: "MISSING" | "CHANGED" | "NOT_LINKED" };

/** A decision on paper (決裁) as recorded. */
export type ApprovalView = { number: string; decidedOn: string; enteredBy: string; forThisVersion: boolean };

export type EditionView = {
  id: string;
  number: number;
  kind: EditionKind;
  state: EditionState;
  /** Civil date in Tokyo. */
  publishedOn: string | null;
  publishedBy: string;
  changeNote: string;
  sha256: string;
  withdrawReason: string | null;
  inForce: boolean;
  blockedWithdrawal: Blocked | null;
};

export type PublicationView = {
  sheet: LoadedSheet;
  departmentName: string;
  departmentSlug: string;
  municipalitySlug: string;
  approvalRequired: boolean;
  approvals: ApprovalView[];
  /** Newest first. */
  editions: EditionView[];
  chain: ChainReport;
  /** The kinds of edition that can come next, sooner or later. */
  kinds: EditionKind[];
  /** Whether the sheet's goals are given levels. */
  knowsLevels: boolean;
  allowed: Record<"reopen" | "approve" | EditionKind, Blocked | null>;
};
