/** Names this loading of this tab; `crypto.randomUUID` is missing where the address is plain http. */
export const PAGE = [...crypto.getRandomValues(new Uint8Array(12))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("");

const nameOf = (page: string) => `michishirube page ${page}`;

/** Locks exist on https and localhost only; elsewhere every other page counts as gone. */
const locks = () =>
  (typeof navigator === "undefined" ? undefined : navigator.locks) as LockManager | undefined;

let held = false;

/** Holds a lock for as long as this page lives: the browser frees it when the tab closes or crashes. */
export function holdPageLock(): void {
  if (held) return;
  held = true;
  void locks()?.request(nameOf(PAGE), () => new Promise<never>(() => {}));
}

/** Runs the work once the page is gone, by one page at a time; `signal` ends the waiting. */
export async function whenPageGone(
  page: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  const manager = locks();
  if (!manager) return work();
  try {
    await manager.request(nameOf(page), { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
