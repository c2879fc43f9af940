import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { decode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { authOptions } from "@/lib/auth/auth-options";
import { loadActor } from "@/lib/auth/queries";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { PASSWORD } from "../support/account";
import { describeOnDatabases } from "../support/database";

const SECRET = "a-secret-of-the-tests-that-is-long-enough";
const ORIGIN = "http://127.0.0.1:3000";
const TOKEN = "f".repeat(64);
const CSRF_COOKIE = {
  "next-auth.csrf-token": `${TOKEN}|${createHash("sha256").update(`${TOKEN}${SECRET}`).digest("hex")}`,
};

/** What next-auth's own addresses under /api/auth answer; the application's sign-in form does not use them. */
async function ask(
  action: "callback" | "session" | "signout",
  body: Record<string, string>,
  cookies: Record<string, string> = CSRF_COOKIE,
) {
  const headers = new Map<string, string | string[]>();
  const response = {
    getHeader: (name: string) => headers.get(name),
    setHeader(name: string, value: string | string[]) {
      headers.set(name, value);
      return response;
    },
    status: () => response,
    json: () => response,
    send: () => response,
    end: () => response,
  };
  const nextauth = action === "callback" ? [action, "credentials"] : [action];
  const request = { method: "POST", headers: {}, query: { nextauth }, body, cookies };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions);
  const [pair = "", ...attributes] =
    [headers.get("Set-Cookie") ?? []]
      .flat()
      .find((cookie) => cookie.startsWith(`${sessionCookie().name}=`))
      ?.split("; ") ?? [];
  const value = pair.slice(sessionCookie().name.length + 1);
  return { redirect: headers.get("Location"), token: value || undefined, attributes };
}

describeOnDatabases("next-auth's own addresses", (context) => {
  beforeEach(() => {
    vi.stubEnv("NEXTAUTH_URL", ORIGIN);
    vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  });
  afterEach(() => vi.unstubAllEnvs());

  const typedBy = async (role: "HEAD" | "LEADER", password: string) => {
    const town = await context.municipality();
    const { email } = await town.account(role);
    return { town, typed: { municipalityId: town.id, email, password, csrfToken: TOKEN } };
  };

  it("let nobody in without the token against forged requests", async () => {
    const { town, typed } = await typedBy("HEAD", PASSWORD);
    const before = await town.inTenant((tx) => tx.signInSession.count());
    const { csrfToken, ...withoutToken } = typed;
    expect((await ask("callback", withoutToken)).token).toBeUndefined();
    expect((await ask("callback", { ...typed, csrfToken: "e".repeat(64) })).token).toBeUndefined();
    expect((await ask("callback", { ...withoutToken, csrfToken }, {})).token).toBeUndefined();
    expect(await town.inTenant((tx) => tx.signInSession.count())).toBe(before);
  });

  it("begin the same session as the form does, and lead to our own address only", async () => {
    const { town, typed } = await typedBy("HEAD", PASSWORD);
    const answer = await ask("callback", { ...typed, callbackUrl: "https://elsewhere.example/desk" });
    expect(answer.redirect).toMatch(new RegExp(`^${ORIGIN}(/|$)`));
    expect(answer.attributes).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/"]));
    const token = await decode({ token: answer.token, secret: SECRET });
    expect(await loadActor(town.id, token?.sid ?? "")).toMatchObject({
      personId: town.person("HEAD").id,
      headOf: [town.departments.affairs.id],
    });
  });

  it("count failures as the form does: after ten the right password rests, too", async () => {
    const { town, typed } = await typedBy("LEADER", "wrong");
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect((await ask("callback", typed)).token).toBeUndefined();
    }
    expect((await ask("callback", { ...typed, password: PASSWORD })).token).toBeUndefined();
    const events = await town.inTenant((tx) => tx.auditEvent.findMany({ where: { action: "signInFailed" } }));
    expect(events).toHaveLength(10);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("wrong");
  });

  it("take no rights from what a browser sends to be kept in the session", async () => {
    const { town, typed } = await typedBy("HEAD", PASSWORD);
    const { token: cookie = "" } = await ask("callback", typed);
    const held = { ...CSRF_COOKIE, [sessionCookie().name]: cookie };
    const before = await decode({ token: cookie, secret: SECRET });
    const other = { sid: "0", municipalityId: "0", roles: "ADMINISTRATOR", csrfToken: TOKEN };
    const updated = await ask("session", other, held);
    const token = await decode({ token: updated.token, secret: SECRET });
    expect(token).toMatchObject({ sid: before?.sid, municipalityId: town.id });
    expect(token).not.toHaveProperty("roles");
  });

  it("end the session in the database when they sign out", async () => {
    const { town, typed } = await typedBy("HEAD", PASSWORD);
    const { token: cookie = "" } = await ask("callback", typed);
    const token = await decode({ token: cookie, secret: SECRET });
    const held = { ...CSRF_COOKIE, [sessionCookie().name]: cookie };
    await ask("signout", { csrfToken: TOKEN }, held);
    expect(await loadActor(town.id, token?.sid ?? "")).toBeNull();
  });
});
