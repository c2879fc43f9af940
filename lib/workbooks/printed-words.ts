import type { SheetForm, SheetFormGoalField } from "@/lib/sheet-forms/schema";
import type { TableShape } from "./table-shape";

/** Words that are compared ignore spaces, line breaks and the width of signs. */
export function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Heading of what stands before the goals' columns: the mission, or the numbers that count the goals. */
export const marginHeading = ({ layout, missionLabel }: TableShape) =>
  layout === "COLUMN" ? missionLabel : "No.";

/** How a field is headed inside a column that it shares. */
export function partLabel(field: SheetFormGoalField): string {
  return field.subLabels[0] ?? field.label.ja;
}

const LAST_CIRCLED = 20;
const circled = (number: number) =>
  number <= LAST_CIRCLED ? String.fromCodePoint(0x245f + number) : `(${number})`;

/** What stands at the head of a goal: ◎部局目標3, ③ or 3, as the form prints it. */
export function goalMark(
  { goalWord, numbering, reading }: SheetForm,
  shape: TableShape,
  { mission, goal }: { mission: number; goal: number },
): string {
  if (shape.layout === "COLUMN")
    return `◎${goalWord.ja}${numbering === "MISSION" ? `${mission}-` : ""}${goal}`;
  return reading.goals.numberStyle === "CIRCLED" ? circled(goal) : String(goal);
}

export type ReadMark = { mission: number | null; goal: number };

/** Reads such a mark back; null where a text is none. */
export function readGoalMark({ goalWord }: SheetForm, shape: TableShape, text: string): ReadMark | null {
  const plain = comparable(text).replace(/^◎/, "");
  const word = comparable(goalWord.ja);
  const counted = plain.startsWith(word) ? plain.slice(word.length) : plain;
  if (shape.layout === "COLUMN" && counted === plain) return null;
  const [, mission, goal] = /^(?:(\d{1,3})-)?\(?(\d{1,4})\)?$/.exec(counted) ?? [];
  if (goal === undefined) return null;
  return { mission: mission === undefined ? null : Number(mission), goal: Number(goal) };
}

/** Above the goals of a tier: 組織目標2. */
export const missionMark = (label: string, number: number) => `${label}${number}`;

export function readMissionMark(label: string, text: string): number | null {
  const plain = comparable(text);
  const word = comparable(label);
  const number = plain.startsWith(word) ? /^\d{1,3}$/.exec(plain.slice(word.length)) : null;
  return number ? Number(number[0]) : null;
}

/** Counts the headed paragraphs of 基本方針 and 現状と課題. */
export const paragraphMark = (number: number) => `(${number})`;

export function readParagraphMark(text: string): number | null {
  const [, number] = /^\((\d{1,3})\)$/.exec(comparable(text)) ?? [];
  return number === undefined ? null : Number(number);
}
