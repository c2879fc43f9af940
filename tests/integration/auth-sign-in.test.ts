import { expect, it } from "vitest";
import { signIn, signOut } from "@/lib/auth/mutations";
import { loadActor } from "@/lib/auth/queries";
import { fromIsoDate, todayInTokyo } from "@/lib/db/civil-date";
import { DomainError } from "@/lib/errors";
import { PASSWORD } from "../support/account";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

async function refusal(act: Promise<unknown>) {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof DomainError ? error.code : error;
}

const eventsOf = (town: Town) =>
  town.inTenant(async (tx) => {
    const events = await tx.auditEvent.findMany({
      where: { action: { in: ["signedIn", "signInFailed", "signedOut"] } },
      orderBy: { id: "asc" },
    });
    return events.map(({ action, actorId, subjectKind }) => ({ action, actorId, subjectKind }));
  });

const sessionsOf = (town: Town) => town.inTenant((tx) => tx.signInSession.count());

const HOURS_12 = 12 * 60 * 60 * 1000;

describeOnDatabases("signing in", (context) => {
  it("begins a session of twelve hours that names the person and their rights", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const sessionId = await signIn({ municipalityId: town.id, email, password: PASSWORD });
    const { sessionId: _, ...expected } = town.actorFor("HEAD");
    expect(await loadActor(town.id, sessionId)).toEqual({ ...expected, sessionId });
    const session = await town.inTenant((tx) => tx.signInSession.findFirst({ where: { id: sessionId } }));
    const life = (session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0);
    expect(Math.abs(life - HOURS_12)).toBeLessThan(60_000);
    expect(await eventsOf(town)).toEqual([
      { action: "signedIn", actorId: town.person("HEAD").id, subjectKind: "signInSession" },
    ]);
  });

  it("refuses a wrong password and an unknown address in the same way, and begins nothing", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const before = await sessionsOf(town);
    const typed = { municipalityId: town.id, email, password: "wrong" };
    const wrong = await signIn(typed).catch((error: unknown) => error);
    const unknown = await signIn({ ...typed, email: "nobody@town.example" }).catch((error: unknown) => error);
    expect(wrong).toEqual(new DomainError("FORBIDDEN", "signInWrong"));
    expect(unknown).toEqual(wrong);
    expect(await sessionsOf(town)).toBe(before);
    expect(await eventsOf(town)).toEqual([
      { action: "signInFailed", actorId: town.person("HEAD").id, subjectKind: "account" },
      { action: "signInFailed", actorId: null, subjectKind: "unknownAddress" },
    ]);
  });

  it("keeps no typed address in the record of a failure", async () => {
    const town = await context.municipality();
    await refusal(signIn({ municipalityId: town.id, email: "secret@typed.example", password: "x" }));
    const events = await town.inTenant((tx) => tx.auditEvent.findMany());
    expect(JSON.stringify(events, (_key, value) => (typeof value === "bigint" ? "" : value))).not.toContain(
      "secret",
    );
  });

  it("does not let an account of one municipality into another", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    const { email } = await town.account("HEAD");
    expect(await refusal(signIn({ municipalityId: other.id, email, password: PASSWORD }))).toBe("FORBIDDEN");
    expect(await sessionsOf(other)).toBe(0);
  });

  it("rests after ten failures, even for the right password, and resumes after fifteen minutes", async () => {
    const town = await context.municipality();
    const { email, accountId } = await town.account("HEAD");
    const typed = { municipalityId: town.id, email };
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await refusal(signIn({ ...typed, password: "wrong" }))).toBe("FORBIDDEN");
    }
    const before = await sessionsOf(town);
    expect(await refusal(signIn({ ...typed, password: PASSWORD }))).toBe("LIMIT");
    expect(await sessionsOf(town)).toBe(before);
    const locked = await town.inTenant((tx) => tx.account.findFirst({ where: { id: accountId } }));
    const minutes = ((locked?.lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(10);
    expect(minutes).toBeLessThanOrEqual(15);
    await town.inTenant((tx) =>
      tx.account.update({ where: { id: accountId }, data: { lockedUntil: new Date(Date.now() - 1) } }),
    );
    expect(await signIn({ ...typed, password: PASSWORD })).toBeTypeOf("string");
  });

  it("counts attempts made at the same moment one by one", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const typed = { municipalityId: town.id, email, password: "wrong" };
    const answers = await Promise.all(Array.from({ length: 14 }, () => refusal(signIn(typed))));
    expect(answers.filter((code) => code === "FORBIDDEN")).toHaveLength(10);
    expect(answers.filter((code) => code === "LIMIT")).toHaveLength(4);
  });

  it("lets an unknown address rest as well, so that resting tells nothing", async () => {
    const town = await context.municipality();
    const typed = { municipalityId: town.id, email: "nobody@town.example", password: "wrong" };
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await refusal(signIn(typed))).toBe("FORBIDDEN");
    }
    expect(await refusal(signIn(typed))).toBe("LIMIT");
  });

  it("forgets failures once the right password came", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const typed = { municipalityId: town.id, email };
    for (let round = 1; round <= 2; round += 1) {
      for (let attempt = 1; attempt <= 7; attempt += 1)
        await refusal(signIn({ ...typed, password: "wrong" }));
      expect(await signIn({ ...typed, password: PASSWORD })).toBeTypeOf("string");
    }
  });

  it("refuses a disabled account as if it did not exist", async () => {
    const town = await context.municipality();
    const { email, accountId } = await town.account("HEAD");
    await town.inTenant((tx) =>
      tx.account.update({ where: { id: accountId }, data: { disabledAt: new Date() } }),
    );
    const before = await sessionsOf(town);
    expect(await refusal(signIn({ municipalityId: town.id, email, password: PASSWORD }))).toBe("FORBIDDEN");
    expect(await sessionsOf(town)).toBe(before);
  });
});

