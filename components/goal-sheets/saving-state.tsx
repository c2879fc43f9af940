"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { type Shape, ShapeMark } from "@/components/ui/shape";
import { routes } from "@/lib/routes";
import type { FieldState } from "./draft-store";
import { draftStore, guardUnsaved, useAllDrafts } from "./use-draft-field";

const REFRESH_MS = 1_500;

/** What waits is sent when the screen is left; the tab guards it from its first field on. */
function useUnsavedGuard() {
  useEffect(() => {
    guardUnsaved();
    return () => draftStore.flush();
  }, []);
}

type Line = { shape: Shape; colour: string; text: string; retry?: boolean; signIn?: boolean; to?: string };

function useLine(fields: readonly (FieldState & { anchor: string })[]): Line {
  const t = useTranslations("sheets.editor");
  const reason = useTranslations("reasons");
  const locale = useLocale();
  const having = (status: FieldState["status"]) => fields.filter((field) => field.status === status);
  const [conflict] = having("conflict");
  const [refused] = having("refused");
  const warning = { shape: "triangle" as const, colour: "text-error-2" };
  if (conflict) {
    return { ...warning, text: t("conflicts", { count: having("conflict").length }), to: conflict.anchor };
  }
  if (having("signedOut").length > 0) return { ...warning, text: t("signedOut"), retry: true, signIn: true };
  if (refused) {
    const key = refused.reason ?? "";
    const text = t("refused", { reason: reason.has(key) ? reason(key) : key });
    return { ...warning, text, to: refused.anchor };
  }
  if (having("failed").length > 0) return { ...warning, text: t("failed"), retry: true };
  if (having("sending").length + having("waiting").length > 0) {
    return { shape: "half", colour: "text-solid-gray-800", text: t("saving") };
  }
  const saved = fields.flatMap(({ savedAt }) => (savedAt ? [savedAt] : [])).sort();
  const last = saved.at(-1);
  if (!last) return { shape: "circle", colour: "text-solid-gray-800", text: t("idle") };
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Tokyo",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return {
    shape: "check",
    colour: "text-success-2",
    text: t("savedAt", { time: time.format(new Date(last)) }),
  };
}

/** Once everything is stored, the outline's marks and the plan items' titles are read again. */
function useFreshScreen(fields: readonly FieldState[]) {
  const { refresh } = useRouter();
  const settled = fields.every(({ status }) => status === "stored");
  const lastSaved = fields.reduce((last, { savedAt }) => (savedAt && savedAt > last ? savedAt : last), "");
  useEffect(() => {
    if (!settled || lastSaved === "") return;
    const timer = setTimeout(refresh, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [settled, lastSaved, refresh]);
}

/** How saving goes, always in the same place: at the top of the editor, in words. */
export function SavingState() {
  const t = useTranslations("sheets.editor");
  const fields = useAllDrafts();
  useUnsavedGuard();
  useFreshScreen(fields);
  const { shape, colour, text, retry, signIn, to } = useLine(fields);
  return (
    <div className="sticky top-0 z-2 mb-6 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-solid-gray-420 bg-white py-1 print:hidden">
      <p role="status" className={`flex items-center gap-2 text-std-16N-170 ${colour}`}>
        <ShapeMark shape={shape} />
        {text}
      </p>
      {to && <a href={`#${to}`}>{t("toField")}</a>}
      {signIn && (
        <a href={routes.signIn()} target="_blank" rel="noreferrer">
          {t("signIn")}
        </a>
      )}
      {retry && (
        <Button type="button" kind="secondary" onClick={() => draftStore.flush()}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
