"use client";
import { useEffect, useRef, useState } from "react";

/** Says where the part that the focus is in stands, once that has changed; its neighbours, moved aside, say nothing. */
export function MovedPlace({ place }: { place: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  const before = useRef(place);
  const [said, say] = useState("");
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    say(box.current?.closest("[data-part]")?.contains(document.activeElement) ? place : "");
  }, [place]);
  return (
    <p ref={box} role="status" className="sr-only">
      {said}
    </p>
  );
}
