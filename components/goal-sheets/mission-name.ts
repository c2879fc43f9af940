import type { StoredMission } from "@/lib/goal-sheets/sheet-view";

const LONGEST = 40;

/** A mission in one line of a list: its place and the beginning of its text. */
export function missionName({ text }: StoredMission, index: number, untitled: string): string {
  const characters = [...(text ?? "").replace(/\s+/g, " ").trim()];
  const begun = characters.slice(0, LONGEST).join("");
  return `${index + 1} ${begun || untitled}${characters.length > LONGEST ? "…" : ""}`;
}
