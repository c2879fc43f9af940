"use client";
import { useEffect, useRef, useState } from "react";

/** Keeps the current link of the outline in sight within its own column. */
function showCurrent(): void {
  const column = document.querySelector<HTMLElement>("[data-column=outline]");
  const current = column?.querySelector<HTMLElement>("[aria-current=page]");
  if (!column || !current || column.scrollHeight <= column.clientHeight) return;
  const [frame, link] = [column.getBoundingClientRect(), current.getBoundingClientRect()];
  if (link.top < frame.top || link.bottom > frame.bottom)
    column.scrollTop += link.top - frame.top - frame.height / 3;
}

/**
 * Gives the focus to what one came for: the named element, the field of the address, else the heading of the part
 * that was opened after another. Answers where the open goal stands now, once that has changed.
 */
export function useArrival(
  part: { id: string; heading: string },
  at: string | undefined,
  place: string,
): string {
  const { id, heading } = part;
  const before = useRef<{ id: string; place: string }>(null);
  const [said, say] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part may have the same heading's id
  useEffect(() => {
    showCurrent();
    const field = location.hash.slice(1);
    const goal = at || field || (before.current ? heading : "");
    const frame = requestAnimationFrame(() => document.getElementById(goal)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [id, at]);
  useEffect(() => {
    const last = before.current;
    before.current = { id, place };
    if (last) say(last.id === id && last.place !== place ? place : "");
  }, [id, place]);
  return said;
}
