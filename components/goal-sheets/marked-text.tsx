"use client";
import { memo, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { type Mark, markedLines, markedPieces } from "./marked-pieces";
import { sameProps } from "./same-props";

// In forced colours the letters stay invisible and the lines take a colour of the system's.
const LAYER =
  "pointer-events-none absolute inset-0 overflow-hidden contain-strict border border-transparent px-4 text-std-16N-170 " +
  "text-transparent forced-color-adjust-none print:hidden";
const SHAPES = {
  line: "h-12 leading-[2.875rem] whitespace-pre",
  text: "py-3 whitespace-pre-wrap wrap-break-word [scrollbar-gutter:stable]",
};
const LINES = {
  must: "decoration-wavy decoration-error-1 forced-colors:decoration-[LinkText]",
  advice: "decoration-dotted decoration-warning-orange-2 forced-colors:decoration-[CanvasText]",
};
const MARK =
  "bg-transparent text-transparent underline decoration-2 underline-offset-4 decoration-skip-ink-none";

type LayerProps = {
  text: string;
  marks: readonly Mark[];
  control: RefObject<HTMLElement | null>;
  shape: "line" | "text";
};

/** A line is a block of its own, so that another word in one does not lay out all the others. */
const MarkedLine = memo(function MarkedLine({ text, marks }: Pick<LayerProps, "text" | "marks">) {
  return (
    <div>
      {markedPieces(text, marks).map((piece) =>
        piece.severity ? (
          <mark key={piece.start} className={`${MARK} ${LINES[piece.severity]}`}>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
      {/* An empty line has its height only with something in it. */}
      {text === "" && "\u200b"}
    </div>
  );
}, sameProps);

/** Drawn anew only when the checked text or its marks are others, not at each key. */
const MarkLayer = memo(function MarkLayer({ text, marks, control, shape }: LayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text or another mark may have moved the layer
  useEffect(() => {
    const typed = control.current;
    if (!typed) return;
    const follow = () => layer.current?.scrollTo(typed.scrollLeft, typed.scrollTop);
    follow();
    typed.addEventListener("scroll", follow, { passive: true });
    return () => typed.removeEventListener("scroll", follow);
  }, [control, text, marks]);
  if (marks.length === 0) return null;
  return (
    <div ref={layer} aria-hidden="true" className={`${LAYER} ${SHAPES[shape]}`}>
      {markedLines(text, marks).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
        <MarkedLine key={index} {...line} />
      ))}
    </div>
  );
});

/** A control with a layer over it that repeats its text unseen and draws the lines under the words concerned. */
export function MarkedText({ children, ...layer }: LayerProps & { children: ReactNode }) {
  return (
    <div className="relative">
      {children}
      <MarkLayer {...layer} />
    </div>
  );
}
