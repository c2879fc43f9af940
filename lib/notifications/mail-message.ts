/** One mail to one person, as it goes out. */
export type MailMessage = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  messageId: string;
  listId: string;
};

/** The host in the addresses of what this server sends, where its own address is a name that mail can know. */
export function mailHost(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]+$/i.test(hostname) ? hostname : "localhost.localdomain";
}

/** The sender where the municipality has named none: mail that nobody reads answers to. */
export function defaultSender(baseUrl: string): string {
  return `no-reply@${mailHost(baseUrl)}`;
}

/** A header has one line: whatever could end it becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

type Letter = {
  /** Names the mail for good: the same digest sent twice is one mail to a mail program. */
  id: string;
  to: string;
  subject: string;
  text: string;
  sender: { name: string; address: string | null };
  /** The municipality's slug. */
  list: string;
  baseUrl: string;
};

/** Makes a mail of a letter; no text of it can add a header or an address. */
export function mailMessage({ id, to, subject, text, sender, list, baseUrl }: Letter): MailMessage {
  const host = mailHost(baseUrl);
  return {
    from: { name: oneLine(sender.name), address: oneLine(sender.address ?? defaultSender(baseUrl)) },
    to: oneLine(to),
    subject: oneLine(subject),
    text,
    messageId: `<${id}@${host}>`,
    listId: `<notices.${list}.${host}>`,
  };
}
