import { GOAL_TEXT_FIELDS, type GoalTextField } from "@/lib/sheet-forms/fields";
import type { LastYearSheet } from "./last-year";
import type { CarriedKind } from "./lineage";
import type { StoredGoal } from "./sheet-view";
import { NOTHING_WRITTEN, type WrittenGoal } from "./written-goal";

/** What of a goal can come along; results never do. */
export const CARRIED_PARTS = [
  "policyNumbers",
  "sections",
  "contributors",
  ...GOAL_TEXT_FIELDS,
  "deadline",
  "metrics",
  "baseline",
] as const;
export type CarriedPart = (typeof CARRIED_PARTS)[number];

/** Written anew each year: how things stand, how far this year goes, and until when. */
const WRITTEN_ANEW: readonly CarriedPart[] = ["currentState", "targets", "deadline"];
export const USUALLY_CARRIED = CARRIED_PARTS.filter((part) => !WRITTEN_ANEW.includes(part));

/** Where a chosen goal goes: a new goal, an empty place of one of this year's, or together with another chosen one. */
export const INTO_NEW = "";
const INTO_GOAL = "goal:";
const WITH_GOAL = "with:";
export const intoGoal = (goalId: string) => `${INTO_GOAL}${goalId}`;
export const withGoal = (lastYearGoalId: string) => `${WITH_GOAL}${lastYearGoalId}`;

export type CarryChoice = {
  /** A goal of last year. */
  id: string;
  kind: CarriedKind;
  reason: string;
  /** A mission of this year, or one of last year's to come along. */
  missionId: string;
  into: string;
  /** How many goals a split one becomes. */
  parts: number;
};

/** One carrying over: from one goal or several, to new goals or one that stands. */
export type CarryStep = {
  from: { id: string; kind: CarriedKind; reason: string }[];
  missionId: string;
  /** Null for new goals. */
  goalId: string | null;
  parts: number;
};

/** `id` names the choice, a goal of last year. */
export type MergeSlip = { id: string; problem: "chooseMergePartner" | "mergePartnerMissing" };

const partnerOf = ({ into }: CarryChoice) =>
  into.startsWith(WITH_GOAL) ? into.slice(WITH_GOAL.length) : null;

/** What is wrong with the choices that join goals: nobody to join with, or one that is not chosen itself. */
export function mergeSlips(choices: readonly CarryChoice[]): MergeSlip[] {
  return choices.flatMap((choice): MergeSlip[] => {
    const { id } = choice;
    const partner = partnerOf(choice);
    if (partner !== null) {
      const found = choices.find((other) => other.id === partner);
      const leads = found && found.id !== id && partnerOf(found) === null;
      return leads && found.kind !== "SPLIT" ? [] : [{ id, problem: "mergePartnerMissing" }];
    }
    const joined = choices.some((other) => partnerOf(other) === id);
    const alone = choice.kind === "MERGED" && choice.into === INTO_NEW && !joined;
    return alone ? [{ id, problem: "chooseMergePartner" }] : [];
  });
}

/** The steps that the choices ask for; goals that are joined are merged, whatever else was said of them. */
export function carrySteps(choices: readonly CarryChoice[]): CarryStep[] {
  return choices
    .filter((choice) => partnerOf(choice) === null)
    .map((first) => {
      const joined = choices.filter((choice) => partnerOf(choice) === first.id);
      const split = first.kind === "SPLIT" && joined.length === 0;
      const from = [first, ...joined].map(({ id, kind, reason }) => ({
        id,
        kind: joined.length > 0 ? ("MERGED" as const) : kind,
        reason,
      }));
      const stands = !split && first.into.startsWith(INTO_GOAL);
      return {
        from,
        missionId: first.missionId,
        goalId: stands ? first.into.slice(INTO_GOAL.length) : null,
        parts: split ? first.parts : 1,
      };
    });
}

export type LastYearGoal = {
  goal: StoredGoal;
  sheet: LastYearSheet;
  missionId: string;
  missionText: string | null;
};

/** Last year's goals in their order, each with the sheet and the mission that it stood under. */
export function lastYearGoals(sheets: readonly LastYearSheet[]): LastYearGoal[] {
  return sheets.flatMap((sheet) =>
    sheet.missions.flatMap(({ id, text, goals }) =>
      goals.map((goal) => ({ goal, sheet, missionId: id, missionText: text })),
    ),
  );
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(date: string): string {
  const year = String(Number(date.slice(0, 4)) + 1);
  const day = date.slice(5) === "02-29" ? "02-28" : date.slice(5);
  return `${year}-${day}`;
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];

/** Sections and departments of this year, to find again by name and by identity those of last year. */
export type ThisYear = { sections: { id: string; name: string }[]; departmentIds: string[] };

/** The texts that of several goals follow each other. */
const JOINED_TEXTS = GOAL_TEXT_FIELDS.filter((field) => field !== "title");

const nameKey = (name: string) => name.normalize("NFKC").replace(/\s+/g, "");

/**
 * What the chosen parts of last year's goals say together: of several goals the first gives title and deadline,
 * the texts follow each other. Sections are found again by their names, departments by their identity.
 */
export function carriedGoal(
  goals: readonly StoredGoal[],
  parts: readonly CarriedPart[],
  thisYear: ThisYear,
): WrittenGoal {
  const [first] = goals;
  if (!first) return NOTHING_WRITTEN;
  const comes = (part: CarriedPart) => parts.includes(part);
  const textOf = (field: GoalTextField) =>
    distinct(goals.map((goal) => goal[field]).filter((text) => text.trim() !== "")).join("\n");
  const names = new Set(goals.flatMap(({ sections }) => sections.map(({ name }) => nameKey(name))));
  const helpers = new Set(goals.flatMap(({ contributors }) => contributors.map(({ id }) => id)));
  const planned = comes("policyNumbers");
  return {
    texts: {
      ...(comes("title") ? { title: first.title } : {}),
      ...Object.fromEntries(JOINED_TEXTS.filter(comes).map((field) => [field, textOf(field)])),
    },
    policyNumbers: planned ? distinct(goals.flatMap(({ policyNumbers }) => policyNumbers)) : [],
    basis: planned && first.policyBasis ? { kind: first.policyBasis, text: first.policyBasisText } : null,
    deadline: comes("deadline") && first.deadline ? yearLater(first.deadline) : null,
    sectionIds: comes("sections")
      ? thisYear.sections.filter(({ name }) => names.has(nameKey(name))).map(({ id }) => id)
      : [],
    contributorIds: comes("contributors") ? thisYear.departmentIds.filter((id) => helpers.has(id)) : [],
  };
}
