import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { CopiedContent } from "./copied-content";
import { readCopyCode } from "./copy-code";
import { matchGoals } from "./goal-matches";
import { comparable } from "./printed-words";
import type { OtherCell, ReadSheet } from "./read-sheet";

/** What somebody wrote where no field of the sheet is: the cell, its text, and what place that is. */
export type UnreadCell = Pick<OtherCell, "sheet" | "text"> & {
  address: string;
  place: OtherCell["place"] | "MISSION" | "MISSION_ORDER";
};

type Placed = Omit<OtherCell, "goal" | "place"> & Pick<UnreadCell, "place">;

const LETTERS = 26;

/** A cell's name as Excel has it: AB12. */
function addressOf({ row, column }: Pick<OtherCell, "row" | "column">): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}

/** Leaves out each text as often as it was printed. */
function withoutPrinted(cells: readonly OtherCell[], printed: readonly string[]): OtherCell[] {
  const left = printed.map(comparable);
  return cells.filter(({ text }) => {
    const at = left.indexOf(comparable(text));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Rows of missions from which nothing follows: a new one without goals, and the first that stands out of its order. */
function idleMissions(form: SheetForm, copy: CopiedContent, { missions, goals }: ReadSheet): Placed[] {
  if (form.missionLayout !== "TIER") return [];
  const cell = ({ row, column, text }: (typeof missions)[number]) => ({ sheet: null, row, column, text });
  const isIdle = (number: number) =>
    number > copy.missions.length && !goals.some(({ mission }) => mission === number);
  const idle = missions.filter(({ number, text }) => isIdle(number) && text.trim() !== "");
  const standing = missions.filter(({ number }) => number <= copy.missions.length);
  const misplaced = standing.filter(({ number }, at) => number < (standing[at - 1]?.number ?? 0));
  return [
    ...idle.map((mission) => ({ ...cell(mission), place: "MISSION" as const })),
    ...misplaced.slice(0, 1).map((mission) => ({ ...cell(mission), place: "MISSION_ORDER" as const })),
  ];
}

/**
 * What stands in a workbook and is taken over nowhere: filled cells that are there to read only, notes around the
 * table, other sheets, missions without goals. What the copy printed itself is none of it.
 */
export function unreadCells(form: SheetForm, copy: CopiedContent, file: ReadSheet): UnreadCell[] {
  if (!copy.printed) return [];
  const { texts, assessments } = copy.printed;
  const words = new Set(texts.map(comparable));
  const { matched } = matchGoals({ form, copy, file });
  const copied = new Set(Object.values(assessments).flat().map(comparable));
  const written = file.goals.flatMap((read, at) => {
    const own = file.others.filter(({ goal }) => goal === at);
    const match = matched.find((each) => each.read === read);
    // A goal made of another one's rows still has what was printed there.
    return match
      ? withoutPrinted(own, assessments[match.goal.id] ?? [])
      : own.filter(({ text }) => !copied.has(comparable(text)));
  });
  const around = file.others.filter(
    ({ goal, text }) => goal === null && !words.has(comparable(text)) && readCopyCode(text) === null,
  );
  return [...around, ...written, ...idleMissions(form, copy, file)]
    .toSorted(
      (one, other) =>
        (one.sheet ?? 0) - (other.sheet ?? 0) || one.row - other.row || one.column - other.column,
    )
    .map((cell) => ({ sheet: cell.sheet, text: cell.text, place: cell.place, address: addressOf(cell) }));
}
