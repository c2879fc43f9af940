import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; raw: string; mail: Email };

type Answer = { code: number; text: string } | null;

type MailServerOptions = {
  /** What is said to a recipient; null takes the mail. */
  answer?(recipient: string): Answer;
  /** The one user who may send; nobody needs to sign in without it. */
  user?: { name: string; password: string };
  /** Offers no encryption. */
  plain?: boolean;
};

export type TestMailServer = {
  /** smtp://127.0.0.1:PORT */
  address: string;
  port: number;
  received: ReceivedMail[];
  /** The mails that came for an address. */
  to(address: string): ReceivedMail[];
  /** From now on everybody is answered so; null takes mail again. */
  refuse(answer: Answer): void;
  /** Passwords that were sent to it, right or wrong. */
  passwords: string[];
  close(): Promise<void>;
};

function refusal({ code, text }: NonNullable<Answer>): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** A real SMTP server in this process, on a spare port; what it takes is kept, raw and read. */
export async function startMailServer(options: MailServerOptions = {}): Promise<TestMailServer> {
  const { answer = () => null, user, plain = false } = options;
  const received: ReceivedMail[] = [];
  const passwords: string[] = [];
  let refused: Answer = null;
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(plain ? ["STARTTLS"] : []), ...(user ? [] : ["AUTH"])],
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      passwords.push(password ?? "");
      const known = username === user?.name && password === user?.password;
      done(known ? null : new Error("Invalid user or password"), { user: username });
    },
    onRcptTo({ address }, _session, done) {
      const said = refused ?? answer(address);
      done(said ? refusal(said) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        received.push({
          from,
          to: rcptTo.map((each) => each.address),
          raw,
          mail: await PostalMime.parse(raw),
        });
        done(null);
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `smtp://127.0.0.1:${port}`,
    port,
    received,
    to: (address) => received.filter(({ to }) => to.includes(address)),
    refuse: (said) => {
      refused = said;
    },
    passwords,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
