/** What tells one figure from another over the years. */
export type NamedFigure = { name: string; unit: string | null };

const BRACKETED = /\([^()]*\)/g;

/** A name for comparing: NFKC, without spaces, signs and bracketed additions. */
function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(BRACKETED, "")
    .replace(/[\s・:、「」【】]+|目標値?$|(?:令和|平成)?\d{1,4}年度/g, "");
}

function pairsOf(key: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

function keyLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const both = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** How alike two names or titles are, from 0 to 1: the share of neighbouring signs that both have. */
export function nameLikeness(one: string, other: string): number {
  return keyLikeness(keyOf(one), keyOf(other));
}

const ALIKE = 0.6;

/**
 * Last year's figure that a recognised one carries on: the same unit and, of those, the name most alike.
 *
 * @returns the known figure, or null where none is alike enough
 */
export function findSameMetric<Known extends NamedFigure>(
  figure: NamedFigure,
  known: readonly Known[],
): Known | null {
  const key = keyOf(figure.name);
  if (key === "") return null;
  const rated = known
    .filter(({ unit }) => (unit ?? "") === (figure.unit ?? ""))
    .map((one) => {
      const other = keyOf(one.name);
      const holds = other !== "" && (key.includes(other) || other.includes(key));
      return { one, rate: key === other ? 1 : Math.max(holds ? 0.8 : 0, keyLikeness(key, other)) };
    })
    .toSorted((a, b) => b.rate - a.rate);
  const best = rated[0];
  return best && best.rate >= ALIKE ? best.one : null;
}
