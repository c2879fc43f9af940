/** The header in which a page names the person who types on it. */
export const WRITER_HEADER = "x-writer";

/**
 * Whether a request was typed by somebody else than who is signed in now: the page was opened before another person
 * signed in with the same browser. Requests that name nobody are the signed-in person's own.
 */
export function isTypedByAnother(headers: Headers, personId: string): boolean {
  const writer = headers.get(WRITER_HEADER);
  return writer !== null && writer !== personId;
}
