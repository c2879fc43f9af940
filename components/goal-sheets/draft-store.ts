import type { FieldChange } from "@/lib/goal-sheets/schema";

/** How long the keys rest before a field is sent, and before a failed sending is tried again. */
const REST_MS = 500;
const RETRY_MS = 5_000;

export type DraftField = {
  address: string;
  place: Pick<FieldChange, "subject" | "field">;
  /** The id of the field's control on the screen. */
  anchor: string;
};

export type FieldState = {
  /** What stands in the field now. */
  text: string;
  /** What the store last heard to be stored; the next sending's condition. */
  base: string;
  /** When `base` was read or written by the server's clock, in milliseconds. */
  heardAt: number;
  status: "stored" | "waiting" | "sending" | "failed" | "signedOut" | "refused" | "conflict";
  savedAt: string | null;
  /** In a conflict: what somebody else stored. */
  current: string | null;
  /** When refused: a key under `reasons`. */
  reason: string | null;
};

export type SavedAnswer =
  | { kind: "saved"; value: string; savedAt: string }
  | { kind: "conflict"; current: string }
  | { kind: "refused"; reason: string }
  | { kind: "signedOut" }
  | { kind: "failed" };

export type SendField = (address: string, change: FieldChange) => Promise<SavedAnswer>;

type Entry = {
  field: DraftField;
  state: FieldState;
  sent: string | null;
  timer?: ReturnType<typeof setTimeout>;
};

/**
 * Keeps what is typed until it is stored, whether or not its field is still on the screen: one request per field
 * at a time, sent when the keys rest, tried again after a failure, never over somebody else's text.
 */
export class DraftStore {
  readonly #send: SendField;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  #all: readonly (FieldState & { anchor: string; address: string })[] = [];

  constructor(send: SendField) {
    this.#send = send;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Every field that was opened, for the one place that says how saving goes. */
  all = () => this.#all;

  state(anchor: string): FieldState | undefined {
    return this.#entries.get(anchor)?.state;
  }

  /** Whether text would be lost if the page went away now. */
  hasUnsaved(): boolean {
    return this.#all.some(({ status }) => status !== "stored");
  }

  /** A field came onto the screen with what the server stored at `readAt`; unsaved or newer text here stays. */
  open(field: DraftField, stored: string, readAt: number): FieldState {
    const entry = this.#entries.get(field.anchor);
    if (entry && (entry.state.status !== "stored" || entry.state.heardAt > readAt)) return entry.state;
    const state: FieldState = {
      text: stored,
      base: stored,
      heardAt: readAt,
      status: "stored",
      savedAt: entry?.state.savedAt ?? null,
      current: null,
      reason: null,
    };
    this.#entries.set(field.anchor, { field, state, sent: null });
    this.#tell();
    return state;
  }

  type(anchor: string, text: string, rest = REST_MS): void {
    const entry = this.#entries.get(anchor);
    if (!entry) return;
    if (entry.state.status === "conflict") {
      this.#change(entry, { text });
    } else if (entry.sent !== null) {
      this.#change(entry, { text, status: "sending", reason: null });
    } else {
      this.#change(entry, { text, status: "waiting", reason: null });
      this.#schedule(entry, rest);
    }
  }

  /** Sends everything that waits or failed without resting first. */
  flush(): void {
    for (const entry of this.#entries.values()) {
      const { status } = entry.state;
      if (status === "waiting" || status === "failed" || status === "signedOut") void this.#save(entry);
    }
  }

  /** Ends a conflict: the own text is written over what is stored now, or given up for it. */
  choose(anchor: string, whose: "mine" | "theirs"): void {
    const entry = this.#entries.get(anchor);
    const current = entry?.state.current ?? null;
    if (!entry || current === null) return;
    if (whose === "theirs") {
      this.#change(entry, { base: current, current: null, text: current, status: "stored" });
    } else {
      this.#change(entry, { base: current, current: null, status: "waiting" });
      void this.#save(entry);
    }
  }

  #change(entry: Entry, change: Partial<FieldState>): void {
    entry.state = { ...entry.state, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#all = [...this.#entries.values()].map(({ field, state }) => ({
      ...state,
      anchor: field.anchor,
      address: field.address,
    }));
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
    this.#change(entry, { status: "sending" });
    const answer = await this.#send(entry.field.address, { ...entry.field.place, base, value: text });
    entry.sent = null;
    this.#answered(entry, text, answer);
  }

  #answered(entry: Entry, sent: string, answer: SavedAnswer): void {
    const more = entry.state.text !== sent;
    const settled = more ? "waiting" : "stored";
    if (answer.kind === "saved") {
      const { value: base, savedAt } = answer;
      this.#change(entry, { base, savedAt, heardAt: Date.parse(savedAt), status: settled });
    } else if (answer.kind === "conflict") {
      this.#change(entry, { status: "conflict", current: answer.current });
    } else if (answer.kind === "refused" && !more) {
      this.#change(entry, { status: "refused", reason: answer.reason });
    } else {
      this.#change(entry, { status: answer.kind === "refused" ? "waiting" : answer.kind });
    }
    if (entry.state.status === "waiting") this.#schedule(entry, REST_MS);
    if (entry.state.status === "failed") this.#schedule(entry, RETRY_MS);
  }
}
