export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The clock of every municipality. */
export const TIME_ZONE = "Asia/Tokyo";

/** The cookie that remembers the switch; Japanese without it. */
export const LOCALE_COOKIE = "locale";

export function toLocale(value: string | undefined): Locale {
  return value === "en" ? "en" : "ja";
}
