"use client";
import { useEffect, useState } from "react";
import { shortcutOf } from "./editor-shortcuts";

/** Presses the control that carries the shortcut; gives what is to be said when it has nothing to do. */
export function useEditorKeys(): string {
  const [why, setWhy] = useState("");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || document.querySelector("dialog[open]")) return;
      const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`);
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
