type MetricBarProps = {
  /** How far the latest reading is from baseline (0) to target (1); null without a reading. */
  latest: number | null;
  /** Everything the drawing shows, in words. */
  label: string;
};

const WIDTH = 400;
const START = 2;
const WAY = WIDTH - 2 * START;

/** The way from baseline to target as a track, filled up to the latest reading; its ends are marked. */
export function MetricBar({ latest, label }: MetricBarProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} 24`}
      className="h-auto w-full max-w-120 text-solid-gray-600 forced-colors:text-[CanvasText]"
    >
      <rect x={START} y="9" width={WAY} height="6" fill="none" stroke="currentColor" />
      {latest !== null && (
        <rect
          x={START}
          y="6"
          width={Math.max(latest * WAY, 3)}
          height="12"
          className="fill-key-900 forced-colors:fill-[CanvasText]"
        />
      )}
      <rect x={START - 1} y="2" width="2" height="20" fill="currentColor" />
      <rect x={START + WAY - 1} y="2" width="2" height="20" fill="currentColor" />
      <path d={`M${START + WAY} 2 l-10 4 l10 4 z`} fill="currentColor" />
    </svg>
  );
}
