import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SavedAnswer, UnsentText } from "../../../components/goal-sheets/draft-state";
import { DraftStore } from "../../../components/goal-sheets/draft-store";
import type { FieldChange } from "../../../lib/goal-sheets/schema";

const field = {
  address: "/api/desk/sheets/s/fields",
  anchor: "goal-g-title",
  place: { subject: { kind: "goal" as const, id: "g" }, field: "title" },
};
const saved = (value: string): SavedAnswer => ({ kind: "saved", value, savedAt: "2024-04-20T05:03:00.000Z" });
const lost: SavedAnswer = { kind: "failed" };

/** A store whose requests are answered by hand. */
function emptyStore() {
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

function opened(stored = "") {
  const made = emptyStore();
  made.store.open(field, stored, 1);
  const write = async (text: string) => {
    made.store.type(field.anchor, text);
    await vi.advanceTimersByTimeAsync(500);
  };
  return { ...made, write };
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

  it("sends a field that is left without resting, and no other", async () => {
    const { store, values } = opened("前");
    const other = { ...field, anchor: "goal-g-means" };
    store.open(other, "", 1);
    store.type(field.anchor, "前あ");
    store.type(other.anchor, "い");
    store.flush(field.anchor);
    expect(values()).toEqual([["前", "前あ"]]);
  });

  it("never has two requests of one field under way, and sends what came meanwhile on the new base", async () => {
    const { store, values, write, answer, state } = opened();
    await write("一");
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

  it("keeps the text after a failure and tries again by itself, each time after twice the wait", async () => {
    const { store, values, write, answer, state } = opened();
    await write("残る");
    await answer(0, lost);
    expect(state()).toMatchObject({ status: "failed", text: "残る" });
    expect(store.hasUnsaved()).toBe(true);
    for (const [failures, wait] of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000].entries()) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(values()).toHaveLength(failures + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(values()).toHaveLength(failures + 2);
      await answer(failures + 1, lost);
    }
    store.flush();
    await answer(8, saved("残る"));
    expect(store.hasUnsaved()).toBe(false);
  });

  it("keeps the text when the sign-in has ended and sends it when asked again", async () => {
    const { store, values, write, answer, state } = opened();
    await write("残る");
    await answer(0, { kind: "signedOut" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values()).toHaveLength(1);
    expect(state()).toMatchObject({ status: "signedOut", text: "残る" });
    store.flush();
    expect(values()[1]).toEqual(["", "残る"]);
  });

  it("shows why a text was refused and sends the mended one", async () => {
    const { values, write, answer, state } = opened();
    await write("悪い");
    await answer(0, { kind: "refused", reason: "badInput" });
    expect(state()).toMatchObject({ status: "refused", reason: "badInput", text: "悪い" });
    await write("良い");
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
    expect(store.open(field, "新しい画面", savedAt + 1)).toMatchObject({ text: "新しい画面", given: 1 });
  });

  it("tells of typing on only who shows the field's text", async () => {
    const { store } = opened();
    store.type(field.anchor, "あ");
    const all = vi.fn();
    const own = vi.fn();
    store.subscribe(all);
    store.subscribeTo(field.anchor, own);
    store.type(field.anchor, "あい");
    expect(own).toHaveBeenCalledTimes(1);
    expect(all).not.toHaveBeenCalled();
  });
});

describe("two texts of one field", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function inConflict() {
    const made = opened("前");
    await made.write("私");
    await made.answer(0, { kind: "conflict", current: "他人" });
    return made;
  }

  it("are both held, and nothing is sent until the writer has chosen the own one, then on the other's base", async () => {
    const { store, values, state } = await inConflict();
    store.type(field.anchor, "私も");
    store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values()).toHaveLength(1);
    expect(state()).toMatchObject({ status: "conflict", text: "私も", base: "前", current: "他人" });
    store.choose(field.anchor, "mine");
    expect(values()[1]).toEqual(["他人", "私も"]);
  });

  it("become the other's when the writer gives up the own one, without writing", async () => {
    const { store, values, state } = await inConflict();
    store.choose(field.anchor, "theirs");
    expect(state()).toMatchObject({ status: "stored", text: "他人", base: "他人", current: null, given: 1 });
    expect(values()).toHaveLength(1);
  });

  it("become a third, which is held while it is edited and sent on the other's base", async () => {
    const { store, values, answer, state } = await inConflict();
    store.draftJoined(field.anchor, "他人と私");
    expect(store.unsent()).toMatchObject([{ text: "私", joined: "他人と私", status: "conflict" }]);
    store.join(field.anchor, "他人と私");
    expect(values()[1]).toEqual(["他人", "他人と私"]);
    await answer(1, saved("他人と私"));
    expect(state()).toMatchObject({ status: "stored", text: "他人と私", joined: null });
  });

  it("are no conflict when the stored one is the own text whose acknowledgement was lost", async () => {
    const { store, values, write, answer, state } = opened("前");
    await write("前あ");
    await answer(0, lost);
    await write("前あい");
    await answer(1, { kind: "conflict", current: "前あ" });
    await vi.advanceTimersByTimeAsync(0);
    expect(values()[2]).toEqual(["前あ", "前あい"]);
    await answer(2, saved("前あい"));
    expect(state()?.status).toBe("stored");
    expect(store.hasUnsaved()).toBe(false);
  });

  it("are a conflict when the stored one was refused to the writer before", async () => {
    const { write, answer, state } = opened("前");
    await write("前あ");
    await answer(0, { kind: "signedOut" });
    await write("前あい");
    await answer(1, { kind: "conflict", current: "前あ" });
    expect(state()).toMatchObject({ status: "conflict", current: "前あ" });
  });
});

