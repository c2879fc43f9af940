import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SESSION_SECONDS } from "@/lib/auth/session-cookie";
import { readSessionToken, sessionCookieIn, sessionCookieValue } from "@/lib/auth/session-token";

const SECRET = "a-secret-of-the-tests-that-is-long-enough";
const said = () => ({ municipalityId: crypto.randomUUID(), sessionId: crypto.randomUUID() });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it("says the same each time it is read, until it runs out", async () => {
  const token = said();
  const cookie = await sessionCookieValue(token);
  for (const minutes of [0, 0, 60]) {
    vi.setSystemTime(Date.now() + minutes * 60_000);
    expect(await readSessionToken(cookie)).toEqual(token);
  }
  // next-auth is patient with clocks that are a few seconds apart.
  vi.setSystemTime(Date.now() + (SESSION_SECONDS - 3600 + 20) * 1000);
  expect(await readSessionToken(cookie)).toBeNull();
});

it("says what each cookie says, of however many", async () => {
  const tokens = Array.from({ length: 1100 }, said);
  const cookies = await Promise.all(tokens.map(sessionCookieValue));
  for (let round = 0; round < 2; round += 1) {
    for (const [at, cookie] of cookies.entries()) expect(await readSessionToken(cookie)).toEqual(tokens[at]);
  }
});

it("says nothing where the cookie was not made here, nor once a byte of it is another", async () => {
  const cookie = await sessionCookieValue(said());
  expect(await readSessionToken(cookie)).not.toBeNull();
  const changed = `${cookie.slice(0, -3)}${cookie.at(-3) === "A" ? "B" : "A"}${cookie.slice(-2)}`;
  const elsewhere = await encode({ token: { sid: "a", municipalityId: "b" }, secret: "another" });
  for (const other of [undefined, "", "made-up", changed, elsewhere])
    expect(await readSessionToken(other)).toBeNull();
});

it("is found among the other cookies by its whole name", () => {
  expect(sessionCookieIn(null)).toBeUndefined();
  expect(sessionCookieIn("lang=ja")).toBeUndefined();
  expect(sessionCookieIn("lang=ja; next-auth.session-token=a=b; x=1")).toBe("a=b");
  expect(sessionCookieIn("not-next-auth.session-token=other")).toBeUndefined();
});
