import { nameLikeness } from "@/lib/metrics/same-metric";

/** The same thing in an earlier and a later edition; one side is missing where it came or went. */
export type MatchedPart<Part> =
  | { before: Part; after: Part }
  | { before: Part; after: null }
  | { before: null; after: Part };

type Named = { id: string; name: string };

const ALIKE = 0.5;

/**
 * Pairs the parts of two editions: by id, then by the same name, then by the most alike names, so that a part that
 * was numbered anew or read in again is still itself. In the order of the later edition, what went at the end.
 */
export function matchedParts<Part extends Named>(
  before: readonly Part[],
  after: readonly Part[],
): MatchedPart<Part>[] {
  const left = new Set(before);
  const found = new Map<Part, Part>();
  const pair = (one: Part, other: Part | undefined) => {
    if (!other) return;
    found.set(one, other);
    left.delete(other);
  };
  const rounds: ((one: Part) => Part | undefined)[] = [
    ({ id }) => [...left].find((other) => other.id === id),
    ({ name }) => [...left].find((other) => name !== "" && other.name.trim() === name.trim()),
    ({ name }) => {
      const rated = [...left].map((other) => ({ other, rate: nameLikeness(name, other.name) }));
      return rated.filter(({ rate }) => rate >= ALIKE).toSorted((a, b) => b.rate - a.rate)[0]?.other;
    },
  ];
  for (const partnerOf of rounds) {
    for (const part of after) if (!found.has(part)) pair(part, partnerOf(part));
  }
  return [
    ...after.map((part): MatchedPart<Part> => {
      const partner = found.get(part);
      return partner ? { before: partner, after: part } : { before: null, after: part };
    }),
    ...[...left].map((part) => ({ before: part, after: null })),
  ];
}
