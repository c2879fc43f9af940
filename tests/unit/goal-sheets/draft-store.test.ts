import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { field, lost, opened, saved } from "../../support/hand-answered-store";

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

  it("does not send a text that is still being typed, nor what stood there before it, until it is typed to its end", async () => {
    const { store, values, state } = opened("2026-09-30");
    store.type(field.anchor, "2026-08-09");
    store.hold(field.anchor, "8.9.");
    await vi.advanceTimersByTimeAsync(2_000);
    store.flush();
    expect(values()).toEqual([]);
    expect(store.unsent()).toMatchObject([{ text: "8.9.", base: "2026-09-30" }]);
    expect(store.all()).toMatchObject([{ status: "waiting", held: true }]);
    store.type(field.anchor, "2026-09-29", 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(values()).toEqual([["2026-09-30", "2026-09-29"]]);
    expect(state()?.status).toBe("sending");
  });

  it("lets a text that is still being typed rest when an answer comes meanwhile", async () => {
    const { store, values, write, answer } = opened();
    await write("2026-09-29");
    store.hold(field.anchor, "8.");
    await answer(0, saved("2026-09-29"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(values()).toHaveLength(1);
    expect(store.unsent()).toMatchObject([{ text: "8.", base: "2026-09-29" }]);
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

  it("tells a text apart that is cut off after failures from one whose first answer is still to come", async () => {
    const { store, write, answer } = opened();
    await write("残る");
    expect(store.unsent()).toMatchObject([{ status: "sending", unanswered: ["残る"] }]);
    await answer(0, lost);
    store.flush();
    expect(store.unsent()).toMatchObject([{ status: "failed", unanswered: ["残る"] }]);
  });

  it("says that saving is in trouble until it succeeds, whatever is typed or tried meanwhile", async () => {
    const { store, write, answer, state } = opened();
    await write("一");
    await answer(0, { kind: "signedOut" });
    await write("一二");
    expect(state()?.status).toBe("signedOut");
    expect(store.all()).toMatchObject([{ status: "signedOut", underWay: true }]);
    await answer(1, saved("一二"));
    expect(store.all()).toMatchObject([{ status: "stored", underWay: false }]);
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
