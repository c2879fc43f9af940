/** The shortcuts in the spelling of `aria-keyshortcuts`; the control that carries one is pressed by it. */
export const SHORTCUTS = {
  previousGoal: "Alt+PageUp",
  nextGoal: "Alt+PageDown",
  moveUp: "Alt+Shift+ArrowUp",
  moveDown: "Alt+Shift+ArrowDown",
  outline: "Alt+Shift+O",
  panel: "Alt+Shift+P",
  firstFinding: "Alt+Shift+F",
  preview: "Alt+Shift+V",
  help: "Alt+Shift+K",
} as const;
export type ShortcutName = keyof typeof SHORTCUTS;

type Keys = Pick<KeyboardEvent, "code" | "altKey" | "shiftKey" | "ctrlKey" | "metaKey" | "isComposing">;

/**
 * A pressed combination in that spelling; null for what is no shortcut. Letters go by the key's place, as Option
 * gives them other characters, and nothing is taken from an input method that is composing.
 */
export function shortcutOf(event: Keys): string | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return null;
  const key = event.code.replace(/^Key/, "");
  const pressed = `Alt+${event.shiftKey ? "Shift+" : ""}${key}`;
  return Object.values(SHORTCUTS).some((shortcut) => shortcut === pressed) ? pressed : null;
}
