import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/mutations";
import { loadActor } from "@/lib/auth/queries";
import type { DomainError } from "@/lib/errors";
import { addPerson, disableAccount, enableAccount, renewPassword } from "@/lib/people/account-mutations";
import { getPerson, listPeople } from "@/lib/people/directory-queries";
import { endPost, givePost, grantRole, withdrawRole } from "@/lib/people/mutations";
import { listLeaders, personIdsWithRole, personNames } from "@/lib/people/queries";
import { PASSWORD } from "../support/account";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const NEW_PERSON = {
  name: "髙橋 花子",
  nameReading: "タカハシ ハナコ",
  nameAtWork: null,
  email: "hanako@town.example",
};

const refusedWith = (code: string, reason: string) =>
  expect.objectContaining({ code, reason }) as unknown as DomainError;

/** Everything a refusal must leave as it was. */
const rightsOf = (town: Town) =>
  town.inTenant(async (tx) => ({
    people: await tx.person.findMany({ orderBy: { id: "asc" } }),
    accounts: await tx.account.findMany({ orderBy: { id: "asc" } }),
    grants: await tx.roleGrant.findMany({ orderBy: { id: "asc" } }),
    posts: await tx.post.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

const grantOf = (town: Town, personId: string) =>
  town.inTenant(async (tx) => {
    const grant = await tx.roleGrant.findFirstOrThrow({ where: { personId, revokedAt: null } });
    return grant.id;
  });

describeOnDatabases("managing people", (context) => {
  it("adds a person whose first password works and is stored as argon2id only", async () => {
    const town = await context.municipality();
    const password = await addPerson(town.actorFor("ADMINISTRATOR"), NEW_PERSON);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const sessionId = await signIn({ municipalityId: town.id, email: NEW_PERSON.email, password });
    expect(await loadActor(town.id, sessionId)).toMatchObject({ name: "髙橋 花子", roles: [], headOf: [] });
    const account = await town.inTenant((tx) =>
      tx.account.findFirstOrThrow({ where: { email: NEW_PERSON.email } }),
    );
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const events = await town.inTenant((tx) => tx.auditEvent.findMany({ where: { action: "person.added" } }));
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events[0]?.data)).not.toContain(password);
  });

  it("refuses an address that belongs to somebody, and leaves everything as it was", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const before = await rightsOf(town);
    await expect(addPerson(town.actorFor("ADMINISTRATOR"), { ...NEW_PERSON, email })).rejects.toEqual(
      refusedWith("CONFLICT", "emailTaken"),
    );
    expect(await rightsOf(town)).toEqual(before);
  });

  it("answers everybody but administrators as if there were nothing, and changes nothing", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    const personId = town.person("STAFF").id;
    const departmentId = town.departments.affairs.id;
    const grantId = await grantOf(town, town.person("LEADER").id);
    await town.account("STAFF");
    const before = await rightsOf(town);
    const strangers = [
      town.actorFor("HEAD"),
      town.actorFor("MAYORS_OFFICE"),
      town.actorFor("LEADER"),
      other.actorFor("ADMINISTRATOR"),
    ];
    for (const actor of strangers) {
      const post = {
        personId,
        departmentId,
        kind: "REGULAR",
        title: "部長",
        validFrom: "2026-04-01",
      } as const;
      const attempts = [
        () => grantRole(actor, { personId, role: "LEADER", departmentId: null, validFrom: "2026-04-01" }),
        () => withdrawRole(actor, { grantId }),
        () => givePost(actor, { ...post, validTo: null }),
        () => disableAccount(actor, { personId }),
        () => renewPassword(actor, { personId }),
        () => getPerson(actor, personId),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(listPeople(town.actorFor("HEAD"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await rightsOf(town)).toEqual(before);
  });

  it("grants a role that holds from the next request on, and takes it away again", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    const { sessionId } = await town.account("STAFF");
    const personId = town.person("STAFF").id;
    await grantRole(administrator, {
      personId,
      role: "MAYORS_OFFICE",
      departmentId: null,
      validFrom: "2020-04-01",
    });
    expect((await loadActor(town.id, sessionId))?.roles).toEqual(["MAYORS_OFFICE"]);
    const granted = await getPerson(administrator, personId);
    const grantId = granted.person.roles.find(({ role }) => role === "MAYORS_OFFICE")?.id ?? "";
    await withdrawRole(administrator, { grantId });
    expect((await loadActor(town.id, sessionId))?.roles).toEqual([]);
    await expect(withdrawRole(administrator, { grantId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not grant what is held already", async () => {
    const town = await context.municipality();
    const grant = { role: "LEADER", departmentId: null, validFrom: "2026-04-01" } as const;
    const personId = town.person("LEADER").id;
    await expect(grantRole(town.actorFor("ADMINISTRATOR"), { ...grant, personId })).rejects.toEqual(
      refusedWith("CONFLICT", "roleHeld"),
    );
  });

  it("never leaves a municipality without an administrator", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    await town.account("ADMINISTRATOR");
    const { personId } = administrator;
    const grantId = await grantOf(town, personId);
    const before = await rightsOf(town);
    const last = refusedWith("INVALID_TRANSITION", "lastAdministrator");
    await expect(withdrawRole(administrator, { grantId })).rejects.toEqual(last);
    await expect(disableAccount(administrator, { personId })).rejects.toEqual(last);
    expect(await rightsOf(town)).toEqual(before);
  });

  it("keeps one of two administrators who remove each other at the same moment", async () => {
    const town = await context.municipality();
    const first = town.actorFor("ADMINISTRATOR");
    const second = { ...first, personId: town.person("STAFF").id };
    await town.account("ADMINISTRATOR");
    await town.account("STAFF");
    const role = { role: "ADMINISTRATOR", departmentId: null, validFrom: "2020-04-01" } as const;
    await grantRole(first, { personId: second.personId, ...role });
    const results = await Promise.allSettled([
      disableAccount(first, { personId: second.personId }),
      disableAccount(second, { personId: first.personId }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("ends every session of an account that is disabled or gets a new password", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    const { email, sessionId } = await town.account("STAFF");
    const personId = town.person("STAFF").id;
    await disableAccount(administrator, { personId });
    expect(await loadActor(town.id, sessionId)).toBeNull();
    await enableAccount(administrator, { personId });
    expect(await loadActor(town.id, sessionId)).toBeNull();
    const again = await signIn({ municipalityId: town.id, email, password: PASSWORD });
    const password = await renewPassword(administrator, { personId });
    expect(await loadActor(town.id, again)).toBeNull();
    await expect(signIn({ municipalityId: town.id, email, password: PASSWORD })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await signIn({ municipalityId: town.id, email, password })).toBeTypeOf("string");
  });

  it("gives a post from–to, and ends it only from what was shown", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    const personId = town.person("STAFF").id;
    await givePost(administrator, {
      personId,
      departmentId: town.departments.education.id,
      kind: "CONCURRENT",
      title: "教育次長",
      validFrom: "2020-04-01",
      validTo: null,
    });
    const { person } = await getPerson(administrator, personId);
    expect(person.posts).toMatchObject([{ kind: "CONCURRENT", department: "教育委員会", validTo: null }]);
    const post = { postId: person.posts[0]?.id ?? "", validTo: "2020-03-31" };
    await expect(endPost(administrator, { ...post, shownValidTo: null })).rejects.toEqual(
      refusedWith("INVALID_TRANSITION", "endsBeforeStart"),
    );
    await endPost(administrator, { ...post, validTo: "2021-03-31", shownValidTo: null });
    await expect(
      endPost(administrator, { ...post, validTo: "2022-03-31", shownValidTo: null }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("does not put a person of another municipality at a department's head", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    const post = { kind: "REGULAR", title: "部長", validFrom: "2026-04-01", validTo: null } as const;
    const elsewhere = { personId: other.person("HEAD").id, departmentId: town.departments.affairs.id };
    await expect(givePost(town.actorFor("ADMINISTRATOR"), { ...post, ...elsewhere })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describeOnDatabases("reading people", (context) => {
  it("finds holders of a role on a day, names as used at work, and leaders with their title", async () => {
    const town = await context.municipality();
    const supervisor = town.person("SUPERVISOR");
    await grantRole(town.actorFor("ADMINISTRATOR"), {
      personId: supervisor.id,
      role: "LEADER",
      departmentId: null,
      validFrom: "2022-04-01",
    });
    await town.inTenant((tx) =>
      tx.person.update({ where: { id: supervisor.id }, data: { nameAtWork: "旧姓 太郎" } }),
    );
    const leaderId = town.person("LEADER").id;
    const onDay = (day: string) => town.inTenant((tx) => personIdsWithRole(tx, "LEADER", day));
    expect(await onDay("2022-03-31")).toEqual([leaderId]);
    expect((await onDay("2022-04-01")).toSorted()).toEqual([leaderId, supervisor.id].toSorted());
    expect(await town.inTenant((tx) => personNames(tx, [supervisor.id]))).toEqual(
      new Map([[supervisor.id, "旧姓 太郎"]]),
    );
    const leaders = await listLeaders(town.actorFor("MAYORS_OFFICE"));
    expect(leaders).toContainEqual({ id: supervisor.id, name: "旧姓 太郎", title: "副市長" });
    expect(leaders).toHaveLength(2);
  });
});
