"use client";
import { useEffect, useState } from "react";
import { shortcutOf } from "./editor-shortcuts";

/** The control that carries the shortcut; one that stands in a part of a list is meant only from within that part. */
function carrierOf(shortcut: string): HTMLElement | undefined {
  const carriers = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`);
  return [...carriers].find((control) => {
    const part = control.closest("[data-part]");
    return part === null || part.contains(document.activeElement);
  });
}

/** Presses the control that carries the shortcut; gives what is to be said when it has nothing to do. */
export function useEditorKeys(): string {
  const [why, setWhy] = useState("");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || document.querySelector("dialog[open]")) return;
      const control = carrierOf(shortcut);
      event.preventDefault();
      const idle = control?.getAttribute("aria-disabled") === "true";
      setWhy((idle && control?.dataset.why) || "");
      control?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return why;
}
