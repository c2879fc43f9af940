import { describe, expect, it } from "vitest";
import {
  checkSeals,
  nextSeal,
  type Seal,
  type SealableEvent,
  type SealedEvent,
  settledEvents,
} from "@/lib/audit/seal";

function event(id: number): SealableEvent {
  return {
    id: String(id),
    municipalityId: "municipality",
    at: `2026-04-01T00:00:0${id}.000Z`,
    actorId: "person",
    onBehalfOfId: null,
    action: "sheet.submitted",
    subjectKind: "sheet",
    subjectId: "sheet",
    data: { from: "DRAFTING", to: "SUBMITTED" },
  };
}

function sealed(count: number): SealedEvent[] {
  let seal: Seal | null = null;
  return Array.from({ length: count }, (_, index) => {
    const plain = event(index + 1);
    const next = nextSeal(seal, plain);
    seal = next;
    return { ...plain, sealNumber: next.number, sealHash: next.hash };
  });
}

describe("the sealed record", () => {
  it("holds as it was sealed, also when it is checked in two parts", () => {
    const events = sealed(4);
    expect(checkSeals(null, events).broken).toBeNull();
    const firstHalf = checkSeals(null, events.slice(0, 2));
    expect(checkSeals(firstHalf.end, events.slice(2))).toEqual({
      end: { number: 4, hash: events[3]?.sealHash },
      broken: null,
    });
  });

  it.each([
    ["who did it", { actorId: "somebody else" }],
    ["on whose behalf", { onBehalfOfId: "mayor" }],
    ["when", { at: "2026-04-01T00:00:09.000Z" }],
    ["what", { action: "sheet.agreed" }],
    ["to what", { subjectId: "other sheet" }],
    ["its data", { data: { from: "DRAFTING", to: "AGREED" } }],
  ])("tells when an event was changed: %s", (_, change) => {
    const events = sealed(3).map((one) => (one.sealNumber === 2 ? { ...one, ...change } : one));
    expect(checkSeals(null, events).broken).toEqual({ number: 2, problem: "CHANGED" });
  });

  it("tells when an event is gone from the middle or the beginning", () => {
    const events = sealed(3);
    expect(checkSeals(null, [...events.slice(0, 1), ...events.slice(2)]).broken).toEqual({
      number: 2,
      problem: "MISSING",
    });
    expect(checkSeals(null, events.slice(1)).broken).toEqual({ number: 1, problem: "MISSING" });
  });

  it("tells when two events changed places", () => {
    const [first, second] = sealed(2);
    if (!first || !second) throw new Error("no events");
    const swapped = [
      { ...second, sealNumber: first.sealNumber, sealHash: first.sealHash },
      { ...first, sealNumber: second.sealNumber, sealHash: second.sealHash },
    ];
    expect(checkSeals(null, swapped).broken).toEqual({ number: 1, problem: "CHANGED" });
  });
});

describe("what may be sealed now", () => {
  const at = (seconds: number) => ({ at: new Date(Date.UTC(2026, 3, 1, 0, 0, seconds)) });
  const before = at(30).at;

  it("stops at the first event that is too young, even when older ones stand behind it", () => {
    expect(settledEvents([at(1), at(2), at(40), at(3)], before)).toEqual([at(1), at(2)]);
  });

  it("is everything when all of it has settled, and nothing when the first has not", () => {
    expect(settledEvents([at(1), at(2)], before)).toHaveLength(2);
    expect(settledEvents([at(30), at(2)], before)).toHaveLength(0);
  });
});