describe("a text that another page left unsent", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const unsent = (text: string, unanswered: string[] = []): UnsentText => ({
    ...field,
    text,
    base: "前",
    status: "failed",
    joined: null,
    unanswered,
    at: 1,
  });

  it("is sent at once on its own base, whether or not its field is on the screen", async () => {
    const { store, values, answer } = emptyStore();
    expect(store.takeUp(unsent("前回"))).toBe(true);
    expect(values()).toEqual([["前", "前回"]]);
    await answer(0, saved("前回"));
    expect(store.hasUnsaved()).toBe(false);
  });

  it("comes into its field when that is open with what the server has", async () => {
    const { store, values, answer, state } = opened("他人");
    store.takeUp(unsent("前回"));
    expect(state()).toMatchObject({ text: "前回", given: 1 });
    expect(values()).toEqual([["前", "前回"]]);
    await answer(0, { kind: "conflict", current: "他人" });
    expect(state()).toMatchObject({ status: "conflict", text: "前回", current: "他人" });
  });

  it("goes on silently where the server has an earlier state of the same typing", async () => {
    const { store, values, answer } = emptyStore();
    store.takeUp(unsent("前回も", ["前回"]));
    await answer(0, { kind: "conflict", current: "前回" });
    await vi.advanceTimersByTimeAsync(0);
    expect(values()[1]).toEqual(["前回", "前回も"]);
  });

  it("stays where it is when something else is being typed into its field", () => {
    const { store, state } = opened("前");
    store.type(field.anchor, "いま");
    expect(store.takeUp(unsent("前回"))).toBe(false);
    expect(state()?.text).toBe("いま");
  });

  it("can be given up when its field is gone", async () => {
    const { store, answer } = emptyStore();
    store.takeUp(unsent("前回"));
    await answer(0, { kind: "refused", reason: "notFound" });
    expect(store.hasUnsaved()).toBe(true);
    store.giveUp(field.anchor);
    expect(store.hasUnsaved()).toBe(false);
  });
});

describe("the person who types", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("is named with every text", async () => {
    const { store, write, writers } = opened();
    store.writeAs("甲");
    await write("あ");
    expect(writers()).toEqual(["甲"]);
  });

  it("leaves nothing to the next one, not even a text that is on its way", async () => {
    const { store, write, answer, state, values } = opened("前");
    store.writeAs("甲");
    await write("甲の文");
    store.writeAs("乙");
    expect(state()).toBeUndefined();
    expect(store.all()).toEqual([]);
    await answer(0, lost);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(values()).toHaveLength(1);
    expect(store.unsent()).toEqual([]);
  });
});
