import { sealAllMunicipalities } from "@/lib/audit/sealing-mutations";

const SEAL_EVERY_MS = 60_000;

/** Seals the audit record now and then; a failure is logged and tried again. Returns how to stop it. */
export function startSealing(everyMs = SEAL_EVERY_MS): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const seal = async () => {
    busy = true;
    try {
      await sealAllMunicipalities();
    } catch (error) {
      console.error("The audit record could not be sealed; the next try is in a minute.", error);
    }
    busy = false;
  };
  const timer = setInterval(() => {
    if (!busy) running = seal();
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
