import type { Blocked } from "@/lib/errors";
import type { SheetState } from "@/lib/goal-sheets/workflow";
import type { RoundFacts } from "./policy";
import type { Slot, TimetableWarning } from "./timetable";
import type { RoundAction, RoundSeason } from "./workflow";

/** A round as every screen names it; dates are civil dates (ISO). */
export type RoundSummary = RoundFacts & {
  id: string;
  name: string;
  season: RoundSeason;
  startsOn: string;
  endsOn: string;
  room: string;
  fiscalYear: number;
  version: number;
};

/** What a mutation needs of a round. */
export type LoadedRound = RoundSummary & { fiscalYearId: string };

export type ListedRound = RoundSummary & { sessionCount: number };

export type PanelistView = {
  id: string;
  title: string;
  personId: string | null;
  personName: string | null;
  required: boolean;
};

export type TimetableSlot = Slot & {
  version: number;
  departmentName: string | null;
  basicProjects: number | null;
  /** Whether the session's own screen is open to the actor. */
  readable: boolean;
  /** Null for those who do not follow all sheets, and where there is no sheet. */
  sheetState: SheetState | null;
};

export type UnplacedDepartment = { departmentId: string; name: string; basicProjectCount: number };

export type RoundView = {
  round: RoundSummary;
  panelists: PanelistView[];
  slots: TimetableSlot[];
  /** Empty for those who only read the timetable. */
  warnings: TimetableWarning[];
  unplaced: UnplacedDepartment[];
  departments: UnplacedDepartment[];
  allowed: Record<RoundAction, Blocked | null>;
};

/** Somebody who may be named as a panelist; the title is that of the post or of the supervision. */
export type PanelistCandidate = { personId: string; name: string; title: string };
