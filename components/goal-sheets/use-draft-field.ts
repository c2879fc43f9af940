"use client";
import { startTransition, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type DraftField, type FieldState, type FieldSummary, readState } from "./draft-state";
import { draftStore } from "./page-store";

export { draftStore } from "./page-store";

const NOTHING: readonly FieldSummary[] = [];
const noListening = () => () => {};

/**
 * Every opened field and how its saving goes, for the line that says so: drawn after the key that set it going, not
 * before the key is shown.
 */
export function useAllDrafts(): readonly FieldSummary[] {
  const [fields, setFields] = useState(NOTHING);
  useEffect(() => {
    const take = () => startTransition(() => setFields(draftStore.all()));
    take();
    return draftStore.subscribe(take);
  }, []);
  return fields;
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
 * Opens a field with what the server read at `readAt`. While the field has the focus, another text of the server
 * waits until the field is left.
 */
export function useOpenedField(field: DraftField, stored: string, readAt: number): void {
  const { anchor } = field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the anchor names the field, its object is new each time
  useEffect(() => {
    if (!isWrittenIn(anchor)) draftStore.open(field, stored, readAt);
  }, [anchor, stored, readAt]);
}

/** The state of one field, opened here; drawn anew at each key. */
export function useDraftField(field: DraftField, stored: string, readAt: number): FieldState {
  const { anchor } = field;
  const first = useMemo(() => readState(stored, readAt), [stored, readAt]);
  useOpenedField(field, stored, readAt);
  return useSyncExternalStore(
    useFieldSubscription(anchor),
    () => draftStore.state(anchor) ?? first,
    () => first,
  );
}

/** One thing about a field that was opened elsewhere; drawn anew only when that changes. `first` until it is open. */
export function useDraftPart<Part extends string | number | boolean>(
  anchor: string,
  pick: (state: FieldState) => Part,
  first: Part,
): Part {
  const part = () => {
    const state = draftStore.state(anchor);
    return state ? pick(state) : first;
  };
  return useSyncExternalStore(useFieldSubscription(anchor), part, () => first);
}
