import { encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PUT } from "@/app/api/desk/sheets/[id]/fields/route";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import type { TestRole } from "../../support/municipality";
import { sheetRows } from "../../support/sheet-rows";

const SECRET = "a-secret-of-the-tests-that-is-long-enough";
const TITLE = "窓口の待ち時間を短くする";

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
  }),
}));

async function desk(context: DatabaseContext) {
  const town = await context.municipality();
  const sheet = await town.sheet();
  const signIn = async (role: TestRole) => {
    const { sessionId } = await town.account(role);
    const token = { sid: sessionId, municipalityId: town.id };
    browser.cookies.set(sessionCookie().name, await encode({ token, secret: SECRET }));
  };
  const change = { subject: { kind: "goal", id: sheet.goalId }, field: "title", base: TITLE };
  const put = async (body: unknown, headers: Record<string, string> = {}, id = sheet.id) => {
    const address = `http://127.0.0.1:3000/api/desk/sheets/${id}/fields`;
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(address, { method: "PUT", body: sent, headers });
    const answer = await PUT(request, { params: Promise.resolve({ id }) });
    return { status: answer.status, body: await answer.json() };
  };
  const unchanged = async (work: () => Promise<void>) => {
    const before = await sheetRows(town, sheet.id);
    await work();
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  };
  return { town, sheet, signIn, change, put, unchanged };
}

describeOnDatabases("the address that saves one field", (context) => {
  beforeEach(() => {
    vi.stubEnv("NEXTAUTH_SECRET", SECRET);
    browser.cookies.clear();
  });
  afterEach(() => vi.unstubAllEnvs());

  it("answers what is stored and when", async () => {
    const { town, sheet, signIn, change, put } = await desk(context);
    await signIn("HEAD");
    const answer = await put({ ...change, value: "待ち時間を半分にする" });
    expect(answer).toEqual({
      status: 200,
      body: { value: "待ち時間を半分にする", savedAt: expect.any(String) },
    });
    expect(new Date(answer.body.savedAt).toISOString()).toBe(answer.body.savedAt);
    expect((await sheetRows(town, sheet.id)).goals[0]?.title).toBe("待ち時間を半分にする");
  });

  it("answers 401 to nobody, to a made-up cookie and to a session that was ended", async () => {
    const { town, signIn, change, put, unchanged } = await desk(context);
    const signedOut = { status: 401, body: { code: "SIGNED_OUT", reason: "signedOut" } };
    await unchanged(async () => {
      expect(await put({ ...change, value: "だれか" })).toEqual(signedOut);
      browser.cookies.set(sessionCookie().name, "made-up");
      expect(await put({ ...change, value: "だれか" })).toEqual(signedOut);
      const token = await encode({
        token: { sid: crypto.randomUUID(), municipalityId: town.id },
        secret: "x",
      });
      browser.cookies.set(sessionCookie().name, token);
      expect(await put({ ...change, value: "だれか" })).toEqual(signedOut);
      await signIn("HEAD");
      await town.inTenant((tx) => tx.signInSession.updateMany({ data: { revokedAt: new Date() } }));
      expect(await put({ ...change, value: "もう一度" })).toEqual(signedOut);
    });
  });

  it.each<Record<string, string>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://elsewhere.example", host: "127.0.0.1:3000" },
  ])("refuses what a page elsewhere sends: %o", async (headers) => {
    const { signIn, change, put, unchanged } = await desk(context);
    await signIn("HEAD");
    await unchanged(async () => {
      const answer = await put({ ...change, value: "よその頁から" }, headers);
      expect(answer).toEqual({ status: 403, body: { code: "FORBIDDEN", reason: "crossSite" } });
    });
  });

  it("answers 422 to what is no change of a field", async () => {
    const { signIn, change, put, unchanged } = await desk(context);
    await signIn("HEAD");
    const badInput = { status: 422, body: { code: "LIMIT", reason: "badInput" } };
    await unchanged(async () => {
      const bodies = [
        "{",
        "",
        "null",
        {},
        { ...change },
        { ...change, value: 1 },
        { ...change, value: "a", subject: { kind: "goal", id: "1" } },
        { ...change, value: "a", subject: { kind: "year", id: change.subject.id } },
        { ...change, value: "\u0000" },
        { ...change, value: "\ud800" },
      ];
      for (const body of bodies) expect(await put(body)).toEqual(badInput);
      expect(await put({ ...change, value: "長".repeat(20_001) })).toEqual({
        status: 422,
        body: { code: "LIMIT", reason: "tooLong" },
      });
    });
  });

  it("answers 404 for a sheet of another department, an id that is none and a field not on the form", async () => {
    const { signIn, change, put, unchanged } = await desk(context);
    await unchanged(async () => {
      const absent = { status: 404, body: { code: "NOT_FOUND", reason: "notFound" } };
      await signIn("OTHER_HEAD");
      expect(await put({ ...change, value: "となりの部から" })).toEqual(absent);
      await signIn("HEAD");
      expect(await put({ ...change, value: "a" }, {}, "1")).toEqual(absent);
      expect(await put({ ...change, value: "a" }, {}, crypto.randomUUID())).toEqual(absent);
      expect(await put({ ...change, field: "deadline", base: "", value: "2024-09-30" })).toEqual(absent);
    });
  });

  it("answers 403 to staff who only read, and 409 with what stands there to who was late", async () => {
    const { signIn, change, put, unchanged } = await desk(context);
    await signIn("HEAD");
    await put({ ...change, value: "先に書いた表題" });
    await unchanged(async () => {
      expect(await put({ ...change, value: "後から書いた表題" })).toEqual({
        status: 409,
        body: { current: "先に書いた表題" },
      });
      await signIn("STAFF");
      expect(await put({ ...change, value: "読む人から" })).toEqual({
        status: 403,
        body: { code: "FORBIDDEN", reason: "sheetNotYours" },
      });
    });
  });
});
