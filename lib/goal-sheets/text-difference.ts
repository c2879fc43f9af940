import { diffArrays } from "diff";

export type DifferencePiece = { kind: "same" | "added" | "removed"; text: string };

const TIMEOUT_MS = 100;
/** Above this many characters on both sides together words are no longer looked for, only lines. */
const LONGEST_BY_WORD = 40_000;

/** Short runs, ending with their line where they can: a segment of Intl.Segmenter keeps all the text it was cut from. */
const RUNS = /[^\n]{0,399}\n|[^\n]{1,400}/gu;
const LINES = /[^\n]*\n|[^\n]+/g;
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

function words(text: string): string[] {
  const runs = text.match(RUNS) ?? [];
  return runs.flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment));
}

const lines = (text: string): string[] => text.match(LINES) ?? [];

const kindOf = ({ added, removed }: { added: boolean; removed: boolean }): DifferencePiece["kind"] =>
  added ? "added" : removed ? "removed" : "same";

function compared(before: string[], after: string[]): DifferencePiece[] | undefined {
  return diffArrays(before, after, { timeout: TIMEOUT_MS })?.map((change) => ({
    kind: kindOf(change),
    text: change.value.join(""),
  }));
}

/** What became of a value that is read as a whole, such as a date: the one went, the other came. */
export function wholeDifference(before: string, after: string): DifferencePiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const pieces: DifferencePiece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return pieces.filter(({ text }) => text !== "");
}

/**
 * What became of a text, word by word: the same and removed pieces joined give `before`, the same and added ones
 * `after`, to the character. Texts too long or too different for that in a fraction of a second are compared by
 * line, at the worst as wholes.
 */
export function textDifference(before: string, after: string): DifferencePiece[] {
  if (before === after || before === "" || after === "") return wholeDifference(before, after);
  const byWord =
    before.length + after.length <= LONGEST_BY_WORD ? compared(words(before), words(after)) : undefined;
  return byWord ?? compared(lines(before), lines(after)) ?? wholeDifference(before, after);
}

/** What became of a list, entry by entry, written with 、 between them. */
export function entriesDifference(before: readonly string[], after: readonly string[]): DifferencePiece[] {
  const entries = diffArrays([...before], [...after]).flatMap((change) =>
    change.value.map((text) => ({ kind: kindOf(change), text })),
  );
  return entries.flatMap((entry, index) => (index === 0 ? [entry] : [{ kind: "same", text: "、" }, entry]));
}

const LEFT_OUT = "…";

/** The changes with no more than `around` characters of what stayed the same beside them; … stands for the rest. */
export function abridged(pieces: readonly DifferencePiece[], around: number): DifferencePiece[] {
  return pieces.map((piece, index) => {
    const signs = [...piece.text];
    const head = index === 0 ? 0 : around;
    const tail = index === pieces.length - 1 ? 0 : around;
    if (piece.kind !== "same" || signs.length <= head + tail + LEFT_OUT.length) return piece;
    const end = tail === 0 ? [] : signs.slice(-tail);
    return { kind: "same", text: [...signs.slice(0, head), LEFT_OUT, ...end].join("") };
  });
}
