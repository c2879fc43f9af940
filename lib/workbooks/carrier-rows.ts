import { CARRIERS, carrierLine } from "./carriers";
import type { CopiedGoal } from "./copied-content";
import { addBand, type Band, type PrintedPage, place, widthOf } from "./printed-page";
import { LINE_HEIGHT, textHeight } from "./text-height";

const LOWEST = LINE_HEIGHT + 6;

/** Where the right one of two neighbours begins, so that they are about as wide; null where only one has room. */
function middleOf(page: PrintedPage, first: number): number | null {
  const columns = page.widths.length - first;
  if (columns < 2) return null;
  const half = widthOf(page, first, columns) / 2;
  const distance = (left: number) => Math.abs(widthOf(page, first, left) - half);
  const lefts = Array.from({ length: columns - 1 }, (_, at) => at + 1);
  return first + lefts.reduce((best, left) => (distance(left) < distance(best) ? left : best));
}

/** Below a goal, who carries it: beside one another, or below where there is one column alone. */
export function placeCarriers(page: PrintedPage, first: number, goal: CopiedGoal): Band {
  const end = page.widths.length;
  const middle = middleOf(page, first);
  const from = page.heights.length;
  const texts = CARRIERS.map((carrier) => carrierLine(carrier, goal.fields[carrier] ?? ""));
  const spans = texts.map((_, at): [number, number] => {
    if (middle === null) return [first, end];
    return at === 0 ? [first, middle] : [middle, end];
  });
  const heights = texts.map((text, at) => {
    const [column, behind] = spans[at] ?? [first, end];
    return Math.max(LOWEST, textHeight(text, widthOf(page, column, behind - column)));
  });
  const shared = middle === null ? null : addBand(page, Math.max(...heights));
  texts.forEach((text, at) => {
    const [column, behind] = spans[at] ?? [first, end];
    const band = shared ?? addBand(page, heights[at] ?? LOWEST);
    place(page, band, { column, columns: behind - column }, { kind: "carrier", text });
  });
  return { row: from, rows: page.heights.length - from };
}
