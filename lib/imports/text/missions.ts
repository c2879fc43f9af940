import type { SheetForm } from "@/lib/sheet-forms/schema";
import { doubt, type GoalDraft, type MissionDraft } from "./goal-draft";
import type { GoalTable } from "./goal-rows";
import type { Reading } from "./reading";
import { compareKey } from "./wording";

/** Fewer signs in common are chance, not a cut-off text. */
const SHORTEST_BEGINNING = 4;

/** For every cut-off mission the whole one that begins with it, where there is exactly one. */
function wholeTexts(texts: readonly string[]): Map<string, string> {
  const sorted = [...new Map(texts.map((text) => [compareKey(text), text])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const whole = new Map<string, string>();
  sorted.forEach(([key, text], index) => {
    const longer = sorted.slice(index + 1).filter(([other]) => other.startsWith(key));
    const ends = longer.filter(
      ([other]) => !longer.some(([further]) => further !== other && further.startsWith(other)),
    );
    const [only] = ends;
    if (key.length >= SHORTEST_BEGINNING && only && ends.length === 1 && !text.endsWith("。"))
      whole.set(text, only[1]);
  });
  return whole;
}

function missionOf(missions: MissionDraft[], text: string | null): MissionDraft {
  const key = text === null ? null : compareKey(text);
  const known = missions.find((mission) => (mission.text === null ? null : compareKey(mission.text)) === key);
  if (known) return known;
  const mission: MissionDraft = { text, goals: [], doubts: [] };
  missions.push(mission);
  return mission;
}

/** Puts goals with the same mission beside them into one group; a cut-off mission joins the one it begins. */
function groupByColumn(goals: readonly GoalDraft[]): MissionDraft[] {
  const whole = wholeTexts(goals.flatMap(({ mission }) => mission ?? []));
  const missions: MissionDraft[] = [];
  for (const goal of goals) {
    const joined = goal.mission === null ? undefined : whole.get(goal.mission);
    const mission = missionOf(missions, joined ?? goal.mission);
    mission.goals.push(goal);
    if (joined && goal.mission) doubt(mission, "text", "missionJoined", goal.mission);
    if (goal.mission === null) doubt(mission, "text", "missionMissing", goal.printed);
  }
  const ended = missions.some(({ text }) => text?.endsWith("。"));
  for (const mission of missions) {
    if (ended && mission.text && !mission.text.endsWith("。")) {
      doubt(mission, "text", "missionCutOff", mission.text);
    }
  }
  return missions;
}

/**
 * Missions with rows of their own; goals above the first such row are grouped by the mission beside them, or form a
 * group without text.
 */
function groupByRows(table: GoalTable): MissionDraft[] {
  const placed = new Set(table.missions.flatMap(({ goals }) => goals));
  const orphans = table.goals.filter((goal) => !placed.has(goal));
  return [...groupByColumn(orphans), ...withoutContents(table.missions)];
}

/**
 * A mission without goals that another one repeats is a line of a contents list that lost its headings; any other
 * mission without goals is doubted.
 */
function withoutContents(missions: readonly MissionDraft[]): MissionDraft[] {
  const keyOf = ({ text }: MissionDraft) => compareKey(text ?? "");
  const filled = new Set(missions.filter(({ goals }) => goals.length > 0).map(keyOf));
  const kept = missions.filter((mission) => mission.goals.length > 0 || !filled.has(keyOf(mission)));
  for (const mission of kept) {
    if (mission.goals.length === 0) doubt(mission, "", "missionWithoutGoals", mission.text ?? "");
  }
  return kept;
}

/** Groups the goals under their missions, as the form prints them. */
export function groupGoals(form: SheetForm, table: GoalTable): MissionDraft[] {
  if (table.goals.length === 0 && table.missions.length === 0) return [];
  if (form.missionLayout === "NONE") return [{ text: null, goals: table.goals, doubts: [] }];
  return groupByRows(table);
}

/** Compares the contents list with the pages: the page's text stands, a difference is doubted. */
export function compareWithContents(
  reading: Reading,
  missions: readonly MissionDraft[],
  contents: string[],
): void {
  contents.forEach((text, index) => {
    const mission = missions[index];
    if (!mission) reading.doubts.push({ path: "/missions", code: "contentsOnly", values: {}, excerpt: text });
    else if (compareKey(mission.text ?? "") !== compareKey(text))
      doubt(mission, "text", "contentsDiffer", text);
  });
}
