import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftStore, type SavedAnswer } from "../../../components/goal-sheets/draft-store";
import type { FieldChange } from "../../../lib/goal-sheets/schema";

const field = {
  address: "/api/desk/sheets/s/fields",
  anchor: "goal-g-title",
  place: { subject: { kind: "goal" as const, id: "g" }, field: "title" },
};
const saved = (value: string): SavedAnswer => ({ kind: "saved", value, savedAt: "2024-04-20T05:03:00.000Z" });

/** A store whose requests are answered by hand. */
function opened(stored = "") {
  const sent: { change: FieldChange; answer(answer: SavedAnswer): void }[] = [];
  const store = new DraftStore(
    (_, change) => new Promise((resolve) => sent.push({ change, answer: (answer) => resolve(answer) })),
  );
  store.open(field, stored, 1);
  const answer = async (at: number, how: SavedAnswer) => {
    sent[at]?.answer(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  const values = () => sent.map(({ change }) => [change.base, change.value]);
  return { store, answer, values, state: () => store.state(field.anchor) };
}

describe("the store of what is being typed", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("sends once, half a second after the last key, with the text it was read with", async () => {
    const { store, values, state } = opened("前");
    for (const text of ["前あ", "前あい", "前あいう"]) {
      store.type(field.anchor, text);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(values()).toEqual([]);
    expect(state()?.status).toBe("waiting");
    await vi.advanceTimersByTimeAsync(100);
    expect(values()).toEqual([["前", "前あいう"]]);
  });

  it("never has two requests of one field under way, and sends what came meanwhile on the new base", async () => {
    const { store, values, answer, state } = opened();
    store.type(field.anchor, "一");
    await vi.advanceTimersByTimeAsync(500);
    store.type(field.anchor, "一二");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(values()).toHaveLength(1);
    await answer(0, saved("一"));
    expect(state()?.status).toBe("waiting");
    await vi.advanceTimersByTimeAsync(500);
    expect(values()).toEqual([
      ["", "一"],
      ["一", "一二"],
    ]);
    await answer(1, saved("一二"));
    expect(state()).toMatchObject({ status: "stored", base: "一二", savedAt: "2024-04-20T05:03:00.000Z" });
    expect(store.hasUnsaved()).toBe(false);
  });

  it("keeps the text after a failure and tries again by itself, or at once when asked", async () => {
    const { store, values, answer, state } = opened();
    store.type(field.anchor, "残る");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, { kind: "failed" });
    expect(state()).toMatchObject({ status: "failed", text: "残る" });
    expect(store.hasUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(values()).toHaveLength(2);
    await answer(1, { kind: "failed" });
    store.flush();
    expect(values()).toHaveLength(3);
    await answer(2, saved("残る"));
    expect(store.hasUnsaved()).toBe(false);
  });

  it("keeps the text when the sign-in has ended and sends it when asked again", async () => {
    const { store, values, answer, state } = opened();
    store.type(field.anchor, "残る");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, { kind: "signedOut" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values()).toHaveLength(1);
    expect(state()).toMatchObject({ status: "signedOut", text: "残る" });
    store.flush();
    expect(values()[1]).toEqual(["", "残る"]);
  });

  it("sends nothing in a conflict until the writer has chosen the own text, then on the other's base", async () => {
    const { store, values, answer, state } = opened("前");
    store.type(field.anchor, "私");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, { kind: "conflict", current: "他人" });
    store.type(field.anchor, "私も");
    store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values()).toHaveLength(1);
    expect(state()).toMatchObject({ status: "conflict", text: "私も", current: "他人" });
    store.choose(field.anchor, "mine");
    expect(values()[1]).toEqual(["他人", "私も"]);
  });

  it("takes the other's text when the writer gives up the own one, without writing", async () => {
    const { store, values, answer, state } = opened("前");
    store.type(field.anchor, "私");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, { kind: "conflict", current: "他人" });
    store.choose(field.anchor, "theirs");
    expect(state()).toMatchObject({ status: "stored", text: "他人", base: "他人", current: null });
    expect(values()).toHaveLength(1);
  });

  it("shows why a text was refused and sends the mended one", async () => {
    const { store, values, answer, state } = opened();
    store.type(field.anchor, "悪い");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, { kind: "refused", reason: "badInput" });
    expect(state()).toMatchObject({ status: "refused", reason: "badInput", text: "悪い" });
    store.type(field.anchor, "良い");
    await vi.advanceTimersByTimeAsync(500);
    expect(values()[1]).toEqual(["", "良い"]);
  });

  it("prefers unsaved and newer text to an older reading of the server, and a newer reading to its own", async () => {
    const { store, answer } = opened("前");
    store.type(field.anchor, "途中");
    expect(store.open(field, "古い画面", 9e15).text).toBe("途中");
    await vi.advanceTimersByTimeAsync(500);
    await answer(0, saved("途中"));
    const savedAt = Date.parse("2024-04-20T05:03:00.000Z");
    expect(store.open(field, "古い画面", savedAt - 1).text).toBe("途中");
    expect(store.open(field, "新しい画面", savedAt + 1).text).toBe("新しい画面");
  });
});
