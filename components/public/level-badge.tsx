import type { PublicTexts } from "@/lib/publication/labels";

type LevelBadgeProps = { texts: PublicTexts; order: number; length: number; label: string | null };

/** A level in its words, with its place on the scale as filled squares. */
export function LevelBadge({ texts, order, length, label }: LevelBadgeProps) {
  const squares = Array.from({ length }, (_, index) => index + 1);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 rounded-4 border border-solid-gray-600 bg-white px-2 py-1 text-dns-16N-130">
      <svg
        viewBox={`0 0 ${length * 14} 14`}
        aria-hidden="true"
        focusable="false"
        className="h-3.5 w-auto shrink-0 text-key-900 forced-colors:text-[CanvasText]"
      >
        {squares.map((square) => (
          <rect
            key={square}
            x={square * 14 - 13}
            y="1"
            width="11"
            height="11"
            fill={square <= order ? "currentColor" : "none"}
            stroke="currentColor"
          />
        ))}
      </svg>
      <span className="font-bold">{texts.t("result.level", { order, length })}</span>
      {label && <span lang={texts.typedLang}>{label}</span>}
    </span>
  );
}
