"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type DraftField, DraftStore, type FieldState } from "./draft-store";
import { sendField } from "./send-field";

/** One store for the tab, so that text outlives the field that it was typed in. */
export const draftStore = new DraftStore(sendField);

let guarded = false;

/** From now on the tab asks before it goes away with unsaved text, and a returned connection sends it at once. */
export function guardUnsaved(): void {
  if (guarded) return;
  guarded = true;
  window.addEventListener("beforeunload", (event) => {
    if (draftStore.hasUnsaved()) event.preventDefault();
  });
  window.addEventListener("online", () => draftStore.flush());
}

const NOTHING: readonly never[] = [];

/** Every opened field's state, for the line that says how saving goes. */
export function useAllDrafts() {
  return useSyncExternalStore(draftStore.subscribe, draftStore.all, () => NOTHING);
}

/** The state of one field and how to write to it; `stored` is what the server read at `readAt`. */
export function useDraftField(field: DraftField, stored: string, readAt: number): FieldState {
  const { anchor } = field;
  const first = useMemo(
    (): FieldState => ({
      text: stored,
      base: stored,
      heardAt: readAt,
      status: "stored",
      savedAt: null,
      current: null,
      reason: null,
    }),
    [stored, readAt],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the anchor names the field, its object is new each time
  useEffect(() => {
    draftStore.open(field, stored, readAt);
  }, [anchor, stored, readAt]);
  return useSyncExternalStore(
    draftStore.subscribe,
    () => draftStore.state(anchor) ?? first,
    () => first,
  );
}

/** The text that stands in another field now: what was typed there in this tab, else what the server read. */
export function useDraftText(field: { anchor: string; stored: string } | undefined): string | undefined {
  const text = () => field && (draftStore.state(field.anchor)?.text ?? field.stored);
  return useSyncExternalStore(draftStore.subscribe, text, () => field?.stored);
}
