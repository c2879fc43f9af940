import { describe, expect, it } from "vitest";
import { SHORTCUTS, shortcutOf } from "../../../components/goal-sheets/editor-shortcuts";

const pressed = (code: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({
    code,
    altKey: true,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    ...held,
  });

describe("the editor's shortcuts", () => {
  it("are told by the key's place, so that Option's other characters do not matter", () => {
    expect(pressed("KeyF", { shiftKey: true })).toBe(SHORTCUTS.firstFinding);
    expect(pressed("ArrowUp", { shiftKey: true })).toBe(SHORTCUTS.moveUp);
    expect(pressed("PageDown")).toBe(SHORTCUTS.nextGoal);
  });

  it("leave every other key to the field, the browser and the input method", () => {
    expect(pressed("PageDown", { altKey: false })).toBeNull();
    expect(pressed("KeyF")).toBeNull();
    expect(pressed("KeyF", { shiftKey: true, ctrlKey: true })).toBeNull();
    expect(pressed("KeyF", { shiftKey: true, metaKey: true })).toBeNull();
    expect(pressed("ArrowUp", { shiftKey: true, isComposing: true })).toBeNull();
    expect(pressed("ArrowLeft")).toBeNull();
    expect(pressed("PageDown", { shiftKey: true })).toBeNull();
  });

  it("are all different", () => {
    const all = Object.values(SHORTCUTS);
    expect(new Set(all).size).toBe(all.length);
  });
});
