import type { ReactNode } from "react";

/** A part of a screen under its own heading; the id makes it the goal of a link. */
export function Section({ title, children, id }: { title: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section id={id} className="mb-10 scroll-mt-4">
      <h2 className="mb-4 border-l-8 border-key-900 pl-3 text-std-20B-150 wrap-anywhere">{title}</h2>
      {children}
    </section>
  );
}