describeOnDatabases("the actor of a request", (context) => {
  it("loses a role that was taken away at the next request", async () => {
    const town = await context.municipality();
    const { sessionId } = await town.account("MAYORS_OFFICE");
    expect((await loadActor(town.id, sessionId))?.roles).toEqual(["MAYORS_OFFICE"]);
    await town.inTenant((tx) =>
      tx.roleGrant.updateMany({
        where: { personId: town.person("MAYORS_OFFICE").id },
        data: { revokedAt: new Date() },
      }),
    );
    expect((await loadActor(town.id, sessionId))?.roles).toEqual([]);
  });

  it("holds a post up to its last day, and not the day after", async () => {
    const town = await context.municipality();
    const today = fromIsoDate(todayInTokyo());
    const yesterday = new Date(today.getTime() - 24 * 60 * 60 * 1000);
    const until = (validTo: Date) => town.inTenant((tx) => tx.post.updateMany({ data: { validTo } }));
    const { sessionId } = await town.account("HEAD");
    await until(today);
    expect((await loadActor(town.id, sessionId))?.headOf).toEqual([town.departments.affairs.id]);
    await until(yesterday);
    expect((await loadActor(town.id, sessionId))?.headOf).toEqual([]);
  });

  it("reads every kind of right from the database", async () => {
    const town = await context.municipality();
    for (const role of ["STAFF", "SUPERVISOR", "LEADER", "ADMINISTRATOR", "OTHER_HEAD"] as const) {
      const { sessionId } = await town.account(role);
      expect(await loadActor(town.id, sessionId)).toEqual({ ...town.actorFor(role), sessionId });
    }
  });

  it("is nobody after signing out, after the session ran out and with a disabled account", async () => {
    const town = await context.municipality();
    const signedOut = await town.account("HEAD");
    await signOut(town.id, signedOut.sessionId);
    await signOut(town.id, signedOut.sessionId);
    expect(await loadActor(town.id, signedOut.sessionId)).toBeNull();
    expect((await eventsOf(town)).map(({ action }) => action)).toEqual(["signedOut"]);

    const expired = await town.account("STAFF");
    await town.inTenant((tx) =>
      tx.signInSession.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date() } }),
    );
    expect(await loadActor(town.id, expired.sessionId)).toBeNull();

    const disabled = await town.account("LEADER");
    await town.inTenant((tx) =>
      tx.account.update({ where: { id: disabled.accountId }, data: { disabledAt: new Date() } }),
    );
    expect(await loadActor(town.id, disabled.sessionId)).toBeNull();
  });

  it("is nobody with a session of another municipality", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    const { sessionId } = await town.account("ADMINISTRATOR");
    expect(await loadActor(other.id, sessionId)).toBeNull();
    await signOut(other.id, sessionId);
    expect(await loadActor(town.id, sessionId)).not.toBeNull();
  });
});
