import type { StoredMission } from "@/lib/goal-sheets/sheet-view";
import { inShort } from "./in-short";

const LONGEST = 40;

/** A mission in one line of a list: its place and the beginning of its text. */
export function missionName({ text }: StoredMission, index: number, untitled: string): string {
  return `${index + 1} ${inShort(text ?? "", LONGEST) || untitled}`;
}
