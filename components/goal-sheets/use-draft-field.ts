"use client";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { type DraftField, type FieldState, readState } from "./draft-state";
import { draftStore } from "./page-store";

export { draftStore } from "./page-store";

const NOTHING: readonly never[] = [];
const noListening = () => () => {};

/** Every opened field and how its saving goes, for the line that says so. */
export function useAllDrafts() {
  return useSyncExternalStore(draftStore.subscribe, draftStore.all, () => NOTHING);
}

function useFieldSubscription(anchor: string | undefined) {
  return useCallback(
    (listener: () => void) =>
      anchor === undefined ? noListening() : draftStore.subscribeTo(anchor, listener),
    [anchor],
  );
}

/** Somebody else's text never comes under a cursor: it is shown when the field is left, or as a conflict. */
const isWrittenIn = (anchor: string) =>
  document.activeElement?.id === anchor && draftStore.state(anchor) !== undefined;

/**
 * The state of one field; `stored` is what the server read at `readAt`. While the field has the focus, another text
 * of the server waits until the field is left.
 */
export function useDraftField(field: DraftField, stored: string, readAt: number): FieldState {
  const { anchor } = field;
  const first = useMemo(() => readState(stored, readAt), [stored, readAt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the anchor names the field, its object is new each time
  useEffect(() => {
    if (!isWrittenIn(anchor)) draftStore.open(field, stored, readAt);
  }, [anchor, stored, readAt]);
  return useSyncExternalStore(
    useFieldSubscription(anchor),
    () => draftStore.state(anchor) ?? first,
    () => first,
  );
}

/** The text that stands in another field now: what was typed there in this tab, else what the server read. */
export function useDraftText(field: { anchor: string; stored: string } | undefined): string | undefined {
  const text = () => field && (draftStore.state(field.anchor)?.text ?? field.stored);
  return useSyncExternalStore(useFieldSubscription(field?.anchor), text, () => field?.stored);
}
