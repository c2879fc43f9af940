"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { FieldSummary } from "./draft-state";
import { useOnline } from "./use-online";

const REFRESH_MS = 1_500;

/** Once everything is stored, what the screen shows of it (outline, titles, obstacles) is read again. */
export function useFreshScreen(fields: readonly FieldSummary[]): void {
  const { refresh } = useRouter();
  const online = useOnline();
  const settled = fields.every(({ status }) => status === "stored");
  const lastSaved = fields.reduce((last, { savedAt }) => (savedAt && savedAt > last ? savedAt : last), "");
  useEffect(() => {
    // Reading again without a connection would end at the browser's own error page.
    if (!settled || lastSaved === "" || !online) return;
    const timer = setTimeout(refresh, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [settled, lastSaved, online, refresh]);
}
