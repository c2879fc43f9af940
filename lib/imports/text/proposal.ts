import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Proposal, ProposedGoal } from "../schema";
import type { DraftDoubt, GoalDraft, MissionDraft } from "./goal-draft";
import type { DoubtCode } from "./messages";
import type { OpenDoubt } from "./reading";
import { beginsMidSentence } from "./wording";

/** Higher numbers are no count of goals. */
const HIGHEST_NUMBER = 200;
/** How many missing numbers a doubt names. */
const MOST_NAMED = 10;

function proposedGoal(goal: GoalDraft, number: number): ProposedGoal {
  const text = (field: (typeof GOAL_TEXT_FIELDS)[number]) => goal.texts.get(field) ?? null;
  return {
    number,
    title: text("title"),
    policyNumbers: goal.policyNumbers,
    background: text("background"),
    purpose: text("purpose"),
    currentState: text("currentState"),
    issues: text("issues"),
    targets: text("targets"),
    achievedState: text("achievedState"),
    means: text("means"),
    deadline: goal.deadline,
    assessments: goal.assessments,
  };
}

/** Every field of the form that stayed empty is doubted, unless something already says why. */
function missingFields(form: SheetForm, goal: GoalDraft): DraftDoubt[] {
  const said = new Set(goal.doubts.map(({ field }) => field));
  return form.goal.flatMap(({ field, label }) => {
    if (said.has(field) || goal.covered.has(field)) return [];
    if (field === "deadline" ? goal.deadline !== null : false) return [];
    if (field === "policyNumbers" && (goal.policyNone || goal.policyNumbers.length > 0)) return [];
    if (GOAL_TEXT_FIELDS.some((name) => name === field && goal.texts.has(name))) return [];
    return [{ field, code: "fieldMissing" as const, values: { label: label.ja }, excerpt: goal.printed }];
  });
}

/** A text that lost its beginning: a broken line, or a cell that was shifted. */
function cutOffAtBeginning(goal: GoalDraft): DraftDoubt[] {
  return [...goal.texts].flatMap(([field, text]) =>
    beginsMidSentence(text) ? [{ field, code: "textCutOff" as const, values: {}, excerpt: text }] : [],
  );
}

function placed(path: string, doubts: readonly DraftDoubt[]): OpenDoubt[] {
  return doubts.map(({ field, ...rest }) => ({ path: field === "" ? path : `${path}/${field}`, ...rest }));
}

/** The number of a goal, counted on from the one before where it could not be read. */
function countNumbers(goals: readonly GoalDraft[], path: string): { numbers: number[]; doubts: OpenDoubt[] } {
  const numbers: number[] = [];
  const doubts: OpenDoubt[] = [];
  goals.forEach((goal, index) => {
    const number = goal.number ?? (numbers.at(-1) ?? 0) + 1;
    const code = goal.number === null ? "goalNumberMissing" : "goalNumberRepeated";
    if (goal.number === null || numbers.includes(number)) {
      doubts.push({ path: `${path}/${index}/number`, code, values: {}, excerpt: goal.printed });
    }
    numbers.push(number);
  });
  return { numbers, doubts };
}

/** The doubts that keep words of the source which stand in no field; the others repeat what a field or a label says. */
const KEEPING: readonly DoubtCode[] = [
  "cellUnreadable",
  "textWithoutLabel",
  "deadlineUnreadable",
  "levelUnreadable",
  "reasonWithoutLevel",
];

/**
 * Every text of a proposal as often as the source must have it, those of doubts included. Missions, levels and the
 * timetable are left out: their cells and lines are taken as a whole, and one mission may stand beside many goals.
 */
export function readTexts(
  { header, missions }: Pick<Proposal, "header" | "missions">,
  doubts: readonly OpenDoubt[],
): string[] {
  const kept = doubts.filter(({ code }) => KEEPING.includes(code)).map(({ excerpt }) => excerpt);
  const goals = missions.flatMap((mission) => mission.goals);
  const texts = [
    ...Object.values(header).flat(),
    ...goals.flatMap((goal) => GOAL_TEXT_FIELDS.map((field) => goal[field])),
    ...goals.flatMap(({ assessments }) => assessments.map(({ reason }) => reason)),
  ].flatMap((text) => (text !== null && typeof text === "object" ? [text.title, text.text] : text));
  return [...texts, ...kept].filter((text) => text !== null);
}

/** Numbers that are left out between 1 and the highest: the goals' rows may have been lost. */
function missingNumbers(goals: readonly ProposedGoal[], path: string): OpenDoubt[] {
  const numbers = new Set(goals.map(({ number }) => number));
  const highest = Math.min(Math.max(0, ...numbers), HIGHEST_NUMBER);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((n) => !numbers.has(n));
  if (missing.length === 0) return [];
  const values = { numbers: missing.slice(0, MOST_NAMED).join(", ") };
  return [{ path, code: "goalNumbersMissing", values, excerpt: "" }];
}

/** Turns the drafts into the proposal's missions, and their doubts into doubts with a place. */
export function proposeMissions(
  form: SheetForm,
  drafts: readonly MissionDraft[],
): { missions: Proposal["missions"]; doubts: OpenDoubt[] } {
  const doubts: OpenDoubt[] = [];
  const missions = drafts.map((mission, missionIndex) => {
    const path = `/missions/${missionIndex}`;
    doubts.push(...placed(path, mission.doubts));
    if (mission.text && beginsMidSentence(mission.text)) {
      doubts.push({ path: `${path}/text`, code: "missionCutOff", values: {}, excerpt: mission.text });
    }
    const counted = countNumbers(mission.goals, `${path}/goals`);
    doubts.push(...counted.doubts);
    const goals = mission.goals.map((goal, index) => {
      doubts.push(
        ...placed(`${path}/goals/${index}`, [
          ...goal.doubts,
          ...cutOffAtBeginning(goal),
          ...missingFields(form, goal),
        ]),
      );
      return proposedGoal(goal, counted.numbers[index] ?? index + 1);
    });
    if (form.numbering === "MISSION") doubts.push(...missingNumbers(goals, path));
    return { text: mission.text, goals };
  });
  if (form.numbering === "SHEET") {
    const goals = missions.flatMap((mission) => mission.goals);
    doubts.push(...missingNumbers(goals, "/missions"));
  }
  return { missions, doubts };
}
