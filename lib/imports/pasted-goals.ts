import { readPastedCells } from "@/lib/goal-sheets/pasted-cells";
import { NOTHING_WRITTEN, type WrittenGoal } from "@/lib/goal-sheets/written-goal";
import { readDeadline } from "@/lib/i18n/deadline";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import type { GoalTextField } from "@/lib/sheet-forms/fields";
import { isGoalTextField } from "@/lib/sheet-forms/form-fields";
import type { ColumnSlot } from "@/lib/sheet-forms/reading-schema";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import {
  CARRIERS,
  type Carrier,
  carrierHeaded,
  type KnownCarriers,
  readNames,
} from "@/lib/workbooks/carriers";
import { columnChoice, matchColumns } from "./text/column-headings";
import type { Columns } from "./text/columns";
import { partLabels, splitLabelledParts } from "./text/labelled-parts";

/** Pasted cells with what each column seems to hold; headings are empty where the first row is none. */
export type PastedTable = { hasHeadings: boolean; headings: string[]; columns: Columns; rows: string[][] };

export type PastedGoal = {
  /** The number in its column; null where there is none. */
  number: number | null;
  written: WrittenGoal;
  /** A deadline that is no date; empty where there is none. */
  badDate: string;
  /** The mission it stands under; empty where the cells say none. */
  missionText: string;
  /** Names that the year does not have, as typed. */
  unknownNames: Record<Carrier, string[]>;
};

/** Headings stand at the top; a title or a note may stand above them. */
const DEEPEST_HEADINGS = 5;
const GOAL_SLOTS: readonly ColumnSlot[] = ["number", "policyNumbers", "deadline", "mission", ...CARRIERS];

const isGoalSlot = (slot: ColumnSlot): boolean => GOAL_SLOTS.includes(slot) || isTextSlot(slot);

function isTextSlot(slot: ColumnSlot): slot is GoalTextField {
  return (
    slot !== "mission" &&
    slot !== "number" &&
    slot !== "assessmentLevel" &&
    slot !== "assessmentReason" &&
    slot !== "sections" &&
    slot !== "contributors" &&
    isGoalTextField(slot)
  );
}

/** What the words of the form, and those for who carries a goal, say of a row of headings; assessments are not pasted. */
function columnsUnder(form: SheetForm, row: readonly string[]): Columns {
  return matchColumns(form, row).map((holds, at) => {
    const carrier = carrierHeaded(row[at] ?? "");
    if (carrier) return [carrier];
    return holds.every(isGoalSlot) ? holds : [];
  });
}

/** The row of headings: one known heading for a single column, else two; -1 where there is none. */
function headingRow(form: SheetForm, rows: readonly (readonly string[])[], width: number): number {
  return rows.slice(0, DEEPEST_HEADINGS).findIndex((row) => {
    const known = columnsUnder(form, row).filter((holds) => holds.length > 0).length;
    return known > 0 && known >= Math.min(2, width);
  });
}

/**
 * Reads pasted cells and finds the row of headings.
 *
 * @param headed what a person says of it: whether there is one; of unknown words it is then the first row
 */
export function readPastedTable(form: SheetForm, pasted: string, headed?: boolean): PastedTable {
  const cells = readPastedCells(pasted);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const even = cells.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
  const found = headingRow(form, even, width);
  const at = headed === undefined ? found : headed ? Math.max(found, 0) : -1;
  const headings = even[at] ?? Array<string>(width).fill("");
  return {
    hasHeadings: at >= 0 && even.length > 0,
    headings,
    columns: columnsUnder(form, headings),
    rows: even.slice(at + 1),
  };
}

/** The choices that name the columns, as the selects send them. */
export function columnChoices(columns: Columns): string[] {
  return columns.map(columnChoice);
}

/** `known`: who can carry the sheet's goals in its year. */
type Cells = { form: SheetForm; columns: Columns; fiscalYear: number; known: KnownCarriers };

const joined = (before: string | undefined, text: string) => (before ? `${before}\n${text}` : text);

/** A cell for several fields is cut at the labels that the form prints in it. */
function textsIn(form: SheetForm, holds: readonly GoalTextField[], cell: string): [GoalTextField, string][] {
  const [first] = holds;
  if (!first) return [];
  if (holds.length === 1) return [[first, cell]];
  const { leading, parts } = splitLabelledParts(cell, partLabels(form));
  const placed = parts.map(({ field, text }): [GoalTextField, string] => [field, text.trim()]);
  return leading.trim() === "" ? placed : [[first, leading.trim()], ...placed];
}

