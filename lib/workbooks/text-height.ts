/** Points of one line of 10-point text; the Japanese faces of Windows need 12 to 13, Noto in LibreOffice 14.5. */
export const LINE_HEIGHT = 14.6;
const PADDING = 6;

/** Half-width signs that a column of width 1 takes at 10 points, its margin left out. */
const SIGNS_PER_WIDTH = 1.16;
const MARGIN = 1.2;

const NARROW = /^[\u0020-\u007e\uff61-\uff9f]$/;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** A sign's width: 2 for full-width ones, 1 for half-width ones. */
function signWidth(sign: string): number {
  if (NARROW.test(sign)) return 1;
  return WITHOUT_WIDTH.test(sign) ? 0 : 2;
}

function lineCount(line: string, signs: number): number {
  let lines = 1;
  let used = 0;
  for (const sign of line) {
    const width = signWidth(sign);
    if (used + width > signs) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** How many lines a text takes in a cell of this width (in the unit of Excel's column widths). */
export function linesOf(text: string, width: number): number {
  const signs = Math.max(2, Math.floor((width - MARGIN) * SIGNS_PER_WIDTH));
  return text.split(/\r\n|\r|\n/).reduce((sum, line) => sum + lineCount(line, signs), 0);
}

/** Points that a wrapped text needs in a cell of this width. */
export function textHeight(text: string, width: number): number {
  return linesOf(text, width) * LINE_HEIGHT + PADDING;
}
