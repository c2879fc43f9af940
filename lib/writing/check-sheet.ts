import type { RuleSet, SheetCheck } from "./schema";

export type SheetMetric = {
  name: string;
  target: number | null;
  direction: "up" | "down" | "maintain" | null;
  /** Last year's actual figure; null where there is none. */
  lastActual: number | null;
  /** The targets of the years before, newest first. */
  earlierTargets: number[];
};

export type SheetGoal = {
  id: string;
  /** ISO date; null where none is written. */
  deadline: string | null;
  policyNumbers: string[];
  means: string | null;
  /** The sections that carry the goal. */
  sections: string[];
  metrics: SheetMetric[];
};

/** What the check of a whole sheet needs to know, as plain texts and figures. */
export type SheetTexts = {
  /** Gregorian year in which the fiscal year starts. */
  fiscalYear: number;
  /** Normalised numbers of the plan's items (7-5-1); null where the municipality keeps no plan. */
  knownPolicyNumbers: string[] | null;
  /** The department's sections; null where goals are not given to sections. */
  sections: string[] | null;
  missions: { id: string; text: string | null; goals: SheetGoal[] }[];
};

/** What a finding speaks of, so that a screen can lead to it. */
export type SheetSubject =
  | { kind: "mission"; id: string }
  | { kind: "goal"; id: string }
  | { kind: "section"; name: string }
  | { kind: "metric"; goalId: string; name: string };

export type SheetFinding = { rule: string; subject: SheetSubject };

const goalsOf = (sheet: SheetTexts) => sheet.missions.flatMap(({ goals }) => goals);
const aboutGoal = ({ id }: SheetGoal): SheetSubject => ({ kind: "goal", id });

function isOutsideYear(deadline: string | null, fiscalYear: number): boolean {
  return deadline !== null && (deadline < `${fiscalYear}-04-01` || deadline > `${fiscalYear + 1}-03-31`);
}

// A target that has not moved for this many years, this one included.
const YEARS_UNMOVED = 3;

/** Whether a target asks for less than last year's actual, or has stood still for years without meaning to. */
function isBehind({ target, direction, lastActual, earlierTargets }: SheetMetric): boolean {
  if (target === null || direction === "maintain") return false;
  const isLower = direction !== "down" && lastActual !== null && target < lastActual;
  const isHigher = direction === "down" && lastActual !== null && target > lastActual;
  const before = earlierTargets.slice(0, YEARS_UNMOVED - 1);
  const isUnmoved = before.length === YEARS_UNMOVED - 1 && before.every((earlier) => earlier === target);
  return isLower || isHigher || isUnmoved;
}

const judge: Record<SheetCheck, (sheet: SheetTexts) => SheetSubject[]> = {
  "deadline-outside-year": (sheet) =>
    goalsOf(sheet)
      .filter(({ deadline }) => isOutsideYear(deadline, sheet.fiscalYear))
      .map(aboutGoal),
  "policy-number-unknown": (sheet) => {
    const known = sheet.knownPolicyNumbers && new Set(sheet.knownPolicyNumbers);
    if (!known) return [];
    return goalsOf(sheet)
      .filter(({ policyNumbers }) => policyNumbers.some((number) => !known.has(number)))
      .map(aboutGoal);
  },
  "mission-without-goal": ({ missions }) =>
    missions
      .filter(({ text, goals }) => (text ?? "").trim() !== "" && goals.length === 0)
      .map(({ id }) => ({ kind: "mission", id })),
  "section-without-goal": (sheet) => {
    const carried = new Set(goalsOf(sheet).flatMap(({ sections }) => sections));
    const idle = (sheet.sections ?? []).filter((name) => !carried.has(name));
    return idle.map((name) => ({ kind: "section", name }));
  },
  "target-below-last-actual": (sheet) =>
    goalsOf(sheet).flatMap(({ id, metrics }) =>
      metrics.filter(isBehind).map(({ name }) => ({ kind: "metric" as const, goalId: id, name })),
    ),
  "metric-without-means": (sheet) =>
    goalsOf(sheet)
      .filter(({ metrics, means }) => metrics.length > 0 && (means ?? "").trim() === "")
      .map(aboutGoal),
};

/** The findings that only the whole sheet decides; rules switched off are not looked for. */
export function checkSheet(sheet: SheetTexts, ruleSet: RuleSet): SheetFinding[] {
  return ruleSet.sheetRules
    .filter(({ severity }) => severity !== "off")
    .flatMap(({ id, check }) => judge[check](sheet).map((subject) => ({ rule: id, subject })));
}
