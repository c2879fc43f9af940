import "server-only";
import holidayJp from "@holiday-jp/holiday_jp";

/**
 * Whether a civil date (ISO) is a national holiday or a day off between or after two (国民の祝日に関する法律).
 * Looked up by its text: the library's own question takes a Date and answers in the server's time zone.
 */
export function isNationalHoliday(date: string): boolean {
  return Object.hasOwn(holidayJp.holidays, date);
}
