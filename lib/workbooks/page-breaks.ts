import type { Band, PrintedPage } from "./printed-page";

/** Points of rows that fit on a page in the program that prints them largest (measured in Excel's own units). */
const PAGE_HEIGHT = 530;
/** No more paper than this is left blank to keep a goal's beginning with what follows it. */
const MOST_BLANK = 130;
const SMALLEST_BEGINNING = 0.4;

/**
 * The rows after which a new page begins: before a goal of which only a short beginning would stand at the foot of
 * a page. Goals longer than that go on over the page's end.
 *
 * @param blocks each goal with what stands above it, from above
 */
export function pageBreaks({ heights }: PrintedPage, headingRow: number, blocks: readonly Band[]): number[] {
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, each) => total + each, 0);
  const heading = heights[headingRow] ?? 0;
  const breaks: number[] = [];
  let used = sum(0, blocks[0]?.row ?? 0) % PAGE_HEIGHT;
  for (const { row, rows } of blocks) {
    const height = sum(row, row + rows);
    const left = PAGE_HEIGHT - used;
    const isShort = left < Math.min(MOST_BLANK, height * SMALLEST_BEGINNING);
    if (height > left && isShort) {
      breaks.push(row - 1);
      used = heading;
    }
    used += height;
    // What does not fit goes on below the headings of the next pages.
    while (used > PAGE_HEIGHT) used -= PAGE_HEIGHT - heading;
  }
  return breaks;
}
