import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailHost, mailMessage } from "../../../lib/notifications/mail-message";
import { describeFailure, shownMailServer } from "../../../lib/notifications/mail-server";

const LETTER = {
  id: "0190c0de",
  to: "soumu@mihon.example",
  subject: "お知らせ",
  text: "本文\n",
  sender: { name: "みほん市", address: null },
  list: "mihon",
  baseUrl: "https://goals.mihon.example:8443",
};

describe("a mail", () => {
  it("comes from the municipality's address, or from one that nobody reads at the server's own host", () => {
    expect(mailMessage(LETTER)).toMatchObject({
      from: { name: "みほん市", address: "no-reply@goals.mihon.example" },
      messageId: "<0190c0de@goals.mihon.example>",
      listId: "<notices.mihon.goals.mihon.example>",
    });
    const sender = { name: "みほん市", address: "kikaku@city.mihon.example" };
    expect(mailMessage({ ...LETTER, sender }).from.address).toBe("kikaku@city.mihon.example");
  });

  it("takes no number and no single word for a host", () => {
    expect(mailHost("http://127.0.0.1:3000")).toBe("localhost.localdomain");
    expect(mailHost("http://[::1]:3000")).toBe("localhost.localdomain");
    expect(mailHost("http://localhost:3000")).toBe("localhost.localdomain");
  });

  it("has one line in each header, whatever a name or a subject holds", () => {
    const parts = fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\0", "Bcc: x@y.example", "名", " ");
    const text = fc.array(parts, { maxLength: 8 }).map((each) => each.join(""));
    fc.assert(
      fc.property(text, text, text, (subject, name, to) => {
        const { text: _text, ...headers } = mailMessage({
          ...LETTER,
          subject,
          to,
          sender: { name, address: null },
        });
        expect(JSON.stringify(headers)).not.toMatch(/\\[rn]|\\u0000|\u2028/);
      }),
    );
  });
});

describe("a failure of the mail server", () => {
  const url = "smtp://user:p%40ss@mail.mihon.example:2525";
  const failed = (error: object) => describeFailure(Object.assign(new Error("failed"), error), url);

  it("keeps the server's words and no secret", () => {
    expect(failed({ code: "EENVELOPE", responseCode: 451, response: "451 4.7.1 later,\r\n p@ss" })).toEqual({
      reason: "EENVELOPE 451 4.7.1 later, ***",
      kind: "temporary",
    });
    expect(failed({ code: "EAUTH", response: "535 user:p%40ss" }).reason).toBe("EAUTH 535 user:***");
  });

  it.each([
    [{ code: "EENVELOPE", responseCode: 550, response: "550 no such user" }, "permanent"],
    [{ code: "EMESSAGE", responseCode: 452, response: "452 full" }, "temporary"],
    [{ code: "EAUTH", responseCode: 535, response: "535 no" }, "unreachable"],
    [{ code: "ECONNECTION" }, "unreachable"],
    [{ code: "ETLS" }, "unreachable"],
  ])("%o is %s", (error, kind) => {
    expect(failed(error).kind).toBe(kind);
  });

  it("is shown with the server's name, without user and password", () => {
    expect(shownMailServer(url)).toBe("mail.mihon.example:2525");
    expect(shownMailServer("smtps://user:secret@mail.mihon.example")).toBe("mail.mihon.example:465");
  });
});
