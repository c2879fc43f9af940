import {
  answeredState,
  type DraftField,
  type FieldState,
  type FieldSummary,
  readState,
  type SavedAnswer,
  type SendField,
  sendingState,
  typedState,
  type UnsentText,
} from "./draft-state";

export type { DraftField } from "./draft-state";

/** How long the keys rest before a field is sent, and the shortest and longest wait after a failed sending. */
const REST_MS = 500;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

type Entry = {
  field: DraftField;
  state: FieldState;
  sent: string | null;
  failures: number;
  /** Still being written: waits for its end. */
  held: boolean;
  /** What was last told of the field. */
  told?: FieldSummary;
  timer?: ReturnType<typeof setTimeout>;
};

type Listener = () => void;

function summaryOf({ field, state, sent, held }: Entry): FieldSummary {
  const { status, savedAt, reason } = state;
  return { ...field, status, savedAt, reason, held, underWay: sent !== null };
}

/**
 * Holds what is typed until it is stored, whether or not its field is still on the screen: one request per field
 * at a time, sent when the keys rest, tried again after a failure, never over somebody else's text.
 */
export class DraftStore {
  readonly #send: SendField;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<Listener>();
  readonly #fieldListeners = new Map<string, Set<Listener>>();
  #all: readonly FieldSummary[] = [];
  #writer: string | null = null;
  /** Told of every change, each key too: has to be as good as free. */
  onChange: Listener = () => {};

  constructor(send: SendField) {
    this.#send = send;
  }

  /** Tells when a field comes, or changes otherwise than by typing on. */
  subscribe = (listener: Listener) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Tells of every change of one field. */
  subscribeTo(anchor: string, listener: Listener): () => void {
    const listeners = this.#fieldListeners.get(anchor) ?? new Set();
    this.#fieldListeners.set(anchor, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }

  /** Every field that was opened, for the one place that says how saving goes. */
  all = () => this.#all;

  state(anchor: string): FieldState | undefined {
    return this.#entries.get(anchor)?.state;
  }

  /** Whether text would be lost if the page went away now. */
  hasUnsaved(): boolean {
    return this.#all.some(({ status }) => status !== "stored");
  }

  /** Everything that the server has not acknowledged. */
  unsent(): UnsentText[] {
    return [...this.#entries.values()]
      .filter(({ state }) => state.status !== "stored")
      .map(({ field, state: { text, base, status, joined, unanswered } }) => {
        return { ...field, text, base, status, joined, unanswered, at: Date.now() };
      });
  }

  /** From now on this person types; what another one typed in this tab before is forgotten. */
  writeAs(writer: string | null): void {
    if (writer !== this.#writer && this.#writer !== null) this.forget();
    this.#writer = writer;
  }

  /** A field came onto the screen with what the server stored at `readAt`; unsaved or newer text here stays. */
  open(field: DraftField, stored: string, readAt: number): FieldState {
    const entry = this.#entries.get(field.anchor);
    if (!entry) return this.#add(field, readState(stored, readAt)).state;
    const { status, heardAt, text, savedAt, given } = entry.state;
    if (status !== "stored" || heardAt > readAt) return entry.state;
    const state = { ...readState(stored, readAt), savedAt, given: text === stored ? given : given + 1 };
    this.#change(entry, state);
    return entry.state;
  }

  /** The text of a page that is gone goes on here and is sent at once; false where this page holds another. */
  takeUp({ address, place, anchor, text, base, joined, unanswered }: UnsentText): boolean {
    const field = { address, place, anchor };
    const entry = this.#entries.get(anchor) ?? this.#add(field, readState(base, 0));
    if (entry.state.status !== "stored") return entry.state.text === text;
    const given = entry.state.given + 1;
    this.#change(entry, { text, base, joined, unanswered, given, status: "waiting" });
    void this.#save(entry);
    return true;
  }

  type(anchor: string, text: string, rest = REST_MS): void {
    const entry = this.#entries.get(anchor);
    if (!entry) return;
    entry.held = false;
    this.#change(entry, typedState(entry.state, text, entry.sent !== null));
    if (entry.state.status !== "conflict" && entry.sent === null) this.#schedule(entry, rest);
  }

  /** A text that is not yet what its writer means: kept like any other, but sent only once it is typed to its end. */
  hold(anchor: string, text: string): void {
    const entry = this.#entries.get(anchor);
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.held = true;
    this.#change(entry, typedState(entry.state, text, entry.sent !== null));
  }

  /** Sends what waits or failed, and is not held, without resting first: everything, or one field that is left. */
  flush(anchor?: string): void {
    for (const entry of this.#entries.values()) {
      if (entry.held || (anchor !== undefined && entry.field.anchor !== anchor)) continue;
      const { status } = entry.state;
      if (status === "waiting" || status === "failed" || status === "signedOut") void this.#save(entry);
    }
  }

  /** Ends a conflict: the own text is written over what is stored now, or given up for it. */
  choose(anchor: string, whose: "mine" | "theirs"): void {
    const entry = this.#entries.get(anchor);
    const current = entry?.state.current ?? null;
    if (!entry || current === null) return;
    if (whose === "mine") {
      this.#settle(entry, current, entry.state.text);
    } else {
      const given = entry.state.given + 1;
      const theirs = { base: current, text: current, current: null, joined: null };
      this.#change(entry, { ...theirs, given, status: "stored" });
    }
  }

  /** Holds how far the writer has come with joining both texts of a conflict. */
  draftJoined(anchor: string, joined: string | null): void {
    const entry = this.#entries.get(anchor);
    if (entry?.state.status === "conflict") this.#change(entry, { joined });
  }

  /** Ends a conflict with a text made from both. */
  join(anchor: string, joined: string): void {
    const entry = this.#entries.get(anchor);
    const current = entry?.state.current ?? null;
    if (entry && current !== null) this.#settle(entry, current, joined);
  }

  /** Gives up a text that is not wanted any more, such as one whose field is gone. */
  giveUp(anchor: string): void {
    const entry = this.#entries.get(anchor);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#change(entry, {
      ...readState(entry.state.base, entry.state.heardAt),
      given: entry.state.given + 1,
    });
  }

  /** Holds nothing any more: another person signs in, or nobody. */
  forget(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    this.#entries.clear();
    this.#tell();
    for (const listeners of this.#fieldListeners.values()) for (const listener of listeners) listener();
  }

  #add(field: DraftField, state: FieldState): Entry {
    const entry = { field, state, sent: null, failures: 0, held: false };
    this.#entries.set(field.anchor, entry);
    this.#tell();
    return entry;
  }

  #settle(entry: Entry, base: string, text: string): void {
    const given = entry.state.text === text ? entry.state.given : entry.state.given + 1;
    this.#change(entry, { base, text, given, current: null, status: "waiting" });
    void this.#save(entry);
  }

