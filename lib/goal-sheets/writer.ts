/** The header in which a page names the person who types on it. */
export const WRITER_HEADER = "x-writer";

/** Who a request says it comes from: the session of its cookie, and the person its page was opened for, if it names one. */
export type Writer = { municipalityId: string; sessionId: string; openedFor: string | null };

/** Nobody is signed in, or another person than the one who typed: the text stays with who typed it. */
export class SignedOut extends Error {
  constructor() {
    super("The session ended, or belongs to somebody else than who typed.");
    this.name = "SignedOut";
  }
}
