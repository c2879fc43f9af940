"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import type { FieldSummary } from "./draft-state";
import { fieldHref } from "./field-href";
import { useOnline } from "./use-online";

const time = (locale: string, at: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Tokyo",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));

export type SavingLine = {
  /** Its words where there is no room for more than a few: a key under `keeping.strip`. */
  strip: Strip;
  time?: string;
  shape: Shape;
  colour: string;
  text: string;
  /** Something stands in the way, and should be heard of. */
  trouble: boolean;
  retry?: boolean;
  signIn?: boolean;
  to?: string;
};

const isOnItsWay = ({ status, held }: FieldSummary) => status !== "stored" && !held;

type Strip =
  | "conflict"
  | "signedOut"
  | "refused"
  | "offline"
  | "unreachable"
  | "saving"
  | "held"
  | "idle"
  | "saved";

const CALM = { colour: "text-solid-gray-800", trouble: false };
const TROUBLE = { shape: "triangle", colour: "text-error-2", trouble: true } as const;

/** How saving goes, the worst first, in words. */
export function useSavingLine(sheetId: string, fields: readonly FieldSummary[]): SavingLine {
  const t = useTranslations("sheets.editor");
  const state = useTranslations("keeping.state");
  const reason = useTranslations("reasons");
  const locale = useLocale();
  const online = useOnline();
  const having = (...kinds: FieldSummary["status"][]) =>
    fields.filter(({ status }) => kinds.includes(status));
  const count = having("waiting", "sending", "failed", "signedOut").length;
  const [conflict] = having("conflict");
  if (conflict) {
    const text = t("conflicts", { count: having("conflict").length });
    return { ...TROUBLE, strip: "conflict", text, to: fieldHref(sheetId, conflict) };
  }
  if (having("signedOut").length > 0) {
    return { ...TROUBLE, strip: "signedOut", text: state("signedOut", { count }), retry: true, signIn: true };
  }
  const [refused] = having("refused");
  if (refused) {
    const key = refused.reason ?? "";
    const text = t("refused", { reason: reason.has(key) ? reason(key) : key });
    return { ...TROUBLE, strip: "refused", text, to: fieldHref(sheetId, refused) };
  }
  if (!online && count > 0) return { ...TROUBLE, strip: "offline", text: state("offline", { count }) };
  if (having("failed").length > 0) {
    return { ...TROUBLE, strip: "unreachable", text: state("unreachable", { count }), retry: true };
  }
  if (count > 0) {
    const strip = fields.some(isOnItsWay) ? "saving" : "held";
    return { ...CALM, strip, shape: "half", text: t(strip) };
  }
  const last = fields
    .flatMap(({ savedAt }) => savedAt ?? [])
    .sort()
    .at(-1);
  if (!last) return { ...CALM, strip: "idle", shape: "circle", text: t("idle") };
  const at = time(locale, last);
  const text = t("savedAt", { time: at });
  return { ...CALM, strip: "saved", time: at, shape: "check", colour: "text-success-2", text };
}
