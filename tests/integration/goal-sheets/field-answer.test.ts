import { encode } from "next-auth/jwt";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signIn } from "@/lib/auth/mutations";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { sessionCookieValue } from "@/lib/auth/session-token";
import { fromIsoDate } from "@/lib/db/civil-date";
import { submitSheet } from "@/lib/goal-sheets/submission-mutations";
import { routes } from "@/lib/routes";
import { PASSWORD } from "../../support/account";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import { HANDED_ON, startFieldServer, WAYS } from "../../support/field-server";
import type { TestRole } from "../../support/municipality";
import { sheetRows } from "../../support/sheet-rows";

const SECRET = "a-secret-of-the-tests-that-is-long-enough";
const TITLE = "窓口の待ち時間を短くする";
const SIGNED_OUT = { status: 401, body: { code: "SIGNED_OUT", reason: "signedOut" } };

const cookieOf = (value: string) => ({ cookie: `lang=ja; ${sessionCookie().name}=${value}` });

async function desk(context: DatabaseContext, server: string) {
  const town = await context.municipality();
  const sheet = await town.sheet();
  /** The cookie of somebody who signed in with the password. */
  const cookieFor = async (role: TestRole) => {
    const { email } = await town.account(role);
    const sessionId = await signIn({ municipalityId: town.id, email, password: PASSWORD });
    return cookieOf(await sessionCookieValue({ municipalityId: town.id, sessionId }));
  };
  const change = { subject: { kind: "goal", id: sheet.goalId }, field: "title", base: TITLE };
  const put = async (body: unknown, headers: Record<string, string>, id = sheet.id) => {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(`${server}${routes.sheetFields(id)}`, { method: "PUT", body: sent, headers });
    return { status: answer.status, body: await answer.json() };
  };
  const unchanged = async (work: () => Promise<void>) => {
    const before = await sheetRows(town, sheet.id);
    await work();
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  };
  return { town, sheet, cookieFor, change, put, unchanged };
}

