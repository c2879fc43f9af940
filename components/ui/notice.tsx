import type { ReactNode } from "react";
import { type Shape, ShapeMark } from "./shape";

type NoticeKind = "info" | "success" | "warning" | "error";

const LOOKS: Record<NoticeKind, { shape: Shape; colour: string }> = {
  info: { shape: "dot", colour: "border-key-900 text-key-900" },
  success: { shape: "check", colour: "border-success-2 text-success-2" },
  warning: { shape: "triangle", colour: "border-warning-orange-2 text-warning-orange-2" },
  error: { shape: "diamond", colour: "border-error-1 text-error-2" },
};

type NoticeProps = { kind: NoticeKind; title?: string; children?: ReactNode };

/** Something to know about this screen; it announces nothing by itself. */
export function Notice({ kind, title, children }: NoticeProps) {
  const { shape, colour } = LOOKS[kind];
  return (
    <div className={`rounded-8 border-2 border-l-8 bg-white p-4 ${colour}`}>
      <div className="flex items-start gap-3">
        <span className="mt-1.5">
          <ShapeMark shape={shape} />
        </span>
        <div className="min-w-0 flex-1 text-std-16N-170 text-solid-gray-900">
          {title && <p className="text-std-17B-170">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}
