import "server-only";
import { decode, encode } from "next-auth/jwt";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";

/** What the session cookie names; whether the session still stands, only the database knows. */
export type SessionToken = { municipalityId: string; sessionId: string };

function cookieSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; the start command sets it.");
  return secret;
}

/** The value of the session cookie, in the form next-auth reads. */
export function sessionCookieValue({ municipalityId, sessionId }: SessionToken): Promise<string> {
  return encode({
    token: { sid: sessionId, municipalityId },
    secret: cookieSecret(),
    maxAge: SESSION_SECONDS,
  });
}

/** The session cookie's value in a request's cookie header. */
export function sessionCookieIn(header: string | null): string | undefined {
  const start = `${sessionCookie().name}=`;
  const pairs = header?.split(";").map((pair) => pair.trim());
  return pairs?.find((pair) => pair.startsWith(start))?.slice(start.length);
}

/** So many people's cookies are remembered; beyond them the oldest is read anew. */
const REMEMBERED = 1000;
const remembered = new Map<string, { said: SessionToken; until: number }>();

function remember(cookie: string, said: SessionToken, until: number) {
  const [oldest] = remembered.size < REMEMBERED ? [] : remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(cookie, { said, until });
}

/**
 * What a session cookie says; null for one that is absent, ran out or was not made here. One that was deciphered before
 * is remembered until it runs out: it says the same each time, and every pause in typing asks.
 */
export async function readSessionToken(cookie: string | undefined): Promise<SessionToken | null> {
  if (!cookie) return null;
  const known = remembered.get(cookie);
  if (known && Date.now() < known.until) return known.said;
  // next-auth's own getServerSession also makes a fresh cookie each time, which nobody receives here.
  const token = await decode({ token: cookie, secret: cookieSecret() }).catch(() => null);
  if (!token?.sid || !token.municipalityId) return null;
  const said = { municipalityId: token.municipalityId, sessionId: token.sid };
  remember(cookie, said, Number(token.exp) * 1000);
  return said;
}
