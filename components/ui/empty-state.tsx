import type { ReactNode } from "react";

/** Stands where nothing is yet, and says what to do first. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-8 border border-dashed border-solid-gray-600 p-6">
      <p className="text-std-17B-170">{title}</p>
      {children && <div className="mt-2 flex flex-col items-start gap-4 text-std-16N-170">{children}</div>}
    </div>
  );
}
