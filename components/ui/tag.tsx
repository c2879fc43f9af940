import type { ReactNode } from "react";
import { type Shape, ShapeMark } from "./shape";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

const TONES: Record<Tone, string> = {
  neutral: "border-solid-gray-600 bg-white text-solid-gray-800",
  info: "border-key-900 bg-key-50 text-key-1000",
  success: "border-success-2 bg-green-50 text-green-1000",
  warning: "border-warning-orange-2 bg-orange-50 text-orange-1100",
  danger: "border-error-2 bg-red-50 text-red-1100",
};

/** A state in a word, with a shape and a colour that say the same. */
export function Tag({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-4 border px-2 py-1 text-dns-16N-120 whitespace-nowrap ${TONES[tone]}`}
    >
      <ShapeMark shape={shape} />
      {children}
    </span>
  );
}
