import { isSameValue } from "./cell-value";
import { type Compared, fieldDifference } from "./compared";
import type { Difference, MovedGoal } from "./difference";
import { goalPlace, type Matched } from "./goal-matches";
import type { ReadGoal } from "./read-sheet";

const isSame = (one: string, other: string) => isSameValue("text", one, other);

/** The one text, other than the copy's, that stands beside all goals of a mission; null where there is none. */
function otherText(own: readonly ReadGoal[], before: string): string | null {
  const said = own.map(({ missionText }) => missionText ?? "").filter((text) => text !== "");
  const [first] = said;
  // Blank cells say nothing beside others, as those that one merged cell took in.
  if (first === undefined) return own.length > 0 && before !== "" ? "" : null;
  return said.every((text) => isSame(text, first)) && !isSame(first, before) ? first : null;
}

/**
 * What each of the copy's missions says in the file. Beside goals, a mission has a new text where all of them say
 * it; what another mission says already moves them there instead, unless that one has a new text itself.
 */
export function missionTexts(
  { form, copy, file }: Pick<Compared, "form" | "copy" | "file">,
  matched: readonly Matched[],
): string[] {
  if (form.missionLayout !== "COLUMN")
    return copy.missions.map(
      ({ text }, at) => file.missions.find(({ number }) => number === at + 1)?.text ?? text,
    );
  const others = copy.missions.map(({ text }, at) => {
    const own = matched.flatMap(({ mission, read }) => (mission === at + 1 && read ? [read] : []));
    return otherText(own, text);
  });
  const standing = (text: string) => copy.missions.findIndex((mission) => isSame(mission.text, text));
  const isNew = (text: string) => text === "" || standing(text) < 0;
  return copy.missions.map(({ text }, at) => {
    const other = others[at];
    if (other === null || other === undefined) return text;
    const same = others.findIndex((each) => each !== null && isSame(each, other));
    if (isNew(other)) return other === "" || same === at ? other : text;
    const taken = others[standing(other)];
    return taken && isNew(taken) ? other : text;
  });
}

/** The mission under which the file has a goal: null where it says nothing of it, without an id where it is new. */
export function missionOfGoal(
  { form, copy, file, now }: Compared,
  texts: readonly string[],
  { mission, missionText }: ReadGoal,
): { id: string | null; text: string } | null {
  if (form.missionLayout === "NONE") return null;
  const isTier = form.missionLayout === "TIER";
  const tier = file.missions.find(({ number }) => number === mission);
  const text = (isTier ? tier?.text : missionText) ?? "";
  const stands = (id: string | undefined) => now.missions.find((each) => each.id === id);
  const index = isTier ? (mission ?? 0) - 1 : texts.findIndex((each) => text !== "" && isSame(each, text));
  const named = stands(copy.missions[index]?.id);
  if (named) return { id: named.id, text };
  if (text.trim() === "") return null;
  return { id: now.missions.find((each) => isSame(each.text, text))?.id ?? null, text };
}

function movedGoal(compared: Compared, texts: readonly string[], match: Matched): MovedGoal | null {
  const { copy, now } = compared;
  const { goal, mission, read } = match;
  const said = read ? missionOfGoal(compared, texts, read) : null;
  const before = copy.missions[mission - 1];
  if (!said || !before || said.id === before.id) return null;
  // A text that its own mission has by now, or has in the file, moves nothing.
  if (said.id === null && isSame(said.text, texts[mission - 1] ?? "")) return null;
  const current = now.missions.find(({ goals }) => goals.some(({ id }) => id === goal.id));
  if (current && current.id === said.id) return null;
  return {
    what: "goalMoved",
    key: `moved:${goal.id}`,
    place: goalPlace(match),
    goalId: goal.id,
    missionId: said.id,
    missionText: said.text,
    now: current?.text ?? null,
    isConflict: current !== undefined && current.id !== before.id,
  };
}

/** Missions with a new text, and goals that the file has under another mission or a new one. */
export function missionDifferences(
  compared: Compared,
  matched: readonly Matched[],
  texts: readonly string[],
): (Difference | null)[] {
  const { form, copy, now, file } = compared;
  if (form.missionLayout === "NONE") return [];
  const written = copy.missions.flatMap(({ id, text, sdgs }, at) => {
    const current = now.missions.find((mission) => mission.id === id);
    const given = {
      place: { part: "mission", number: at + 1 },
      subject: { kind: "mission", id },
    } as const;
    const goals = file.missions.find(({ number }) => number === at + 1)?.sdgs ?? null;
    const texted = { field: "text", base: text, now: current?.text ?? null, typed: texts[at] ?? text };
    const aimed = { field: "sdgs", base: sdgs, now: current?.sdgs ?? null, typed: goals ?? sdgs };
    return [texted, aimed].map((each) => fieldDifference(compared, { ...given, ...each }));
  });
  return [...written, ...matched.map((match) => movedGoal(compared, texts, match))];
}
