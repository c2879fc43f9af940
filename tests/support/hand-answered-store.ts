import { vi } from "vitest";
import type { SavedAnswer } from "../../components/goal-sheets/draft-state";
import { DraftStore } from "../../components/goal-sheets/draft-store";
import type { FieldChange } from "../../lib/goal-sheets/schema";

/** A field of a goal, as the editor opens it. */
export const field = {
  address: "/api/desk/sheets/s/fields",
  anchor: "goal-g-title",
  place: { subject: { kind: "goal" as const, id: "g" }, field: "title" },
};
export const saved = (value: string): SavedAnswer => ({
  kind: "saved",
  value,
  savedAt: "2024-04-20T05:03:00.000Z",
});
export const lost: SavedAnswer = { kind: "failed" };

/** A store whose requests are answered by hand. */
export function emptyStore() {
  const sent: { change: FieldChange; writer: string | null; answer(answer: SavedAnswer): void }[] = [];
  const store = new DraftStore(
    (_, change, writer) =>
      new Promise((resolve) => sent.push({ change, writer, answer: (answer) => resolve(answer) })),
  );
  const answer = async (at: number, how: SavedAnswer) => {
    sent[at]?.answer(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  const values = () => sent.map(({ change }) => [change.base, change.value]);
  const writers = () => sent.map(({ writer }) => writer);
  return { store, answer, values, writers, state: () => store.state(field.anchor) };
}

/** The same with the field on the screen; `write` types and waits until that is sent. */
export function opened(stored = "") {
  const made = emptyStore();
  made.store.open(field, stored, 1);
  const write = async (text: string) => {
    made.store.type(field.anchor, text);
    await vi.advanceTimersByTimeAsync(500);
  };
  return { ...made, write };
}
