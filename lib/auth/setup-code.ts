import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { DomainError } from "@/lib/errors";

const WRONG_CODES_ALLOWED = 5;

// Kept for the life of the process, as its code is: a new start prints another one.
const shared = globalThis as { michishirubeSetupCode?: { code: string | undefined; wrong: number } };

function attempts() {
  const code = process.env.SETUP_CODE;
  const counted = shared.michishirubeSetupCode;
  if (counted && counted.code === code) return counted;
  const fresh = { code, wrong: 0 };
  shared.michishirubeSetupCode = fresh;
  return fresh;
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Compares what was typed with the code printed at start (SETUP_CODE). Throws FORBIDDEN when it is another,
 * and LIMIT after five wrong ones, whatever is typed then.
 */
export function checkSetupCode(typed: string): void {
  const current = attempts();
  if (current.wrong >= WRONG_CODES_ALLOWED) throw new DomainError("LIMIT", "setupCodeLocked");
  if (current.code && timingSafeEqual(digest(current.code), digest(typed))) return;
  current.wrong += 1;
  throw new DomainError("FORBIDDEN", "setupCodeWrong");
}

/** Whether this process may set up a first municipality at all: no sample wanted, and a code printed. */
export function setupIsOffered(): boolean {
  return process.env.SAMPLE_DATA === "off" && Boolean(process.env.SETUP_CODE);
}
