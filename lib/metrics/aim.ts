import type { Item, Series } from "./series";
import { isDeadline } from "./year-of";

/** What a series comes to: the value aimed at in the end, and where one stands. */
export type Aim = { target: Item; baseline: Item | undefined };

const yearNumber = ({ year }: Item) => year?.fiscalYear ?? (year?.isOlder ? -1 : 0);

/** A target printed in a bracket for the time of the actual beside it was one (R5 3.1万件(目標2.5万件)). */
function isFormer(item: Item, items: Item[]): boolean {
  if (item.depth === 0) return false;
  if (item.year?.isPast) return true;
  return items.some(
    (other) =>
      other !== item &&
      other.depth < item.depth &&
      yearNumber(other) > 0 &&
      yearNumber(item) > 0 &&
      yearNumber(other) >= yearNumber(item),
  );
}

const latest = (items: Item[]) => items.toReversed().toSorted((a, b) => yearNumber(b) - yearNumber(a))[0];

/** The values of a series that are told as states, from words or because the sentence leads on from them. */
function isState(item: Item, items: Item[]): boolean {
  if (item.leads && item !== items.at(-1)) return true;
  return item.mark === "state" && item.change === null;
}

/** H29 12校、R5 27校、R6 34校: the year before the target's is where one stands if older ones lie further back. */
function lastKnown(row: Item[], target: Item): Item | undefined {
  const [before, older] = row.slice(0, row.indexOf(target)).reverse();
  if (!before || !older || yearNumber(older) <= 0) return undefined;
  const isNear = yearNumber(target) - yearNumber(before) === 1;
  return isNear && yearNumber(before) - yearNumber(older) > 1 ? before : undefined;
}

/** R5 64%、R6 70%、R7 78%: the first is where one stands, those between are on the way. */
function aimOfRow(row: Item[], masked: string): Aim | null {
  const target = latest(row) ?? row.at(-1);
  const first = row[0];
  if (!target || !first) return null;
  // 32%以上 is aimed at, though on the way.
  const isBound = first.comparator !== null && first.comparator !== "=";
  const isPlanned = first === target || isBound || !first.year || isDeadline(first.year, masked);
  return { target, baseline: isPlanned ? undefined : (lastKnown(row, target) ?? first) };
}

const KEPT = /^を?(?:維持|堅持|継続|確保|保|下回らない|切らない|超えない)/;

/** 現在の24協定を維持, 前年度実績の352件以上: what is told as a state is aimed at itself. */
function keptAim(items: Item[], masked: string): Aim | null {
  const target = items.at(-1);
  if (!target) return null;
  const isBound = target.comparator !== null && target.comparator !== "=" && target.depth === 0;
  const isKept = isBound || KEPT.test(masked.slice(target.end, target.end + 10));
  return isKept ? { target, baseline: undefined } : null;
}

/** Tells the target of a series from its states and interim targets; null where nothing is aimed at. */
export function aimOf({ items: all }: Series, masked: string): Aim | null {
  if (all.every((item) => item.mark === "state" && item.change === null)) return keptAim(all, masked);
  const plain = all.filter((item) => item.change === null);
  const items = plain.some((item) => !isState(item, all)) ? plain : all;
  const states = items.filter((item) => isState(item, items));
  const open = items.filter((item) => !states.includes(item));
  const marked = open.filter((item) => item.mark === "target" && !isFormer(item, items));
  const depth = Math.min(...open.map((item) => item.depth));
  const heads = open.filter((item) => item.depth === depth);
  const isRow = marked.length === 0 && heads.length > 1 && states.every(({ leads }) => !leads);
  const row = isRow ? aimOfRow(heads, masked) : null;
  const target = row?.target ?? latest(marked) ?? heads.at(-1);
  if (!target) return null;
  const known = states.filter((item) => item !== target);
  const earlier = open.filter(
    (item) => item !== target && item.mark !== "target" && isEarlier(item, target, known),
  );
  const stood = isRow
    ? [...known, ...earlier.filter(({ depth: own }) => own > depth)]
    : [...known, ...earlier];
  // A change is told in itself, not against a value.
  return { target, baseline: target.change === null ? (latest(stood) ?? row?.baseline) : undefined };
}

/** An unmarked value beside the target is where one stands, unless it is a threshold, a change or on the way. */
function isEarlier(item: Item, target: Item, known: Item[]): boolean {
  if (item.change !== null || item.mark === "reference") return false;
  if (item.depth < target.depth) return false;
  if (item.comparator !== null && item.year === null) return false;
  const isOnTheWay = known.some(
    (state) =>
      state.bracket !== item.bracket && yearNumber(state) > 0 && yearNumber(state) < yearNumber(item),
  );
  return !(isOnTheWay && item.depth > target.depth);
}
