/** SQL dates come as UTC midnights; the application speaks ISO strings (2026-09-30). */
export function toIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function fromIsoDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

const TOKYO = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" });

/** Today's civil date in Tokyo, whatever the server's zone. */
export function todayInTokyo(now = new Date()): string {
  return TOKYO.format(now);
}
