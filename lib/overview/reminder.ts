import { type OpenOn, workingDaysBetween } from "@/lib/fiscal-years/working-days";
import type { Turn } from "./awaiting";

/** Why somebody is reminded today; `lastDay`: the due date is a closed day, and today the last open one before it. */
export type Nearness = { when: "ahead"; workingDays: number } | { when: "today" | "lastDay" | "overdue" };

export type Reminder = { turn: Turn; dueOn: string; nearness: Nearness };

function nearnessOf(dueOn: string, today: string, days: readonly number[], openOn: OpenOn): Nearness | null {
  if (dueOn === today) return { when: "today" };
  if (dueOn < today) return workingDaysBetween(dueOn, today, openOn) === 1 ? { when: "overdue" } : null;
  const workingDays = workingDaysBetween(today, dueOn, openOn);
  if (workingDays === 0) return { when: "lastDay" };
  return days.includes(workingDays) ? { when: "ahead", workingDays } : null;
}

/**
 * What to remind somebody of on a working day: what is due in one of the given numbers of working days, what is
 * due today, and once, on the first working day after, what was not done in time. Done is what no longer awaits.
 *
 * @param today civil date (ISO) on which offices are open
 */
export function remindersOn(
  today: string,
  turns: readonly Turn[],
  days: readonly number[],
  openOn: OpenOn,
): Reminder[] {
  return turns.flatMap((turn) => {
    const { dueOn } = turn;
    const nearness = dueOn === null ? null : nearnessOf(dueOn, today, days, openOn);
    return dueOn === null || nearness === null ? [] : [{ turn, dueOn, nearness }];
  });
}
