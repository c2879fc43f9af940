import type { GoalTableHint } from "@/lib/sheet-forms/reading-schema";
import type { Block, Cell, Row } from "./blocks";
import { readNumber } from "./goal-numbers";
import type { PartLabels } from "./labelled-parts";
import { loosely } from "./printed-words";
import { compareKey, hasWords } from "./wording";

const CIRCLED = /^[①-⑳]$/;
const DIGITS = /^\d{1,2}$/;
const MISSION_NUMBER = /^(?:No\.?)?\d{1,2}\.?$/i;

const LONGEST_MARKER_LINE = 80;

/** Where a goal or a mission begins: the cell, its number, and what else stands in that cell. */
export type Mark = { at: number; number: number | null; rest: string };

/** Finds the marker, e.g. ◎部局目標1; the sign before it may have been misread. */
export function findMarker(row: Row, marker: string): Mark | null {
  const pattern = new RegExp(
    `^\\s*[^\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\s]{0,3}\\s*${loosely(marker)}\\s*([0-9０-９]{1,3}|[①-⑳])?(?!\\p{L})`,
    "u",
  );
  for (const [at, { text }] of row.cells.entries()) {
    const match = pattern.exec(text.slice(0, 200));
    if (match)
      return {
        at,
        number: match[1] ? (readNumber(match[1])?.number ?? null) : null,
        rest: text.slice(match[0].length),
      };
  }
  return null;
}

/** A marker that lost the tabs behind it stands on a line of its own: it is a row of one cell. */
export function markerLinesAsRows(blocks: Block[], hint: GoalTableHint): Block[] {
  const { marker } = hint;
  if (!marker) return blocks;
  return blocks.map((block) => {
    if (block.kind !== "line" || block.text.length > LONGEST_MARKER_LINE) return block;
    const row: Row = { kind: "row", cells: [{ text: block.text, splitAtSpaces: false }] };
    return block.text.includes(marker) && findMarker(row, marker)?.number ? row : block;
  });
}

function startsWithLabel(cell: Cell | undefined, labels: PartLabels | null): boolean {
  const start = cell?.text.trimStart().slice(0, LONGEST_MARKER_LINE) ?? "";
  return labels !== null && start.search(labels.pattern) === 0;
}

/**
 * Finds the number of a goal's row: in its column in whatever way it is written, or one column beside where a cell
 * was lost or added.
 */
export function findNumber(
  row: Row,
  hint: GoalTableHint,
  column: number,
  labels: PartLabels | null,
): Mark | null {
  if (missionCells(row, hint, labels)) return null;
  for (const at of [column, column + 1, column - 1]) {
    const text = row.cells[at]?.text.trim() ?? "";
    const isUsual = hint.numberStyle === "CIRCLED" ? CIRCLED.test(text) : DIGITS.test(compareKey(text));
    const written = readNumber(text);
    if (written && (isUsual || at === column || startsWithLabel(row.cells[at + 1], labels))) {
      return { at, number: written.number, rest: "" };
    }
  }
  return null;
}

/**
 * The cells of a mission's own row from its number on: a number, then its text, which is no part of a goal. Blank
 * cells may stand before a number of digits alone.
 */
export function missionCells(row: Row, hint: GoalTableHint, labels: PartLabels | null): Cell[] | null {
  if (!hint.missionRows) return null;
  const start = row.cells.findIndex(({ text }) => hasWords(text));
  const cells = row.cells.slice(Math.max(start, 0));
  const [first = "", second = ""] = cells.map(({ text }) => text.trim());
  if (CIRCLED.test(first) || compareKey(second).length <= 2 || startsWithLabel(cells[1], labels)) return null;
  const isAtStart = start === 0 && labels !== null;
  const isNumbered = isAtStart ? readNumber(first) !== null : MISSION_NUMBER.test(compareKey(first));
  return isNumbered ? cells : null;
}
