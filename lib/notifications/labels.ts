import { createTranslator } from "next-intl";
import { z } from "zod";
import { eraYearOf } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

/** What fills a notice's sentence and leads to its cause. */
export const noticeDataSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type NoticeData = z.infer<typeof noticeDataSchema>;

export type NoticeView = { id: string; kind: string; data: NoticeData; createdAt: Date; read: boolean };

/** The screen that a notice is about; null where there is none. */
export function noticeAddress({ kind, data }: Pick<NoticeView, "kind" | "data">): string | null {
  const { sessionId, roundId, sheetId } = data;
  if (sessionId) return routes.consultationSession(String(sessionId));
  if (roundId) return routes.consultationRound(String(roundId));
  if (!sheetId) return null;
  return kind.startsWith("assessment.") ? routes.assessment(String(sheetId)) : routes.sheet(String(sheetId));
}

/** The sentence of a notice, for the screen and for mail; a kind without words still says that there is one. */
export function noticeText({ kind, data }: Pick<NoticeView, "kind" | "data">, locale: Locale): string {
  const t = createTranslator<Messages>({ locale, messages: messagesOf(locale) });
  // A fiscal year is written 令和8年度 in Japanese, and by the year it starts in in English.
  const year = locale === "ja" && typeof data.year === "number" ? eraYearOf(data.year, locale) : data.year;
  const filling = year === undefined ? data : { ...data, year };
  const key = `notices.${kind}` as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key, filling) : t("desk.notices.other");
}
