import { overrunEras } from "@/lib/i18n/era";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Proposal, ProposedGoal } from "../schema";
import type { DraftDoubt, GoalDraft, MissionDraft } from "./goal-draft";
import type { OpenDoubt } from "./reading";

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

/** Texts stay as they were written; what an era year that never came means is said beside them. */
function overruns({ texts }: GoalDraft): DraftDoubt[] {
  return [...texts].flatMap(([field, text]) =>
    overrunEras(text).map(({ written, meant, date }) => ({
      field,
      code: "eraOverrun" as const,
      values: { written, meant, date },
      excerpt: written,
    })),
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

/** Turns the drafts into the proposal's missions, and their doubts into doubts with a place. */
export function proposeMissions(
  form: SheetForm,
  drafts: readonly MissionDraft[],
): { missions: Proposal["missions"]; doubts: OpenDoubt[] } {
  const doubts: OpenDoubt[] = [];
  const missions = drafts.map((mission, missionIndex) => {
    const path = `/missions/${missionIndex}`;
    doubts.push(...placed(path, mission.doubts));
    const counted = countNumbers(mission.goals, `${path}/goals`);
    doubts.push(...counted.doubts);
    const goals = mission.goals.map((goal, index) => {
      doubts.push(
        ...placed(`${path}/goals/${index}`, [
          ...goal.doubts,
          ...overruns(goal),
          ...missingFields(form, goal),
        ]),
      );
      return proposedGoal(goal, counted.numbers[index] ?? index + 1);
    });
    return { text: mission.text, goals };
  });
  return { missions, doubts };
}
