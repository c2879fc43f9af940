import { textDifference } from "./text-difference";

/** What one writer put in the place of the characters from `start` to `end` of the text both began with. */
type Change = { start: number; end: number; text: string; whose: "mine" | "theirs" };
type Stretch = { start: number; end: number; changes: Change[] };

/** A sentence with its full stop, or a line with its break: what is kept together where both changed it. */
const SENTENCE = /[^。\n]*[。\n]|[^。\n]+/g;

function changesOf(base: string, text: string, whose: Change["whose"]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | undefined;
  for (const piece of textDifference(base, text)) {
    if (piece.kind === "same") {
      at += piece.text.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, text: "", whose };
      changes.push(open);
    }
    if (piece.kind === "added") {
      open.text += piece.text;
    } else {
      at += piece.text.length;
      open.end = at;
    }
  }
  return changes;
}

/** Widens a change to the sentences it touches; what is put between two sentences touches none. */
function widened(bounds: readonly number[], change: Change): Stretch {
  const start = bounds.findLast((bound) => bound <= change.start) ?? 0;
  const end = bounds.find((bound) => bound >= change.end) ?? change.end;
  const between = change.start === change.end && bounds.includes(change.start);
  return between
    ? { start: change.start, end: change.start, changes: [change] }
    : { start, end, changes: [change] };
}

function stretches(base: string, changes: readonly Change[]): Stretch[] {
  const bounds = [0];
  for (const [sentence] of base.matchAll(SENTENCE)) bounds.push((bounds.at(-1) ?? 0) + sentence.length);
  const found: Stretch[] = [];
  const wide = changes.map((change) => widened(bounds, change));
  for (const next of wide.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    const together = last && (next.start < last.end || (next.start === last.start && next.end === last.end));
    if (!last || !together) {
      found.push(next);
    } else {
      last.end = Math.max(last.end, next.end);
      last.changes.push(...next.changes);
    }
  }
  return found;
}

function applied(base: string, { start, end }: Stretch, changes: readonly Change[]): string {
  let at = start;
  let text = "";
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += base.slice(at, change.start) + change.text;
    at = change.end;
  }
  return text + base.slice(at, end);
}

function joinedStretch(base: string, stretch: Stretch, between: string): string {
  const side = (whose: Change["whose"]) => stretch.changes.filter((change) => change.whose === whose);
  const [mine, theirs] = [side("mine"), side("theirs")];
  const meet = mine.some((one) => theirs.some((other) => one.start <= other.end && other.start <= one.end));
  if (!meet) return applied(base, stretch, stretch.changes);
  const [mineText, theirsText] = [applied(base, stretch, mine), applied(base, stretch, theirs)];
  if (mineText === theirsText || theirsText === "") return mineText;
  if (mineText === "") return theirsText;
  const whole = stretch.start === 0 && stretch.end === base.length;
  const endsItself = theirsText.endsWith("\n") || (theirsText.endsWith("。") && !whole);
  return theirsText + (endsItself ? "" : between) + mineText;
}

/**
 * Two texts made from the same one, joined as a proposal to be edited: what only one writer changed is taken from
 * that writer; a sentence that both changed stands there twice, theirs before mine, with `between` between them
 * where nothing else parts them.
 */
export function joinedText(base: string, mine: string, theirs: string, between = "\n"): string {
  // Comparing is bounded in time: the same text compared twice may be told in two ways.
  if (mine === theirs) return mine;
  const changes = [...changesOf(base, mine, "mine"), ...changesOf(base, theirs, "theirs")];
  let at = 0;
  let text = "";
  for (const stretch of stretches(base, changes)) {
    text += base.slice(at, stretch.start) + joinedStretch(base, stretch, between);
    at = stretch.end;
  }
  return text + base.slice(at);
}
