import { type Actor, hasRole } from "@/lib/auth/actor";
import { blockedReason as roundBlockedReason } from "@/lib/consultations/policy";
import type { Blocked } from "@/lib/errors";
import type { YearState } from "@/lib/fiscal-years/workflow";
import { SHEET_ACTS, type SheetState } from "@/lib/goal-sheets/workflow";

export const IMPORT_ACTIONS = ["read", "create", "correct", "accept", "reject"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** What must be known of an import: the department and year it is for, and the sheet that stands there. */
export type ImportFacts = {
  municipalityId: string;
  departmentId: string;
  yearState: YearState;
  /** Null where the department has no sheet in the year yet: accepting makes it. */
  sheet: { id: string; state: SheetState; hasContent: boolean } | null;
  /** An accepted proposal is closed. */
  accepted: boolean;
  /** Whether the person agreed that the import replaces what stands in the sheet. */
  replace: boolean;
};

const invalid = (reason: string): Blocked => ({ code: "INVALID_TRANSITION", reason });

/** The secretariat imports for every department, a head for the own, a drafter for the sheet drafted. */
function mayImport(actor: Actor, { municipalityId, departmentId, sheet }: ImportFacts): boolean {
  if (actor.municipalityId !== municipalityId) return false;
  if (hasRole(actor, "MAYORS_OFFICE") || actor.headOf.includes(departmentId)) return true;
  return sheet !== null && actor.draftsFor.includes(sheet.id);
}

function blockedBySheet({ yearState, sheet }: ImportFacts): Blocked | null {
  if (yearState !== "OPEN") return invalid("yearNotOpen");
  const writable: readonly SheetState[] = SHEET_ACTS.edit.in;
  return sheet === null || writable.includes(sheet.state) ? null : invalid(`sheet${sheet.state}`);
}

/** Null when the actor may do it now; otherwise why not. Screens and mutations ask this same function. */
export function blockedReason(actor: Actor, action: ImportAction, facts: ImportFacts): Blocked | null {
  if (!mayImport(actor, facts)) return { code: "NOT_FOUND", reason: "notFound" };
  if (action === "read") return null;
  if (facts.accepted) return invalid("importAccepted");
  if (action === "reject") return null;
  const blocked = blockedBySheet(facts);
  if (blocked || action !== "accept") return blocked;
  return facts.sheet?.hasContent && !facts.replace ? invalid("sheetHasContent") : null;
}

/** What must be known of a proposal whose timetable is to become a round of consultations. */
export type TimetableFacts = {
  proposal: ImportFacts;
  /** Fiscal year of the proposal, and the one that the timetable's days lie in. */
  year: number;
  timetableYear: number | null;
  sessions: number;
  /** The round that was made of it already. */
  roundId: string | null;
};

/** Null when the actor may make a round of the document's timetable now; otherwise why not. */
export function timetableBlockedReason(actor: Actor, facts: TimetableFacts): Blocked | null {
  const { municipalityId, yearState } = facts.proposal;
  if (!mayImport(actor, facts.proposal)) return { code: "NOT_FOUND", reason: "notFound" };
  if (!hasRole(actor, "MAYORS_OFFICE")) return { code: "FORBIDDEN", reason: "onlyMayorsOffice" };
  if (facts.sessions === 0) return invalid("importWithoutTimetable");
  if (facts.roundId !== null) return invalid("importRoundMade");
  if (facts.timetableYear !== facts.year) return invalid("importTimetableOfOtherYear");
  return roundBlockedReason(actor, "createRound", { municipalityId, yearState, released: false });
}
