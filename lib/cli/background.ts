import { sealAllMunicipalities } from "@/lib/audit/sealing-mutations";
import { type MailSettings, mailRounds } from "./mail-round";
import { type Step, startRepeating } from "./repeating";

const EVERY_MS = 60_000;

/** Everything a running server does by itself: seals the audit record and sends mail. Returns how to stop it. */
export function startBackground(mail: MailSettings): () => Promise<void> {
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
  const stops = steps.map((step) => startRepeating(step, EVERY_MS));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
