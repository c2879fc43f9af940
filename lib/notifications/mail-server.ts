import "server-only";
import { createTransport } from "nodemailer";
import type { MailMessage } from "./mail-message";

/** `permanent`: this message will never be taken; `unreachable`: no message would be taken now. */
export type MailFailure = { reason: string; kind: "temporary" | "permanent" | "unreachable" };

export type MailServer = {
  /** Resolves with null when the server has taken the mail. */
  send(message: MailMessage): Promise<MailFailure | null>;
  close(): void;
};

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;
const LONGEST_REASON = 300;

/** What nodemailer says where the server as a whole, not the one message, is in the way. */
const UNREACHABLE = ["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "ETLS", "EAUTH", "ENOAUTH", "EPROXY"];

type SmtpError = Error & { code?: string; responseCode?: number; response?: string };

/** The failure in words that may be kept and shown: neither the password nor the sent text stands in it. */
export function describeFailure(error: unknown, url: string): MailFailure {
  const { code = "", responseCode, response, message } = error as SmtpError;
  const { password } = new URL(url);
  const secrets = [password, decodeURIComponent(password)].filter((secret) => secret !== "");
  const said = [code, response ?? message].filter(Boolean).join(" ").replace(/\s+/g, " ");
  const reason = secrets.reduce((text, secret) => text.replaceAll(secret, "***"), said);
  const kind = UNREACHABLE.includes(code)
    ? "unreachable"
    : responseCode !== undefined && responseCode >= 500
      ? "permanent"
      : "temporary";
  return { reason: reason.slice(0, LONGEST_REASON), kind };
}

/**
 * The mail server of SMTP_URL (smtp:// or smtps://, with user and password where it asks for them). A password
 * goes over an encrypted connection or not at all, unless the address says `?requireTLS=false`. One connection
 * serves many mails; close it when there is nothing more to send.
 */
export function openMailServer(url: string): MailServer {
  const { protocol, password } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    requireTLS: protocol === "smtp:" && password !== "",
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ from, to, subject, text, messageId, listId }) {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          messageId,
          headers: { "List-Id": listId, "Auto-Submitted": "auto-generated" },
        });
        return null;
      } catch (error) {
        return describeFailure(error, url);
      }
    },
    close: () => transport.close(),
  };
}

/** Host and port of a mail server's address, without user and password. */
export function shownMailServer(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === "smtps:" ? 465 : 587)}`;
}
