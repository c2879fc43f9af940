"use client";
import { startTransition, useEffect, useState } from "react";
import { draftStore } from "./use-draft-field";

const REST_MS = 300;

/** Another field's control and its text as the server read it. */
export type TextSource = { anchor: string; stored: string };

/** What is made of a settled text is made in pieces: a key that comes meanwhile goes first. */
const settle = (work: () => void) => setTimeout(() => startTransition(work), REST_MS);

/** The text as it was when the keys last rested, so that a key never waits for what is made of the text. */
export function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = settle(() => setSettled(text));
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}

/** The same for the text of another field, which is typed elsewhere: its keys do not even draw this one anew. */
export function useSettledDraft(source: TextSource | undefined): string | undefined {
  const { anchor, stored } = source ?? {};
  const [settled, setSettled] = useState(stored);
  useEffect(() => {
    if (anchor === undefined) return;
    const take = () => setSettled(draftStore.state(anchor)?.text ?? stored);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = draftStore.subscribeTo(anchor, () => {
      clearTimeout(timer);
      timer = settle(take);
    });
    take();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [anchor, stored]);
  return source && settled;
}
