import { z } from "zod";
import type { SavedAnswer, SendField } from "./draft-store";

const savedSchema = z.object({ value: z.string(), savedAt: z.string() });
const conflictSchema = z.object({ current: z.string() });
const refusedSchema = z.object({ reason: z.string() });

async function answerOf(response: Response): Promise<SavedAnswer> {
  if (response.status === 401) return { kind: "signedOut" };
  const body: unknown = await response.json();
  if (response.ok) return { kind: "saved", ...savedSchema.parse(body) };
  if (response.status === 409) return { kind: "conflict", ...conflictSchema.parse(body) };
  if (response.status < 500) return { kind: "refused", ...refusedSchema.parse(body) };
  return { kind: "failed" };
}

/** Sends one field to the route handler; whatever is no answer of it (no connection, a proxy's page) is a failure. */
export const sendField: SendField = async (address, change) => {
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(change),
      // The request outlives the page it was typed on, as far as the browser lets it.
      keepalive: change.value.length < 10_000,
    });
    return await answerOf(response);
  } catch {
    return { kind: "failed" };
  }
};
