const ANCHOR = /^(sheet|paragraph|mission|goal)-[0-9a-f-]{36}-(\w+)$/;

/** Whether a text is a field's anchor: `kind-id-field`. */
export function isAnchor(text: string): boolean {
  return ANCHOR.test(text);
}

/** Whether an item belongs to the field: by its anchor where it says one, else by the field's name. */
export function belongsTo(item: { anchor: string | null; field: string | null }, focused: string): boolean {
  return item.anchor === null ? item.field === ANCHOR.exec(focused)?.[2] : item.anchor === focused;
}

/** Marks the items of the field in focus; only the items change, so that no key waits for it. */
export function showFocusedField(root: Element | null, focused: string | null): void {
  for (const item of root?.querySelectorAll("[data-field]") ?? []) {
    const named = { anchor: item.getAttribute("data-anchor"), field: item.getAttribute("data-field") };
    item.toggleAttribute("data-focused", focused !== null && belongsTo(named, focused));
  }
}