describeOnDatabases("the address that saves one field", (context) => {
  describe.each(WAYS)("%s", (way) => {
    let server: Awaited<ReturnType<typeof startFieldServer>>;
    const opened = () => desk(context, server.address);
    beforeAll(async () => {
      server = await startFieldServer(way);
    });
    afterAll(() => server.stop());
    beforeEach(() => vi.stubEnv("NEXTAUTH_SECRET", SECRET));
    afterEach(() => vi.unstubAllEnvs());

    it("answers what is stored and when, at the first save and while somebody types on", async () => {
      const { town, sheet, cookieFor, change, put } = await opened();
      const head = await cookieFor("HEAD");
      const texts = [
        TITLE,
        "待ち時間を半分にする",
        "待ち時間を半分にします。",
        "待ち時間を三分の一にします。",
      ];
      for (const [at, value] of texts.slice(1).entries()) {
        const answer = await put({ ...change, base: texts[at], value }, head);
        expect(answer).toEqual({ status: 200, body: { value, savedAt: expect.any(String) } });
        expect(new Date(answer.body.savedAt).toISOString()).toBe(answer.body.savedAt);
        const { goals, revisions, events } = await sheetRows(town, sheet.id);
        expect(goals[0]?.title).toBe(value);
        expect(revisions).toMatchObject([
          { before: TITLE, after: value, personId: town.person("HEAD").id, field: "title" },
        ]);
        expect(events).toHaveLength(1);
      }
    });

    it("answers 401 to nobody, to a made-up cookie, to one of another server and to what no session stands behind", async () => {
      const { town, change, put, unchanged } = await opened();
      const token = { sid: crypto.randomUUID(), municipalityId: town.id };
      const cookies = [
        {},
        cookieOf("made-up"),
        cookieOf(await encode({ token, secret: "another-server's-secret" })),
        cookieOf(await encode({ token, secret: SECRET })),
        cookieOf(await encode({ token: { sid: token.sid }, secret: SECRET })),
      ];
      await unchanged(async () => {
        for (const cookie of cookies)
          expect(await put({ ...change, value: "だれか" }, cookie)).toEqual(SIGNED_OUT);
      });
    });

    it("answers 401 from the next request on when a session was ended or ran out", async () => {
      const { town, cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
      await put({ ...change, value: "一" }, head);
      await put({ ...change, base: "一", value: "二" }, head);
      for (const data of [{ revokedAt: new Date() }, { revokedAt: null, expiresAt: new Date(0) }]) {
        await town.inTenant((tx) => tx.signInSession.updateMany({ data }));
        await unchanged(async () => {
          expect(await put({ ...change, base: "二", value: "三" }, head)).toEqual(SIGNED_OUT);
        });
      }
    });

    it("answers 401 where another person is signed in than the one whose page it is", async () => {
      const { town, cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
      const openedFor = (role: TestRole) => ({ ...head, "x-writer": town.person(role).id });
      expect(await put({ ...change, value: "自分の頁から" }, openedFor("HEAD"))).toMatchObject({
        status: 200,
      });
      await unchanged(async () => {
        const late = { ...change, base: "自分の頁から", value: "前の人の頁から" };
        expect(await put(late, openedFor("STAFF"))).toEqual(SIGNED_OUT);
      });
    });

    it.each<Record<string, string>>([
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
    ])("refuses what a page elsewhere sends: %o", async (headers) => {
      const { cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
      await unchanged(async () => {
        const answer = await put({ ...change, value: "よその頁から" }, { ...head, ...headers });
        expect(answer).toEqual({ status: 403, body: { code: "FORBIDDEN", reason: "crossSite" } });
      });
    });

    it("takes what our own page sends", async () => {
      const { cookieFor, change, put } = await opened();
      const own = { "sec-fetch-site": "same-origin", origin: server.address };
      const answer = await put(
        { ...change, value: "自分の頁から" },
        { ...(await cookieFor("HEAD")), ...own },
      );
      expect(answer).toMatchObject({ status: 200 });
    });

    it("answers 422 to what is no change of a field", async () => {
      const { cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
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
        for (const body of bodies) expect(await put(body, head)).toEqual(badInput);
        expect(await put({ ...change, value: "長".repeat(20_001) }, head)).toEqual({
          status: 422,
          body: { code: "LIMIT", reason: "tooLong" },
        });
      });
    });

    it("answers 404 for a sheet of another department, one that is not there and a field not on the form", async () => {
      const { cookieFor, change, put, unchanged } = await opened();
      const [head, otherHead] = [await cookieFor("HEAD"), await cookieFor("OTHER_HEAD")];
      const absent = { status: 404, body: { code: "NOT_FOUND", reason: "notFound" } };
      await unchanged(async () => {
        expect(await put({ ...change, value: "となりの部から" }, otherHead)).toEqual(absent);
        expect(await put({ ...change, value: "a" }, head, crypto.randomUUID())).toEqual(absent);
        const notOnForm = { ...change, field: "deadline", base: "", value: "2024-09-30" };
        expect(await put(notOnForm, head)).toEqual(absent);
      });
    });

    it("answers 403 to staff who only read, and to everybody once the sheet was handed in", async () => {
      const { town, sheet, cookieFor, change, put, unchanged } = await opened();
      const [head, staff] = [await cookieFor("HEAD"), await cookieFor("STAFF")];
      await put({ ...change, value: "一" }, head);
      await unchanged(async () => {
        expect(await put({ ...change, base: "一", value: "読む人から" }, staff)).toEqual({
          status: 403,
          body: { code: "FORBIDDEN", reason: "sheetNotYours" },
        });
      });
      await submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "" });
      await unchanged(async () => {
        expect(await put({ ...change, base: "一", value: "二" }, head)).toEqual({
          status: 403,
          body: { code: "INVALID_TRANSITION", reason: "sheetSUBMITTED" },
        });
      });
    });

    it("knows from the next request on that somebody is head no more", async () => {
      const { town, cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
      await put({ ...change, value: "一" }, head);
      await town.inTenant((tx) =>
        tx.post.updateMany({
          where: { personId: town.person("HEAD").id },
          data: { validFrom: fromIsoDate("2020-04-01"), validTo: fromIsoDate("2021-03-31") },
        }),
      );
      await unchanged(async () => {
        const answer = await put({ ...change, base: "一", value: "二" }, head);
        expect(answer).toEqual({ status: 404, body: { code: "NOT_FOUND", reason: "notFound" } });
      });
    });

    it("answers 409 with what stands there to who was late", async () => {
      const { cookieFor, change, put, unchanged } = await opened();
      const head = await cookieFor("HEAD");
      await put({ ...change, value: "先に書いた表題" }, head);
      await unchanged(async () => {
        expect(await put({ ...change, value: "後から書いた表題" }, head)).toEqual({
          status: 409,
          body: { current: "先に書いた表題" },
        });
      });
    });
  });
});

describe("what is answered before the framework", () => {
  const address = routes.sheetFields(crypto.randomUUID());
  const body = JSON.stringify({});
  let server: Awaited<ReturnType<typeof startFieldServer>>;
  beforeAll(async () => {
    server = await startFieldServer("before the framework");
  });
  afterAll(() => server.stop());
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const ask = (path: string, init: RequestInit) => fetch(`${server.address}${path}`, init);

  it("is a save that is written in the usual way; everything else is handed on", async () => {
    expect((await ask(address, { method: "PUT", body })).status).toBe(401);
    const streamed = { method: "PUT", body: new Blob([body]).stream(), duplex: "half" };
    const others: [string, RequestInit][] = [
      [address, { method: "GET" }],
      [address, { method: "POST", body }],
      [address, streamed as RequestInit],
      [address, { method: "PUT", body: " ".repeat(300_001) }],
      [`${address}/`, { method: "PUT", body }],
      [`${address}?again`, { method: "PUT", body }],
      [routes.sheetFields("1"), { method: "PUT", body }],
      [routes.sheetFields(".."), { method: "PUT", body }],
      [routes.sheet(crypto.randomUUID()), { method: "PUT", body }],
    ];
    for (const [path, init] of others) expect((await ask(path, init)).status, path).toBe(HANDED_ON);
  });

  it("says of a fault its id and nothing else, and writes it down once", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "");
    const written = vi.spyOn(console, "error").mockReturnValue();
    const answer = await ask(address, { method: "PUT", body, headers: cookieOf("any") });
    expect(answer.status).toBe(500);
    const { code, reason } = await answer.json();
    expect([code, reason]).toEqual(["FAULT", expect.stringMatching(/^[0-9a-f]{8}$/)]);
    expect(written).toHaveBeenCalledOnce();
    expect(written.mock.calls[0]?.[0]).toContain(reason);
  });
});
