"use client";
import { useEffect, useState } from "react";

const REST_MS = 150;

/** The text as it was when the keys last rested, so that a key never waits for what is made of the text. */
export function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => setSettled(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
}
