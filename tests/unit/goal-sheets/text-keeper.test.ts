import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptText, SavedAnswer } from "../../../components/goal-sheets/draft-state";
import { DraftStore } from "../../../components/goal-sheets/draft-store";
import { TextKeeper } from "../../../components/goal-sheets/text-keeper";

const fieldOf = (name: string) => ({
  address: "/api/desk/sheets/s/fields",
  anchor: `goal-g-${name}`,
  place: { subject: { kind: "goal" as const, id: "g" }, field: name },
});
const title = fieldOf("title");
const saved = (value: string): SavedAnswer => ({ kind: "saved", value, savedAt: "2024-04-20T05:03:00.000Z" });

/** A browser's storage in memory that several pages share; `breaks` makes it refuse. */
function memory() {
  const rows = new Map<string, KeptText>();
  const keyOf = ({ owner, page, anchor }: Pick<KeptText, "owner" | "page" | "anchor">) =>
    [owner, page, anchor].join(" ");
  const storage = { breaks: false, writes: 0 };
  return {
    storage,
    texts: () => [...rows.values()].map(({ owner, page, anchor, text }) => [owner, page, anchor, text]),
    async change(kept: readonly KeptText[], gone: readonly Pick<KeptText, "owner" | "page" | "anchor">[]) {
      if (storage.breaks) throw new DOMException("", "QuotaExceededError");
      storage.writes += 1;
      for (const text of kept) rows.set(keyOf(text), text);
      for (const place of gone) rows.delete(keyOf(place));
    },
    of: async (owner: string) => [...rows.values()].filter((text) => text.owner === owner),
    held: [] as KeptText[],
    hold(texts: readonly KeptText[]) {
      this.held.push(...texts);
    },
  };
}

function page(kept: ReturnType<typeof memory>, name: string) {
  const answers: ((answer: SavedAnswer) => void)[] = [];
  const store = new DraftStore(() => new Promise((resolve) => answers.push(resolve)));
  const keeper = new TextKeeper(store, kept, name);
  return { store, keeper, answer: (how: SavedAnswer) => answers.shift()?.(how) };
}

const KEPT = ["甲", "頁1", title.anchor];

describe("keeping unsent texts in the browser", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function typing() {
    const kept = memory();
    const made = page(kept, "頁1");
    made.keeper.keepFor("甲");
    made.store.open(title, "前", 1);
    return { ...made, kept };
  }

  it("begins with the first key, once for many keys, long before the text is sent", async () => {
    const { store, kept } = typing();
    for (const text of ["前あ", "前あい", "前あいう"]) {
      store.type(title.anchor, text);
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(kept.texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(60);
    expect(kept.texts()).toEqual([[...KEPT, "前あいう"]]);
    expect(kept.storage.writes).toBe(1);
  });

  it("ends when the server has acknowledged the text, and not before", async () => {
    const { store, kept, answer } = typing();
    store.type(title.anchor, "前あ");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(kept.texts()).toHaveLength(1);
    answer(saved("前あ"));
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.texts()).toEqual([]);
  });

  it("happens at once when the page may go: before any promise is awaited, and for good if it stays", async () => {
    const { store, keeper, kept } = typing();
    store.type(title.anchor, "前あ");
    keeper.leave();
    expect(kept.held).toMatchObject([{ owner: "甲", page: "頁1", anchor: title.anchor, text: "前あ" }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.texts()).toEqual([[...KEPT, "前あ"]]);
    keeper.leave();
    expect(kept.held).toHaveLength(1);
  });

  it("does not begin while nobody is known, and then takes in what was typed before", async () => {
    const kept = memory();
    const { store, keeper } = page(kept, "頁1");
    store.open(title, "前", 1);
    store.type(title.anchor, "前あ");
    await vi.advanceTimersByTimeAsync(300);
    expect(kept.texts()).toEqual([]);
    keeper.keepFor("甲");
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.texts()).toEqual([[...KEPT, "前あ"]]);
  });

  it("tells when the browser refuses, holds up nothing, and tries again with the next key", async () => {
    const { store, keeper, kept, answer } = typing();
    const told = vi.fn();
    keeper.subscribe(told);
    kept.storage.breaks = true;
    store.type(title.anchor, "前あ");
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.works()).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
    expect(store.state(title.anchor)?.status).toBe("sending");
    kept.storage.breaks = false;
    store.type(title.anchor, "前あい");
    await vi.advanceTimersByTimeAsync(150);
    expect(keeper.works()).toBe(true);
    expect(kept.texts()).toEqual([[...KEPT, "前あい"]]);
    answer(saved("前あ"));
  });

  it("ends for a person who leaves: the next one's page neither keeps nor removes their texts", async () => {
    const { store, keeper, kept } = typing();
    store.type(title.anchor, "前あ");
    await vi.advanceTimersByTimeAsync(150);
    keeper.keepFor("乙");
    store.open(title, "前", 2);
    store.type(title.anchor, "乙の文");
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.texts()).toEqual([
      [...KEPT, "前あ"],
      ["乙", "頁1", title.anchor, "乙の文"],
    ]);
  });
});

describe("the texts of a page that is gone", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function afterACrash() {
    const kept = memory();
    const gone = page(kept, "頁1");
    gone.keeper.keepFor("甲");
    for (const name of ["title", "means"]) {
      gone.store.open(fieldOf(name), "前", 1);
      gone.store.type(fieldOf(name).anchor, `前の${name}`);
    }
    await gone.keeper.write();
    const next = page(kept, "頁2");
    next.keeper.keepFor("甲");
    return { kept, ...next };
  }

  it("go on in the next page, which keeps them until they are acknowledged", async () => {
    const { kept, keeper, store, answer } = await afterACrash();
    const { taken, left } = await keeper.takeOver(await kept.of("甲"));
    expect([taken.length, left.length]).toEqual([2, 0]);
    expect(kept.texts()).toEqual([
      ["甲", "頁2", "goal-g-title", "前のtitle"],
      ["甲", "頁2", "goal-g-means", "前のmeans"],
    ]);
    answer(saved("前のtitle"));
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.texts()).toEqual([["甲", "頁2", "goal-g-means", "前のmeans"]]);
    expect(store.unsent()).toHaveLength(1);
  });

  it("stay kept as they are where the next page holds another text of the same field", async () => {
    const { kept, keeper, store } = await afterACrash();
    store.open(title, "前", 2);
    store.type(title.anchor, "いま");
    const { taken, left } = await keeper.takeOver(await kept.of("甲"));
    expect(taken.map(({ anchor }) => anchor)).toEqual(["goal-g-means"]);
    expect(left.map(({ text }) => text)).toEqual(["前のtitle"]);
    await vi.advanceTimersByTimeAsync(150);
    expect(kept.texts()).toContainEqual(["甲", "頁1", "goal-g-title", "前のtitle"]);
  });
});
