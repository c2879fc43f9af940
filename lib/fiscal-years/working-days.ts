/** Tells whether offices are open on a civil date (ISO). */
export type OpenOn = (date: string) => boolean;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The civil date (ISO) some days later; a negative count goes back. */
function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** 29 December to 3 January: public offices are closed (行政機関の休日, as municipal ordinances repeat it). */
function isTurnOfTheYear(date: string): boolean {
  const day = date.slice(5);
  return day >= "12-29" || day <= "01-03";
}

/** When a town hall is open: Monday to Friday, but for national holidays and the turn of the year. */
export function officeDays(isNationalHoliday: (date: string) => boolean): OpenOn {
  return (date) => !isWeekend(date) && !isTurnOfTheYear(date) && !isNationalHoliday(date);
}

/**
 * The working day that lies `count` working days after a date (before it where negative); the date itself does
 * not count and need not be one. With 0, the date itself.
 */
export function addWorkingDays(date: string, count: number, openOn: OpenOn): string {
  const step = Math.sign(count);
  let [day, left] = [date, Math.abs(count)];
  while (left > 0) {
    day = shifted(day, step);
    if (openOn(day)) left -= 1;
  }
  return day;
}

/** How many working days lie after `from` up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, openOn: OpenOn): number {
  if (to < from) return -workingDaysBetween(to, from, openOn);
  let count = 0;
  for (let day = shifted(from, 1); day <= to; day = shifted(day, 1)) if (openOn(day)) count += 1;
  return count;
}
