import "server-only";
import type { CanonicalValue } from "./canonical-json";
import { fingerprint } from "./fingerprint";

/** A recorded event as it is sealed; `at` is an ISO instant, `id` the decimal digits of its number. */
export type SealableEvent = {
  id: string;
  municipalityId: string;
  at: string;
  actorId: string | null;
  onBehalfOfId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  data: CanonicalValue;
};

export type Seal = { number: number; hash: string };
export type SealedEvent = SealableEvent & { sealNumber: number; sealHash: string };

/** Why the chain does not hold: an event is gone, or one says something else than when it was sealed. */
export type BrokenSeal = { number: number; problem: "MISSING" | "CHANGED" };

const SEAL_VERSION = 1;

/** The seal that follows `previous` (null at the beginning of a municipality's chain). */
export function nextSeal(previous: Seal | null, event: SealableEvent): Seal {
  const number = (previous?.number ?? 0) + 1;
  const hash = fingerprint({ version: SEAL_VERSION, number, previous: previous?.hash ?? null, event });
  return { number, hash };
}

/**
 * The events that may be sealed now: in the order of their ids, up to the first that is younger than
 * `settledBefore`, because a transaction that took an earlier id may still be running.
 */
export function settledEvents<Event extends { at: Date }>(
  events: readonly Event[],
  settledBefore: Date,
): Event[] {
  const young = events.findIndex((event) => event.at >= settledBefore);
  return young === -1 ? [...events] : events.slice(0, young);
}

/** Follows the chain from `start` through events in the order of their seals; tells the first that fails. */
export function checkSeals(
  start: Seal | null,
  events: readonly SealedEvent[],
): { end: Seal | null; broken: BrokenSeal | null } {
  let end = start;
  for (const { sealNumber, sealHash, ...event } of events) {
    const expected = nextSeal(end, event);
    if (sealNumber !== expected.number)
      return { end, broken: { number: expected.number, problem: "MISSING" } };
    if (sealHash !== expected.hash) return { end, broken: { number: sealNumber, problem: "CHANGED" } };
    end = expected;
  }
  return { end, broken: null };
}
