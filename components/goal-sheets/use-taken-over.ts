"use client";
import { useEffect, useState } from "react";
import type { KeptText } from "./draft-state";
import { beginKeeping } from "./page-keeping";
import { PAGE, whenPageGone } from "./page-lock";
import { keptTexts, textKeeper } from "./page-store";

const LOOK_AGAIN_MS = 2_000;

export type TakenOver = {
  /** Texts of pages that are gone, which go on here. */
  taken: readonly KeptText[];
  /** Texts that could not, because this page holds another of the same field. */
  left: readonly KeptText[];
  /** How many texts other open tabs hold unsent. */
  elsewhere: number;
};

type Found = (found: { taken: KeptText[]; left: KeptText[] }) => void;

/** Looks for texts that other pages kept for these fields, and takes each page's over once that page is gone. */
function watch(address: string, personId: string, found: Found, tellElsewhere: (count: number) => void) {
  const leaving = new AbortController();
  const awaited = new Set<string>();
  const done = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const others = async () =>
    (await keptTexts.of(personId)).filter((text) => text.address === address && text.page !== PAGE);
  const takeOver = async (page: string) => {
    const texts = (await others()).filter((text) => text.page === page);
    if (texts.length > 0 && !leaving.signal.aborted) found(await textKeeper.takeOver(texts));
    // What could not be taken stays the gone page's, and is not asked for again.
    for (const { anchor } of texts) done.add(`${page} ${anchor}`);
  };
  const look = async () => {
    clearTimeout(timer);
    const texts = (await others()).filter(({ page, anchor }) => !done.has(`${page} ${anchor}`));
    if (leaving.signal.aborted) return;
    for (const page of new Set(texts.map((text) => text.page))) {
      if (awaited.has(page)) continue;
      awaited.add(page);
      void whenPageGone(page, leaving.signal, () => takeOver(page));
    }
    tellElsewhere(texts.length);
    if (texts.length > 0) timer = setTimeout(start, LOOK_AGAIN_MS);
  };
  // Where the browser keeps nothing there is nothing to look for; the saving state says so.
  const start = () => void look().catch(() => undefined);
  const onVisible = () => {
    if (document.visibilityState === "visible") start();
  };
  document.addEventListener("visibilitychange", onVisible);
  start();
  return () => {
    leaving.abort();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", onVisible);
  };
}

/** What this person had not sent of a sheet, taken up by this page. `forget` removes a left text for good. */
export function useTakenOver(address: string, personId: string) {
  const [{ taken, left }, setFound] = useState<Pick<TakenOver, "taken" | "left">>({ taken: [], left: [] });
  const [elsewhere, setElsewhere] = useState(0);
  useEffect(() => {
    beginKeeping(personId);
    setFound({ taken: [], left: [] });
    return watch(
      address,
      personId,
      (found) =>
        setFound((before) => ({
          taken: [...before.taken, ...found.taken],
          left: [...before.left, ...found.left],
        })),
      setElsewhere,
    );
  }, [address, personId]);
  const forget = (text: KeptText) => {
    setFound((before) => ({ ...before, left: before.left.filter((other) => other !== text) }));
    void keptTexts.change([], [text]);
  };
  return { taken, left, elsewhere, forget };
}