function textsOf({ form, columns }: Cells, row: readonly string[]): WrittenGoal["texts"] {
  const texts: WrittenGoal["texts"] = {};
  columns.forEach((holds, at) => {
    const cell = (row[at] ?? "").replace(/^\n+|\s+$/g, "");
    if (cell === "") return;
    for (const [field, text] of textsIn(form, holds.filter(isTextSlot), cell)) {
      if (text !== "") texts[field] = joined(texts[field], text);
    }
  });
  return texts;
}

function goalOf(cells: Cells, row: readonly string[]): PastedGoal {
  const textIn = (slot: ColumnSlot) =>
    (row[cells.columns.findIndex((holds) => holds.includes(slot))] ?? "").trim();
  const deadlineText = textIn("deadline");
  const deadline = deadlineText === "" ? null : readDeadline(deadlineText, cells.fiscalYear);
  const number = /\d{1,3}/.exec(textIn("number").normalize("NFKC"))?.[0];
  const [sections, contributors] = CARRIERS.map((carrier) =>
    readNames(cells.known[carrier], textIn(carrier)),
  );
  return {
    number: number === undefined ? null : Number(number),
    badDate: deadline === null ? deadlineText : "",
    missionText: textIn("mission"),
    unknownNames: { sections: sections?.unknown ?? [], contributors: contributors?.unknown ?? [] },
    written: {
      ...NOTHING_WRITTEN,
      texts: textsOf(cells, row),
      policyNumbers: splitPolicyNumbers(textIn("policyNumbers")),
      deadline,
      sectionIds: sections?.found.map(({ id }) => id) ?? [],
      contributorIds: contributors?.found.map(({ id }) => id) ?? [],
    },
  };
}

const saysSomething = ({ number, badDate, written, unknownNames }: PastedGoal) =>
  number !== null ||
  [...written.sectionIds, ...written.contributorIds].length > 0 ||
  CARRIERS.some((carrier) => unknownNames[carrier].length > 0) ||
  badDate !== "" ||
  written.deadline !== null ||
  written.policyNumbers.length > 0 ||
  Object.keys(written.texts).length > 0;

/** A row that only goes on with the texts of the goal above, as below cells that were merged. */
function goesOn({ columns }: Cells, goal: PastedGoal): boolean {
  const hasTitles = columns.some((holds) => holds.includes("title"));
  return hasTitles && goal.written.texts.title === undefined && goal.number === null;
}

const together = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

function added(above: PastedGoal, { written, badDate, missionText, unknownNames }: PastedGoal): PastedGoal {
  const texts = { ...above.written.texts };
  for (const [field, text] of Object.entries(written.texts) as [GoalTextField, string][]) {
    texts[field] = joined(texts[field], text);
  }
  return {
    ...above,
    badDate: above.badDate || badDate,
    missionText: above.missionText || missionText,
    unknownNames: {
      sections: together(above.unknownNames.sections, unknownNames.sections),
      contributors: together(above.unknownNames.contributors, unknownNames.contributors),
    },
    written: {
      ...above.written,
      texts,
      policyNumbers: [...above.written.policyNumbers, ...written.policyNumbers],
      deadline: above.written.deadline ?? written.deadline,
      sectionIds: together(above.written.sectionIds, written.sectionIds),
      contributorIds: together(above.written.contributorIds, written.contributorIds),
    },
  };
}

/**
 * The goals that the rows say, by what each column holds; texts stay as they stand in the cells.
 *
 * @param fiscalYear reads a deadline without a year (9月末)
 */
export function pastedGoals(cells: Cells, rows: readonly (readonly string[])[]): PastedGoal[] {
  const goals: PastedGoal[] = [];
  for (const row of rows) {
    const goal = goalOf(cells, row);
    const above = goals.at(-1);
    if (!saysSomething(goal)) continue;
    if (above && goesOn(cells, goal)) goals[goals.length - 1] = added(above, goal);
    // One merged cell has the mission of all goals beside it.
    else goals.push({ ...goal, missionText: goal.missionText || (above?.missionText ?? "") });
  }
  return goals;
}
