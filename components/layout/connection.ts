/** Small, and answered without asking who asks. */
const PROBE = "/assets/icon.svg";
const PROBE_LIMIT_MS = 3_000;

let lastAnswered = true;

/** Whether the last thing that this page asked of the server by itself was answered. */
export function noteAnswer(answered: boolean): void {
  lastAnswered = answered;
}

/** Whether nothing is known that would keep the next screen from coming. */
export const seemsConnected = () => navigator.onLine && lastAnswered;

/** Asks the server itself, which may have come back since. */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
    lastAnswered = (await fetch(PROBE, { method: "HEAD", cache: "no-store", signal })).ok;
  } catch {
    lastAnswered = false;
  }
  return lastAnswered;
}
