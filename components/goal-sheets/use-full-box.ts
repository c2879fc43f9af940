"use client";
import { type RefObject, useEffect } from "react";
import { whenFieldRested } from "./resting-fields";

/**
 * Marks a box whose text is longer than it (`data-full`) once it is written in: such a box no longer grows, so its
 * size can be fixed, and a key then lays out the text alone and not the screen around it.
 */
export function useFullBox(box: RefObject<HTMLElement | null>, anchor: string): void {
  useEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const measure = () =>
      measured.toggleAttribute("data-full", measured.scrollHeight > measured.clientHeight);
    measured.addEventListener("focus", measure);
    const stop = whenFieldRested(anchor, measure);
    return () => {
      measured.removeEventListener("focus", measure);
      stop();
    };
  }, [box, anchor]);
}
