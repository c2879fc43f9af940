import type { SubjectKind } from "./field-place";
import type { RevisionOrigin } from "./revision-origin";

/** Where a revision was written, named as far as it still stands in the sheet. */
export type RevisionPlace = {
  kind: SubjectKind;
  id: string;
  field: string;
  goal: { number: number; title: string } | null;
  /** Place of the mission in the sheet, counted from 1. */
  mission: number | null;
  paragraph: "basicPolicies" | "issues" | null;
  /** The goal, mission or paragraph was removed; a removed goal keeps its title. */
  gone: boolean;
  goneTitle: string | null;
};

/** One person's writing in one field without a long pause; values travel as in field-place.ts. */
export type RevisionView = {
  id: string;
  place: RevisionPlace;
  personName: string;
  startedAt: Date;
  lastSavedAt: Date;
  before: string;
  after: string;
  /** Brings back what an earlier revision held. */
  restores: boolean;
  /** Where a text came from that nobody typed; null where somebody did. */
  origin: RevisionOrigin | null;
};

export type RevisionFilter = {
  /** A goal's id, or `head` for all that belongs to no goal. */
  part?: string;
  /** `goal.title`, `mission.text` … */
  field?: string;
  personId?: string;
};

export type RevisionList = {
  revisions: RevisionView[];
  /** Names of the sections and departments that stand as ids in the values. */
  names: Record<string, string>;
  page: number;
  pages: number;
  total: number;
};

/** What there is to choose from: only what was ever written, by whom. */
export type RevisionChoices = {
  goals: { id: string; number: number | null; title: string }[];
  /** Whether anything outside the goals was written. */
  head: boolean;
  fields: { kind: SubjectKind; field: string }[];
  people: { id: string; name: string }[];
};

export const REVISION_SIDES = ["after", "before"] as const;
export type RevisionSide = (typeof REVISION_SIDES)[number];

export type RevisionDetail = {
  revision: RevisionView;
  names: Record<string, string>;
  /** What stands in the field now; null where the field is no more. */
  current: string | null;
  /** Names the text that was shown, so that no other one is replaced unseen. */
  seen: string;
};

const LISTS: readonly string[] = ["policyNumbers", "sections", "contributors", "sdgs"];

/** Whether a field's value is a list, which is told entry by entry. */
export function isListField(field: string): boolean {
  return LISTS.includes(field);
}

/** The entries of a list as it travels. */
export function listEntries(field: string, value: string): string[] {
  return value.split(field === "policyNumbers" ? "、" : ",").filter((entry) => entry !== "");
}
