import { expect, it } from "vitest";
import { loadActor } from "@/lib/auth/queries";
import { fromIsoDate, todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { withdrawSupervisor } from "@/lib/departments/supervisor-mutations";
import { nameDrafter } from "@/lib/goal-sheets/delegation-mutations";
import { givePost } from "@/lib/people/mutations";
import { withdrawPost } from "@/lib/people/withdrawal-mutations";
import { describeOnDatabases } from "../../support/database";
import type { TestRole, Town } from "../../support/municipality";

const DAY = 24 * 60 * 60 * 1000;
const today = () => todayInTokyo();
const yesterday = () => toIsoDate(new Date(fromIsoDate(today()).getTime() - DAY));
const reason = "別の人の辞令でした。";

/** Everything a refusal must leave as it was. */
const rightsOf = (town: Town) =>
  town.inTenant(async (tx) => ({
    posts: await tx.post.findMany({ orderBy: { id: "asc" } }),
    supervisors: await tx.supervisor.findMany({ orderBy: { id: "asc" } }),
    delegations: await tx.draftDelegation.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

const eventsOf = (town: Town, action: string) =>
  town.inTenant((tx) => tx.auditEvent.findMany({ where: { action } }));

/** Puts the staff member at the head of the department by mistake; gives the post. */
async function giveByMistake(town: Town, validFrom = today()) {
  const { id: personId } = town.person("STAFF");
  const departmentId = town.departments.affairs.id;
  const given = { personId, departmentId, kind: "REGULAR", title: "総務部長", validFrom } as const;
  await givePost(town.actorFor("ADMINISTRATOR"), { ...given, validTo: null });
  const { id: postId } = await town.inTenant((tx) => tx.post.findFirstOrThrow({ where: { personId } }));
  return { postId, shownValidTo: null, reason };
}

describeOnDatabases("a post that was given by mistake", (context) => {
  it("is taken back on its first day: its holder is no head from the next request on", async () => {
    const town = await context.municipality();
    const { sessionId } = await town.account("STAFF");
    const post = await giveByMistake(town);
    const departmentId = town.departments.affairs.id;
    expect((await loadActor(town.id, sessionId))?.headOf).toEqual([departmentId]);
    await withdrawPost(town.actorFor("ADMINISTRATOR"), post);
    expect((await loadActor(town.id, sessionId))?.headOf).toEqual([]);
    expect(await eventsOf(town, "post.withdrawn")).toMatchObject([
      { subjectId: post.postId, data: { departmentId, title: "総務部長", validFrom: today(), reason } },
    ]);
  });

  it("takes those along whom its holder named drafters, and leaves the head's own", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const post = await giveByMistake(town);
    const mistaken = { ...town.actorFor("STAFF"), headOf: [town.departments.affairs.id] };
    await nameDrafter(town.actorFor("HEAD"), { sheetId: sheet.id, personId: town.person("DRAFTER").id });
    await nameDrafter(mistaken, { sheetId: sheet.id, personId: town.person("STAFF").id });
    await withdrawPost(town.actorFor("ADMINISTRATOR"), post);
    const named = await town.inTenant((tx) => tx.draftDelegation.findMany({ where: { revokedAt: null } }));
    expect(named.map(({ personId }) => personId)).toEqual([town.person("DRAFTER").id]);
    expect(await eventsOf(town, "drafter.dismissed")).toHaveLength(1);
  });

  it("can be taken back before it begins", async () => {
    const town = await context.municipality();
    await withdrawPost(town.actorFor("ADMINISTRATOR"), await giveByMistake(town, "2199-04-01"));
    expect(await town.inTenant((tx) => tx.post.count({ where: { title: "総務部長" } }))).toBe(0);
  });

  it("is not undone once it was held: then it has a last day", async () => {
    const town = await context.municipality();
    const post = await giveByMistake(town, yesterday());
    const before = await rightsOf(town);
    await expect(withdrawPost(town.actorFor("ADMINISTRATOR"), post)).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
      reason: "postHeldBefore",
    });
    expect(await rightsOf(town)).toEqual(before);
  });

  it("stays where it is no longer what was shown, and for everybody but the town's administrators", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    const post = await giveByMistake(town);
    const before = await rightsOf(town);
    const stale = withdrawPost(town.actorFor("ADMINISTRATOR"), { ...post, shownValidTo: "2199-03-31" });
    await expect(stale).rejects.toMatchObject({ code: "CONFLICT" });
    for (const actor of [
      ...(["HEAD", "MAYORS_OFFICE", "LEADER", "STAFF"] as const).map((role) => town.actorFor(role)),
      other.actorFor("ADMINISTRATOR"),
    ]) {
      await expect(withdrawPost(actor, post)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await rightsOf(town)).toEqual(before);
  });
});

async function lineOf(town: Town) {
  const { id: personId } = town.person("SUPERVISOR");
  const line = await town.inTenant((tx) => tx.supervisor.findFirstOrThrow({ where: { personId } }));
  return { year: town.year.year, supervisorId: line.id, shownValidTo: null, reason };
}

describeOnDatabases("a supervisor's line", (context) => {
  it("ends yesterday, so that its holder supervises nobody from the next request on", async () => {
    const town = await context.municipality();
    const { sessionId } = await town.account("SUPERVISOR");
    expect((await loadActor(town.id, sessionId))?.supervisorOf).toEqual([town.departments.affairs.id]);
    const line = await lineOf(town);
    await withdrawSupervisor(town.actorFor("ADMINISTRATOR"), line);
    expect((await loadActor(town.id, sessionId))?.supervisorOf).toEqual([]);
    const { supervisors } = await rightsOf(town);
    expect(supervisors.map(({ validTo }) => validTo && toIsoDate(validTo))).toContain(yesterday());
    expect(await eventsOf(town, "department.supervisorWithdrawn")).toMatchObject([
      { subjectId: line.supervisorId, data: { reason, title: "副市長" } },
    ]);
  });

  it("goes altogether where it has not begun, and is not prolonged where it is over", async () => {
    const town = await context.municipality();
    const line = await lineOf(town);
    const set = (data: { validFrom?: Date; validTo?: Date }) =>
      town.inTenant((tx) => tx.supervisor.update({ where: { id: line.supervisorId }, data }));
    await set({ validTo: fromIsoDate("2021-03-31") });
    const before = await rightsOf(town);
    const over = withdrawSupervisor(town.actorFor("ADMINISTRATOR"), { ...line, shownValidTo: "2021-03-31" });
    await expect(over).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await rightsOf(town)).toEqual(before);
    await set({ validFrom: fromIsoDate("2198-04-01"), validTo: fromIsoDate("2199-03-31") });
    await withdrawSupervisor(town.actorFor("ADMINISTRATOR"), { ...line, shownValidTo: "2199-03-31" });
    expect(await town.inTenant((tx) => tx.supervisor.count({ where: { id: line.supervisorId } }))).toBe(0);
  });

  it.each([
    ["HEAD", "NOT_FOUND"],
    ["SUPERVISOR", "NOT_FOUND"],
    ["LEADER", "NOT_FOUND"],
    ["MAYORS_OFFICE", "FORBIDDEN"],
  ] as const satisfies [TestRole, string][])(
    "is not ended by %s, and nothing is written",
    async (role, code) => {
      const town = await context.municipality();
      const line = await lineOf(town);
      const before = await rightsOf(town);
      await expect(withdrawSupervisor(town.actorFor(role), line)).rejects.toMatchObject({ code });
      expect(await rightsOf(town)).toEqual(before);
    },
  );
});
