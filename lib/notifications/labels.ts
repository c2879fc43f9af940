import { z } from "zod";
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
