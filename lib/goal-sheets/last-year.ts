import { nameLikeness } from "@/lib/metrics/same-metric";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { LineageStep } from "./lineage";
import type { StoredGoal, StoredMission } from "./sheet-view";

/** A sheet of the year before that this year's sheet goes on from; merged departments have several. */
export type LastYearSheet = {
  sheetId: string;
  departmentName: string;
  fiscalYear: number;
  form: SheetForm;
  missions: StoredMission[];
};

/** Why a goal of last year stands beside one of this year. */
export type MatchedBy = "lineage" | "policyNumber" | "title";
export type Matched<Goal> = { goal: Goal; by: MatchedBy };

type Comparable = Pick<StoredGoal, "id" | "title" | "policyNumbers">;

const ALIKE = 0.5;
/** With a policy number in common less is asked of the titles. */
const ALIKE_WITH_NUMBER = 0.2;

function sharesNumber(one: Comparable, other: Comparable): boolean {
  const numbers = new Set(one.policyNumbers.map(normalizePolicyNumber));
  return other.policyNumbers.some((number) => numbers.has(normalizePolicyNumber(number)));
}

/** The goal most like this one by policy number and title; null where none is alike enough. */
function mostAlike<Goal extends Comparable>(goal: Comparable, others: readonly Goal[]): Matched<Goal> | null {
  const sharing = others.filter((other) => sharesNumber(goal, other)).length;
  const rated = others
    .map((other) => {
      const alike = nameLikeness(goal.title, other.title);
      const shares = sharesNumber(goal, other);
      const byNumber = shares && (sharing === 1 || alike >= ALIKE_WITH_NUMBER);
      const by: MatchedBy | null = alike >= ALIKE ? "title" : byNumber ? "policyNumber" : null;
      return { other, by, rate: alike + (shares ? ALIKE : 0) };
    })
    .toSorted((one, other) => other.rate - one.rate);
  const best = rated.find(({ by }) => by !== null);
  return best?.by ? { goal: best.other, by: best.by } : null;
}

/**
 * Last year's goals that belong beside a goal of this year: those of its lineage, else the one most like it among
 * those that no other goal of this year goes on from.
 */
export function matchedLastYear<Goal extends Comparable>(
  goal: Comparable,
  lastYear: readonly Goal[],
  lineage: readonly Pick<LineageStep, "fromId" | "toId">[],
): Matched<Goal>[] {
  const own = lineage.filter(({ toId }) => toId === goal.id).map(({ fromId }) => fromId);
  const carried = lastYear.filter(({ id }) => own.includes(id));
  if (carried.length > 0) return carried.map((found) => ({ goal: found, by: "lineage" as const }));
  const taken = lineage.filter(({ toId }) => toId !== null).map(({ fromId }) => fromId);
  const best = mostAlike(
    goal,
    lastYear.filter(({ id }) => !taken.includes(id)),
  );
  return best ? [best] : [];
}
