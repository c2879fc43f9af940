import { todayInTokyo } from "@/lib/db/civil-date";
import type { OpenOn } from "@/lib/fiscal-years/working-days";

/** The digest is made when the offices open and, after a stand-still, until they close; Japan time. */
const OPENS = "08:30";
const CLOSES = "17:15";

const MINUTE_MS = 60_000;

/** How long to wait after each failed attempt; after the last one the digest is given up. */
const MINUTES_TO_NEXT = [5, 15, 60, 180] as const;

const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", timeStyle: "short" });

/** The civil date (ISO) whose digest is due at this moment; null outside office hours and working days. */
export function digestDate(now: Date, openOn: OpenOn): string | null {
  const [date, time] = [todayInTokyo(now), CLOCK.format(now)];
  return openOn(date) && OPENS <= time && time < CLOSES ? date : null;
}

/** What happened before this moment belongs into the digest of the date; what is later waits for the next one. */
export function newsEndsAt(date: string): Date {
  return new Date(`${date}T${OPENS}:00+09:00`);
}

/**
 * When a digest is tried again that failed for the `attempts`-th time.
 *
 * @returns null when it is given up
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = MINUTES_TO_NEXT[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
