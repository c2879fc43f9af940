import type { Locale } from "./locale";
import { type Messages, messagesOf } from "./messages";

/** The areas that client components read; all the others stay on the server and out of the pages. */
export const CLIENT_AREAS = ["shell", "fields", "reasons"] as const satisfies readonly (keyof Messages)[];

/** The texts that go along with every page for its client components. */
export function clientMessages(locale: Locale): Partial<Messages> {
  const messages = messagesOf(locale);
  return Object.fromEntries(CLIENT_AREAS.map((area) => [area, messages[area]]));
}

/** The same with the editor's words, for the sheet editor's screens alone. */
export function editorMessages(locale: Locale) {
  return { ...clientMessages(locale), sheets: { editor: messagesOf(locale).sheets.editor } };
}
