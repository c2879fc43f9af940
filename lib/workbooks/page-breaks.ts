import type { Band, PrintedPage } from "./printed-page";

/** Points of rows that fit on a page in the program that prints them largest (measured in Excel's own units). */
const PAGE_HEIGHT = 530;
/** What is higher than half a page may be torn, where it would leave more paper blank than this. */
const MOST_BLANK = 150;
/** Less of a goal than this is not worth beginning on a page. */
const SMALLEST_BEGINNING = 0.4;

type Sum = (from: number, to: number) => number;

/** Heights of a goal's parts: it may be torn before the label of a part, where no line of text is cut in two. */
function partsOf({ row, rows }: Band, labels: ReadonlySet<number>, sum: Sum) {
  const end = row + rows;
  const inside = [...labels].filter((label) => label > row && label < end);
  // The first label stays with the mark above it.
  const from = [row, ...inside.toSorted((one, other) => one - other).slice(labels.has(row) ? 0 : 1)];
  return from.map((start, at) => {
    const behind = from[at + 1] ?? end;
    return { row: start, rows: behind - start, height: sum(start, behind) };
  });
}

/** How much of the parts, one after the other, has room. */
function beginning(parts: readonly { height: number }[], room: number): number {
  let height = 0;
  for (const part of parts) {
    if (height + part.height > room) break;
    height += part.height;
  }
  return height;
}

/**
 * The rows after which a new page begins: goals stay together, or are torn between their parts where enough of one
 * has room; only a long text goes on over a page's end.
 *
 * @param table where the headings of the goals begin; they do not stay behind alone
 * @param blocks each goal with what stands above it, from above
 */
export function pageBreaks(
  { heights, cells }: PrintedPage,
  { table, headingRow }: { table: number; headingRow: number },
  blocks: readonly Band[],
): number[] {
  const sum: Sum = (from, to) => heights.slice(from, to).reduce((total, each) => total + each, 0);
  const labels = new Set(cells.filter(({ kind }) => kind === "part").map(({ row }) => row));
  const heading = sum(headingRow, headingRow + 1);
  const breaks: number[] = [];
  let used = 0;
  const turn = (row: number, again: number) => {
    breaks.push(row - 1);
    used = again;
  };
  const hasRoom = (height: number) => height <= PAGE_HEIGHT - used;
  const moves = (height: number) =>
    !hasRoom(height) && (height <= PAGE_HEIGHT / 2 || PAGE_HEIGHT - used < MOST_BLANK);
  // Each end of a page is set, so that no program tears what stood together in another.
  const lay = (from: number, rows: number, again: number) => {
    for (const [at, height] of heights.slice(from, from + rows).entries()) {
      if (!hasRoom(height)) turn(from + at, again);
      used += height;
    }
  };
  lay(0, blocks[0]?.row ?? 0, 0);
  for (const [at, block] of blocks.entries()) {
    const parts = partsOf(block, labels, sum);
    const height = sum(block.row, block.row + block.rows);
    const first = parts[0]?.height ?? 0;
    const isWorth = beginning(parts, PAGE_HEIGHT - used) >= Math.min(height * SMALLEST_BEGINNING, MOST_BLANK);
    if (!hasRoom(height) && (hasRoom(first) ? !isWorth : moves(first))) {
      if (at > 0) turn(block.row, heading);
      else turn(table, sum(table, block.row));
    }
    for (const [index, part] of parts.entries()) {
      if (index > 0 && moves(part.height)) turn(part.row, heading);
      lay(part.row, part.rows, heading);
    }
  }
  return breaks;
}
