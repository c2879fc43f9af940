"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";

/** What was settled just now; it takes the focus, because the button that was pressed is gone with its difference. */
export function SettledNotice({ title, rest }: { title: string; rest: string }) {
  const frame = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new message takes the focus
  useEffect(() => frame.current?.focus(), [title, rest]);
  return (
    <div ref={frame} tabIndex={-1} className="mb-8 scroll-mt-4">
      <Notice kind="success" title={title}>
        {rest}
      </Notice>
    </div>
  );
}
