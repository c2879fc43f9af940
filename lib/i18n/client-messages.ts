import type { Locale } from "./locale";
import { type Messages, messagesOf } from "./messages";

/** The areas that client components read; all the others stay on the server and out of the pages. */
export const CLIENT_AREAS = ["shell", "fields", "reasons"] as const satisfies readonly (keyof Messages)[];

/** The texts that go along with every page for its client components. */
export function clientMessages(locale: Locale): Partial<Messages> {
  const messages = messagesOf(locale);
  return Object.fromEntries(CLIENT_AREAS.map((area) => [area, messages[area]]));
}

/** The areas that go to the sheet editor's screens alone, beside the words under `sheets.editor`. */
export const EDITOR_AREAS = [
  "differences",
  "keeping",
  "pickers",
] as const satisfies readonly (keyof Messages)[];

/** The same with the editor's words, for the sheet editor's screens alone. */
export function editorMessages(locale: Locale) {
  const messages = messagesOf(locale);
  const areas = Object.fromEntries(EDITOR_AREAS.map((area) => [area, messages[area]]));
  return { ...clientMessages(locale), ...areas, sheets: { editor: messages.sheets.editor } };
}

/** What the notice on every screen of a sheet says of unsent texts; reasons tell why one is refused. */
export function keepingMessages(locale: Locale): Partial<Messages> {
  const { keeping, reasons } = messagesOf(locale);
  return { keeping, reasons };
}

/** The same with the words of pasting cells, for that screen alone. */
export function pasteMessages(locale: Locale) {
  return { ...clientMessages(locale), carry: { paste: messagesOf(locale).carry.paste } };
}
