import type { FieldChange } from "@/lib/goal-sheets/schema";

export type DraftField = {
  address: string;
  place: Pick<FieldChange, "subject" | "field">;
  /** The id of the field's control on the screen. */
  anchor: string;
};

export type SavingStatus = "stored" | "waiting" | "sending" | "failed" | "signedOut" | "refused" | "conflict";

export type FieldState = {
  /** What stands in the field now. */
  text: string;
  /** What the store last heard to be stored; the next sending's condition. */
  base: string;
  /** When `base` was read or written by the server's clock, in milliseconds. */
  heardAt: number;
  status: SavingStatus;
  savedAt: string | null;
  /** In a conflict: what somebody else stored. */
  current: string | null;
  /** In a conflict: the writer's joining of both texts, as far as it was typed. */
  joined: string | null;
  /** When refused: a key under `reasons`. */
  reason: string | null;
  /** Texts that were sent on `base` without any answer: the server may have them or not. */
  unanswered: readonly string[];
  /** Counts the texts that came from elsewhere than the field's keys, so that its control can show them. */
  given: number;
};

/** What is kept in the browser of a field whose text the server has not acknowledged. */
export type UnsentText = DraftField &
  Pick<FieldState, "text" | "base" | "status" | "joined" | "unanswered"> & {
    /** When it was kept, in milliseconds. */
    at: number;
  };

/** An unsent text with who typed it and the page (one loading of one tab) that it was typed on. */
export type KeptText = UnsentText & { owner: string; page: string };

/** What is told of a field beside its text, so that typing on does not redraw who shows it. */
export type FieldSummary = DraftField &
  Pick<FieldState, "status" | "savedAt" | "reason"> & {
    /** Whether it waits for its field to be left. */
    held: boolean;
    /** Whether a request of the field is under way now. */
    underWay: boolean;
  };

export type SavedAnswer =
  | { kind: "saved"; value: string; savedAt: string }
  | { kind: "conflict"; current: string }
  | { kind: "refused"; reason: string }
  | { kind: "signedOut" }
  | { kind: "failed" };

/** Sends a field as the person `writer`, who typed it; null while it is not known who that is. */
export type SendField = (address: string, change: FieldChange, writer: string | null) => Promise<SavedAnswer>;

/** A field as the server read it, with nothing typed yet. */
export function readState(stored: string, readAt: number): FieldState {
  return {
    text: stored,
    base: stored,
    heardAt: readAt,
    status: "stored",
    savedAt: null,
    current: null,
    joined: null,
    reason: null,
    unanswered: [],
    given: 0,
  };
}

/** The longest list of doubtful texts; older ones have been typed over for minutes. */
const MOST_UNANSWERED = 10;

function withDoubt(unanswered: readonly string[], text: string): string[] {
  return [...unanswered.filter((other) => other !== text), text].slice(-MOST_UNANSWERED);
}

/** A trouble lasts until a sending is acknowledged: neither typing on nor trying again hides it. */
const isTrouble = (status: SavingStatus) => status === "failed" || status === "signedOut";

/** What a key makes of a field. */
export function typedState(state: FieldState, text: string, underWay: boolean): FieldState {
  if (state.status === "conflict" || isTrouble(state.status)) return { ...state, text };
  return { ...state, text, status: underWay ? "sending" : "waiting", reason: null };
}

/** What sending the text as it stands makes of a field: until the answer comes, it may be stored or not. */
export function sendingState(state: FieldState): FieldState {
  const status = isTrouble(state.status) ? state.status : "sending";
  return { ...state, status, unanswered: withDoubt(state.unanswered, state.text) };
}

/**
 * What the server's answer to the text `sent` makes of a field. A stored text that is one of the field's own
 * unanswered ones is no conflict: only its acknowledgement was lost.
 */
export function answeredState(state: FieldState, sent: string, answer: SavedAnswer): FieldState {
  const typedOn = state.text !== sent;
  if (answer.kind === "saved") {
    const { value: base, savedAt } = answer;
    const heardAt = Date.parse(savedAt);
    const status = typedOn ? "waiting" : "stored";
    return { ...state, base, savedAt, heardAt, status, reason: null, unanswered: [], joined: null };
  }
  if (answer.kind === "failed") return { ...state, status: "failed" };
  const unanswered = state.unanswered.filter((text) => text !== sent);
  if (answer.kind === "conflict") {
    const { current } = answer;
    if (unanswered.includes(current)) return { ...state, base: current, status: "waiting", unanswered: [] };
    return { ...state, status: "conflict", current, unanswered: [] };
  }
  if (answer.kind === "signedOut") return { ...state, status: "signedOut", unanswered };
  if (typedOn) return { ...state, status: "waiting", unanswered };
  return { ...state, status: "refused", reason: answer.reason, unanswered };
}
