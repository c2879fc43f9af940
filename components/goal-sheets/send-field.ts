import { z } from "zod";
import { noteAnswer } from "@/components/layout/connection";
import { WRITER_HEADER } from "@/lib/goal-sheets/writer";
import type { SavedAnswer, SendField } from "./draft-state";

const savedSchema = z.object({ value: z.string(), savedAt: z.string() });
const conflictSchema = z.object({ current: z.string() });
const refusedSchema = z.object({ reason: z.string() });

/** Browsers take 64 KiB along after a page is gone; a Japanese character has three bytes. */
const LONGEST_TAKEN_ALONG = 20_000;

/** A connection that broke silently gives no answer at all; then the text is sent again. */
const ANSWER_LIMIT_MS = 20_000;

async function answerOf(response: Response): Promise<SavedAnswer> {
  if (response.status === 401) return { kind: "signedOut" };
  const body: unknown = await response.json();
  if (response.ok) return { kind: "saved", ...savedSchema.parse(body) };
  if (response.status === 409) return { kind: "conflict", ...conflictSchema.parse(body) };
  if (response.status < 500) return { kind: "refused", ...refusedSchema.parse(body) };
  return { kind: "failed" };
}

/** Sends one field to the route handler; whatever is no answer of it (no connection, a proxy's page) is a failure. */
export const sendField: SendField = async (address, change, writer) => {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json", ...(writer && { [WRITER_HEADER]: writer }) },
      body: JSON.stringify(change),
      // The request outlives the page it was typed on, as far as the browser lets it.
      keepalive: change.value.length + change.base.length < LONGEST_TAKEN_ALONG,
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    noteAnswer(true);
    return await answerOf(response);
  } catch (error) {
    // fetch itself fails with these; an answer that cannot be read is one all the same.
    if (error instanceof TypeError || error instanceof DOMException) noteAnswer(false);
    return { kind: "failed" };
  }
};
