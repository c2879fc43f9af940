import { sealAllMunicipalities } from "@/lib/audit/sealing-mutations";
import { type MailSettings, type Moment, mailRounds } from "./mail-round";

const EVERY_MS = 60_000;

type Step = { work(moment: Moment): Promise<unknown>; failure: string };

/**
 * Does something now and then: never twice at once, and after a failure, which is logged, again at the next turn.
 * Returns how to stop it: nothing begins any more, and what runs is waited for.
 */
export function startRepeating({ work, failure }: Step, everyMs = EVERY_MS): () => Promise<void> {
  let running: Promise<void> | null = null;
  let stopped = false;
  const turn = async () => {
    try {
      await work({ now: new Date(), stopping: () => stopped });
    } catch (error) {
      console.error(failure, error);
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= turn();
  }, everyMs);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}

/** Everything a running server does by itself: seals the audit record and sends mail. Returns how to stop it. */
export function startBackground(mail: MailSettings, everyMs = EVERY_MS): () => Promise<void> {
  const steps: Step[] = [
    {
      work: sealAllMunicipalities,
      failure: "The audit record could not be sealed; the next try is in a minute.",
    },
    {
      work: mailRounds(mail),
      failure: "The notices by mail could not be handled; the next try is in a minute.",
    },
  ];
  const stops = steps.map((step) => startRepeating(step, everyMs));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
