export type Shape =
  | "circle"
  | "dot"
  | "half"
  | "triangle"
  | "square"
  | "diamond"
  | "check"
  | "cross"
  | "dash";

const DRAWINGS: Record<Shape, React.ReactNode> = {
  circle: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  dot: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M8 1 15.5 14.5H.5z" fill="currentColor" />,
  square: <rect x="2" y="2" width="12" height="12" fill="currentColor" />,
  diamond: <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />,
  check: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  cross: <path d="m3 3 10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  dash: <path d="M2 8h12" stroke="currentColor" strokeWidth="2.5" />,
};

/** The shape that says a state to those who do not see its colour; the word beside it says it to all. */
export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className="size-4 shrink-0">
      {DRAWINGS[shape]}
    </svg>
  );
}