  #change(entry: Entry, change: Partial<FieldState>): void {
    entry.state = { ...entry.state, ...change };
    for (const listener of this.#fieldListeners.get(entry.field.anchor) ?? []) listener();
    const now = summaryOf(entry);
    const typedOn = (["status", "savedAt", "reason", "held", "underWay"] as const).every(
      (name) => entry.told?.[name] === now[name],
    );
    if (!typedOn) this.#tell();
    this.onChange();
  }

  #tell(): void {
    this.#all = [...this.#entries.values()].map((entry) => {
      entry.told = summaryOf(entry);
      return entry.told;
    });
    for (const listener of this.#listeners) listener();
  }

  #schedule(entry: Entry, delay: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.#save(entry), delay);
  }

  async #save(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    if (entry.sent !== null) return;
    const { text, base } = entry.state;
    entry.sent = text;
    this.#change(entry, sendingState(entry.state));
    const change = { ...entry.field.place, base, value: text };
    const answer = await this.#send(entry.field.address, change, this.#writer);
    entry.sent = null;
    // A person who left meanwhile hears nothing any more.
    if (this.#entries.get(entry.field.anchor) === entry) this.#answered(entry, text, answer);
  }

  #answered(entry: Entry, sent: string, answer: SavedAnswer): void {
    entry.failures = answer.kind === "failed" ? entry.failures + 1 : 0;
    this.#change(entry, answeredState(entry.state, sent, answer));
    if (entry.held) return;
    if (entry.state.status === "failed") {
      this.#schedule(entry, Math.min(FIRST_RETRY_MS * 2 ** (entry.failures - 1), LONGEST_RETRY_MS));
    } else if (entry.state.status === "waiting") {
      this.#schedule(entry, answer.kind === "conflict" ? 0 : REST_MS);
    }
  }
}
