import type { KeptText, UnsentText } from "./draft-state";
import type { DraftStore } from "./draft-store";
import type { KeptTexts } from "./kept-texts";

/** How long a typed text may stand in the page's memory alone. */
const KEEP_MS = 150;

type Kept = Pick<KeptTexts, "change" | "hold">;

/**
 * Keeps what a page's store holds unsent in the browser, from the first key on until the server has acknowledged it.
 * Typing only sets a timer; a browser that cannot keep texts does not hold up typing or sending.
 */
export class TextKeeper {
  readonly #store: DraftStore;
  readonly #kept: Kept;
  readonly #page: string;
  readonly #listeners = new Set<() => void>();
  /** By anchor, the state that was last handed to the browser. */
  readonly #written = new Map<string, unknown>();
  #owner: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  #works = true;

  constructor(store: DraftStore, kept: Kept, page: string) {
    this.#store = store;
    this.#kept = kept;
    this.#page = page;
    store.onChange = this.wake;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Whether the last keeping succeeded. */
  works = () => this.#works;

  /** From now on texts are kept as this person's; nothing is kept while nobody is known. */
  keepFor(owner: string | null): void {
    if (owner === this.#owner) return;
    this.#store.writeAs(owner);
    this.#written.clear();
    this.#owner = owner;
    if (owner !== null) this.wake();
  }

  wake = (): void => {
    this.#timer ??= setTimeout(this.#rested, KEEP_MS);
  };

  /** The page may be about to go: what is not kept yet is held, and kept if it stays. */
  leave(): void {
    if (this.#owner === null) return;
    const place = { owner: this.#owner, page: this.#page };
    this.#kept.hold(this.#fresh().map((text) => ({ ...text, ...place })));
    void this.write();
  }

  /** Keeps at once what is not kept yet. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const work = this.#change();
    this.#writing = work;
    await work;
    if (this.#writing === work) this.#writing = undefined;
  }

  /** Takes over the texts of a page that is gone; answers those that went on here and those that could not. */
  async takeOver(texts: readonly KeptText[]): Promise<{ taken: KeptText[]; left: KeptText[] }> {
    const taken: KeptText[] = [];
    const left: KeptText[] = [];
    for (const text of texts) {
      const own = this.#store.takeUp(text);
      (own ? taken : left).push(text);
      if (own) this.#written.set(text.anchor, text);
    }
    const moved = taken.map((text) => ({ ...text, page: this.#page }));
    await this.#attempt(() => this.#kept.change(moved, taken));
    this.wake();
    return { taken, left };
  }

  /** A slow browser is not given one writing upon the other. */
  #rested = async (): Promise<void> => {
    await this.#writing;
    await this.write();
  };

  #fresh(): UnsentText[] {
    return this.#store
      .unsent()
      .filter(({ anchor }) => this.#written.get(anchor) !== this.#store.state(anchor));
  }

  async #change(): Promise<void> {
    const owner = this.#owner;
    if (owner === null) return;
    const unsent = this.#store.unsent();
    const anchors = new Set(unsent.map(({ anchor }) => anchor));
    const gone = [...this.#written.keys()].filter((anchor) => !anchors.has(anchor));
    const fresh = this.#fresh();
    if (gone.length + fresh.length === 0) return;
    const states = fresh.map(({ anchor }) => [anchor, this.#store.state(anchor)] as const);
    const place = { owner, page: this.#page };
    const done = await this.#attempt(() =>
      this.#kept.change(
        fresh.map((text) => ({ ...text, ...place })),
        gone.map((anchor) => ({ ...place, anchor })),
      ),
    );
    if (!done || this.#owner !== owner) return;
    for (const anchor of gone) this.#written.delete(anchor);
    for (const [anchor, state] of states) this.#written.set(anchor, state);
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    let works = true;
    try {
      await work();
    } catch {
      works = false;
    }
    if (works !== this.#works) {
      this.#works = works;
      for (const listener of this.#listeners) listener();
    }
    return works;
  }
}
