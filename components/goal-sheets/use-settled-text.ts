"use client";
import { startTransition, useEffect, useState } from "react";
import { draftStore } from "./page-store";
import { whenFieldRested } from "./resting-fields";

/** A field's control and its text as the server read it. */
export type TextSource = { anchor: string; stored: string };

/**
 * The text of a field as it was when its keys last rested: a key neither draws anew what is made of the text nor
 * waits for it.
 */
export function useSettledText(source: TextSource | undefined): string | undefined {
  const { anchor, stored } = source ?? {};
  const [settled, setSettled] = useState(stored);
  useEffect(() => {
    if (anchor === undefined) return;
    const take = () => startTransition(() => setSettled(draftStore.state(anchor)?.text ?? stored));
    take();
    return whenFieldRested(anchor, take);
  }, [anchor, stored]);
  return source && settled;
}
