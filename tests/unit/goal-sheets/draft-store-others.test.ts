import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { UnsentText } from "../../../components/goal-sheets/draft-state";
import { emptyStore, field, lost, opened, saved } from "../../support/hand-answered-store";

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
