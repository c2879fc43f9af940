import { type OpenOn, workingDaysBetween } from "@/lib/fiscal-years/working-days";
import type { Turn } from "./awaiting";

/** Why somebody is reminded today; `lastDay`: the due date is a closed day, and today the last open one before it. */
export type Nearness = { when: "ahead"; workingDays: number } | { when: "today" | "lastDay" | "overdue" };

export type Reminder = { turn: Turn; dueOn: string; nearness: Nearness };

/** On the day itself and on the first working day after it everybody is reminded. */
const ALWAYS = [0, -1];

export type ReminderDay = {
  /** Civil date (ISO) on which offices are open. */
  today: string;
  /** The last day before it (ISO) whose reminders were told. */
  toldOn: string;
  /** How many working days before a due date people are reminded. */
  days: readonly number[];
  openOn: OpenOn;
};

function nearnessOf(dueOn: string, { today, toldOn, days, openOn }: ReminderDay): Nearness | null {
  const workingDays = workingDaysBetween(today, dueOn, openOn);
  // Each working day takes one off, so a day of reminding that nobody told lies between then and now.
  const then = workingDaysBetween(toldOn, dueOn, openOn);
  if (![...days, ...ALWAYS].some((day) => workingDays <= day && day < then)) return null;
  if (workingDays > 0) return { when: "ahead", workingDays };
  return { when: workingDays < 0 ? "overdue" : dueOn === today ? "today" : "lastDay" };
}

/**
 * What to remind somebody of on a working day: what is due in one of the given numbers of working days, what is
 * due today, and once, on the first working day after, what was not done in time; also what should have been told
 * since `toldOn`, as it stands today. Done is what no longer awaits.
 */
export function remindersOn(turns: readonly Turn[], day: ReminderDay): Reminder[] {
  return turns.flatMap((turn) => {
    const { dueOn } = turn;
    const nearness = dueOn === null ? null : nearnessOf(dueOn, day);
    return dueOn === null || nearness === null ? [] : [{ turn, dueOn, nearness }];
  });
}
