/** Darker means higher; the table beside the bar carries the same marks, words and figures. */
const FILLS = [
  "fill-key-1200",
  "fill-key-900",
  "fill-key-700",
  "fill-key-500",
  "fill-key-300",
  "fill-key-100",
] as const;

/** The fill of the n-th of several levels, from the highest (0) downwards, spread over the whole range. */
function levelFill(index: number, levels: number): string {
  const step = levels > 1 ? (FILLS.length - 1) / (levels - 1) : 0;
  return FILLS[Math.round(index * step)] ?? FILLS[0];
}

const WIDTH = 600;

/** Parts of a whole side by side; says nothing to screen readers, because the table does. */
export function DistributionBar({ counts }: { counts: readonly number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const parts = counts.map((count, index) => {
    const before = counts.slice(0, index).reduce((sum, other) => sum + other, 0);
    return {
      x: (before / total) * WIDTH,
      width: (count / total) * WIDTH,
      fill: levelFill(index, counts.length),
    };
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true" focusable="false" className="h-auto w-full">
      {parts
        .filter(({ width }) => width > 0)
        .map(({ x, width, fill }) => (
          <rect key={x} x={x} y="1" width={width} height="38" className={`${fill} stroke-white stroke-2`} />
        ))}
    </svg>
  );
}

/** The mark that ties a row of the table to its part of the bar. */
export function LevelSwatch({ index, levels }: { index: number; levels: number }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="mr-2 inline-block size-4">
      <rect width="16" height="16" className={`${levelFill(index, levels)} stroke-solid-gray-600`} />
    </svg>
  );
}
