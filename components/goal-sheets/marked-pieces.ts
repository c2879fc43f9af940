export type Mark = { start: number; end: number; severity: "must" | "advice" };
export type Piece = { start: number; text: string; severity: Mark["severity"] | null };

/** Cuts a text where marks begin and end; where several lie over one another the gravest shows. */
export function markedPieces(text: string, marks: readonly Mark[]): Piece[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const edges = [
    ...new Set([0, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)]), text.length]),
  ];
  const cuts = edges.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    const severity = over.some((mark) => mark.severity === "must") ? "must" : over[0] ? "advice" : null;
    return { start, text: text.slice(start, end), severity };
  });
}

/** A text line by line with the marks of each line, counted from its beginning. */
export function markedLines(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] }[] {
  let from = 0;
  return text.split("\n").map((line) => {
    const [start, end] = [from, from + line.length];
    from = end + 1;
    const own = marks.filter((mark) => mark.start < end && mark.end > start);
    return {
      text: line,
      marks: own.map((mark) => ({
        start: mark.start - start,
        end: mark.end - start,
        severity: mark.severity,
      })),
    };
  });
}
