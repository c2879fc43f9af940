import { isReservedAddress } from "./reserved-names";

/** How a digest stands: NOT_TRIED where no mail server was set when it was made, MADE_UP where its address is none. */
export type MailState = "SENT" | "WAITING" | "FAILED" | "NOT_TRIED" | "MADE_UP";

type Attempted = {
  address: string;
  sentAt: Date | null;
  nextAttemptAt: Date | null;
  attempts: number;
  lastError: string | null;
};

export function mailState({ address, sentAt, nextAttemptAt, attempts, lastError }: Attempted): MailState {
  if (sentAt) return "SENT";
  if (nextAttemptAt) return "WAITING";
  if (attempts > 0 || lastError !== null) return "FAILED";
  return isReservedAddress(address) ? "MADE_UP" : "NOT_TRIED";
}

/** Reasons of our own among those that mail servers give; both have words under `mail.failures`. */
export const EXPIRED = "expired";
export const UNWANTED = "unwanted";

/** A mail of a day as the settings show it. */
export type DigestView = {
  id: string;
  /** Civil date (ISO). */
  date: string;
  name: string;
  address: string;
  subject: string;
  text: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
};
