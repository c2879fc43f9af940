"use client";
import type { MouseEvent, ReactNode } from "react";

type CommentControlProps = {
  /** The tab of the side panel, as its fragment: works without script, too. */
  href: string;
  /** The field's anchor, under which the panel keeps its comments. */
  anchor: string;
  children: ReactNode;
};

/** The way from a field to what was said of it, ready to write more. */
export function CommentControl({ href, anchor, children }: CommentControlProps) {
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    // The panel opens by the address; only then can what stands in it take the focus.
    const once = () =>
      requestAnimationFrame(() => {
        const place = document.querySelector(`${href} [data-anchor="${anchor}"]`);
        const writing = place?.querySelector<HTMLDetailsElement>("details[data-write]");
        if (writing) writing.open = true;
        const target = writing?.querySelector("textarea") ?? place;
        if (target instanceof HTMLElement) target.focus();
      });
    if (location.hash === href) {
      event.preventDefault();
      once();
    } else addEventListener("hashchange", once, { once: true });
  };
  return (
    <a href={href} onClick={open} className="inline-flex min-h-11 items-center text-std-16N-170 print:hidden">
      {children}
    </a>
  );
}
