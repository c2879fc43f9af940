import type { Blocked } from "@/lib/errors";
import type { LoadedSheet, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import type { GoalField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { SessionFacts } from "./policy";
import type { Presence } from "./schema";
import type { DecisionKind, SessionAction } from "./workflow";

/** What a mutation needs of a session. */
export type LoadedSession = SessionFacts & {
  id: string;
  version: number;
  roundId: string;
  roundName: string;
  room: string;
  fiscalYear: number;
  fiscalYearId: string;
  date: string;
  startMinute: number;
  endMinute: number;
  basicProjects: number | null;
};

/** How a panelist came; `presence` is null as long as nothing is recorded. */
export type MemberView = {
  panelistId: string;
  title: string;
  personName: string | null;
  required: boolean;
  presence: Presence | null;
  deputyName: string | null;
};

export type DecisionView = {
  id: string;
  kind: DecisionKind;
  sheetId: string;
  goalId: string | null;
  field: GoalField | null;
  text: string;
  decidedByName: string;
  enteredByName: string;
  enteredAt: Date;
  dueOn: string | null;
  reply: string | null;
  acceptedAt: Date | null;
};

export type SessionSheetView = {
  sheet: LoadedSheet;
  content: StoredSheetContent;
  /** What the actor may do with this sheet in this session. */
  allowed: Record<SessionAction, Blocked | null>;
};

export type SessionView = {
  session: LoadedSession;
  departmentName: string | null;
  form: SheetForm;
  sheets: SessionSheetView[];
  members: MemberView[];
  /** Null for those who may not read the notes. */
  notes: string | null;
  decisions: DecisionView[];
  allowed: Record<SessionAction, Blocked | null>;
};
