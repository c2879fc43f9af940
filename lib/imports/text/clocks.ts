import type { Cell } from "./blocks";
import { withoutDate } from "./wording";

const CLOCK = /(?<!\d)(\d{1,2})(?::(\d{2})(?=\D|$|\d{1,2}:)|時(?!間)(?:(\d{1,2})分)?)/g;
const DURATION = /^(?:(\d{1,2})時間)?(?:(\d{1,3})分)?$/;
const BETWEEN_CLOCKS = /^[\s~〜～ー―–—-]+|[\s~〜～ー―–—-]+$/g;

/** No cell of times is longer; a longer one is running text. */
const LONGEST_TIMES = 200;

export type Clock = { text: string; minutes: number };

/** A cell's clocks and what else it says. */
export type ClockCell = { clocks: Clock[]; rest: string };

/** Reads the clocks at the beginning of a cell; a lost tab leaves two of them, or a date, or a name beside them. */
export function readClocks(cell: Cell | undefined): ClockCell {
  const text = (cell?.text ?? "").normalize("NFKC");
  if (text.length > LONGEST_TIMES) return { clocks: [], rest: text };
  const clocks: Clock[] = [];
  const rest = text.replace(CLOCK, (printed, first: string, second?: string, third?: string) => {
    const [hours, minutes] = [Number(first), Number(second ?? third ?? 0)];
    if (hours > 23 || minutes > 59) return printed;
    const [hour, minute] = [hours, minutes].map((part) => String(part).padStart(2, "0"));
    clocks.push({ text: `${hour}:${minute}`, minutes: hours * 60 + minutes });
    return " ";
  });
  return { clocks, rest: rest.replace(BETWEEN_CLOCKS, "").replace(/\s+/g, " ") };
}

/** Reads a length that is written in words: 90分, 1時間30分; null where it is none. */
export function readDuration(text: string): number | null {
  const [, hours, minutes] = DURATION.exec(text) ?? [];
  return hours || minutes ? Number(hours ?? 0) * 60 + Number(minutes ?? 0) : null;
}

/** A day's cell: its date, the clocks that a lost tab put behind it, and what is neither. */
export function readDayCell(cell: Cell | undefined): ClockCell & { date: string } {
  const { clocks, rest } = readClocks(cell);
  return { clocks, date: rest, rest: withoutDate(rest) };
}
