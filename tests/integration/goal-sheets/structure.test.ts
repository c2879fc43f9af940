import { expect, it } from "vitest";
import { commentOnSheet, resolveComment } from "../../../lib/goal-sheets/comment-mutations";
import { dismissDrafter, nameDrafter } from "../../../lib/goal-sheets/delegation-mutations";
import { listCandidates } from "../../../lib/goal-sheets/delegation-queries";
import { getSheet, sheetContent } from "../../../lib/goal-sheets/queries";
import { removeGoal, removeMission } from "../../../lib/goal-sheets/removal-mutations";
import { addGoal, addMission, moveGoal, moveMission } from "../../../lib/goal-sheets/structure-mutations";
import { createYearSheets, openYearWithSheets } from "../../../lib/goal-sheets/year-mutations";
import { getYearSheets } from "../../../lib/goal-sheets/year-queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

const titles = async (town: Town, sheetId: string) => {
  const { missions } = await town.inTenant((tx) => sheetContent(tx, sheetId));
  return missions.map(({ text, goals }) => [text, ...goals.map(({ title }) => title)]);
};

const eventsOf = async (town: Town, sheetId: string) =>
  (
    await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
    )
  ).map(({ action }) => action);

describeOnDatabases("changing a draft's structure", (context) => {
  it("adds, moves and removes goals and missions, each with its event", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const added = await addMission(head, { sheetId });
    const goal = await addGoal(head, { sheetId, missionId });
    await town.inTenant((tx) => tx.goal.update({ where: { id: goal }, data: { title: "新しい" } }));
    const first = "窓口の待ち時間を短くする";
    expect(await titles(town, sheetId)).toEqual([["市役所を支える", first, "新しい"], [""]]);
    await moveGoal(head, { sheetId, goalId: goal, direction: "up" });
    expect(await titles(town, sheetId)).toEqual([["市役所を支える", "新しい", first], [""]]);
    await moveGoal(head, { sheetId, goalId, direction: "down" });
    expect(await titles(town, sheetId)).toEqual([
      ["市役所を支える", "新しい"],
      ["", first],
    ]);
    await moveMission(head, { sheetId, missionId: added, direction: "up" });
    expect(await titles(town, sheetId)).toEqual([
      ["", first],
      ["市役所を支える", "新しい"],
    ]);
    await removeGoal(head, { sheetId, goalId: goal });
    await removeMission(head, { sheetId, missionId });
    expect(await titles(town, sheetId)).toEqual([["", first]]);
    expect(await eventsOf(town, sheetId)).toEqual([
      "mission.added",
      "goal.added",
      "goal.moved",
      "goal.moved",
      "mission.moved",
      "goal.removed",
      "mission.removed",
    ]);
  });

  it("keeps the texts of a removed goal among the revisions", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    await removeGoal(town.actorFor("HEAD"), { sheetId, goalId });
    const revisions = await town.inTenant((tx) => tx.revision.findMany({ where: { subjectId: goalId } }));
    expect(revisions).toHaveLength(8);
    expect(revisions.find(({ field }) => field === "title")).toMatchObject({
      before: "窓口の待ち時間を短くする",
      after: null,
    });
  });

  it("keeps a goal that was assessed or that a later year goes on from", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const municipalityId = town.id;
    const assessed = await addGoal(head, {
      sheetId,
      missionId: (await town.inTenant((tx) => sheetContent(tx, sheetId))).missions[0]?.id ?? "",
    });
    await town.inTenant(async (tx) => {
      await tx.goalLineage.create({ data: { municipalityId, fromId: goalId, kind: "ENDED" } });
      await tx.sheetAssessment.create({
        data: {
          municipalityId,
          sheetId,
          kind: "SELF",
          rows: { create: { municipalityId, goalId: assessed, reason: "よくできた" } },
        },
      });
    });
    await expect(removeGoal(head, { sheetId, goalId })).rejects.toMatchObject({ reason: "goalContinued" });
    await expect(removeGoal(head, { sheetId, goalId: assessed })).rejects.toMatchObject({
      reason: "goalAssessed",
    });
    expect(await town.inTenant((tx) => tx.goal.count({ where: { sheetId } }))).toBe(2);
  });

  it("refuses everything to whoever may not edit, and changes nothing", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet({ state: "SUBMITTED" });
    const before = await titles(town, sheetId);
    for (const [role, code] of [
      ["HEAD", "INVALID_TRANSITION"],
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
    ] as const) {
      const actor = town.actorFor(role);
      await expect(addGoal(actor, { sheetId, missionId })).rejects.toMatchObject({ code });
      await expect(removeGoal(actor, { sheetId, goalId })).rejects.toMatchObject({ code });
      await expect(moveGoal(actor, { sheetId, goalId, direction: "up" })).rejects.toMatchObject({ code });
      await expect(addMission(actor, { sheetId })).rejects.toMatchObject({ code });
    }
    expect(await titles(town, sheetId)).toEqual(before);
    expect(await eventsOf(town, sheetId)).toEqual([]);
  });
});

describeOnDatabases("comments and delegation", (context) => {
  it("writes a leader's comment through the secretariat, naming both, and tells the head", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet({ state: "IN_CONSULTATION" });
    const subject = { kind: "goal" as const, id: sheet.goalId };
    const place = { sheetId: sheet.id, place: { subject, field: "targets" } };
    const leader = town.person("LEADER");
    const office = town.actorFor("MAYORS_OFFICE");
    const commentId = await commentOnSheet(office, { ...place, text: "数値を", onBehalfOfId: leader.id });
    const { comments } = await getSheet(town.actorFor("HEAD"), sheet.id);
    expect(comments).toMatchObject([
      {
        id: commentId,
        field: "targets",
        authorName: "MAYORS_OFFICE 担当",
        onBehalfOfName: leader.name,
        resolved: false,
      },
    ]);
    const notices = await town.inTenant((tx) => tx.outboxMessage.findMany());
    expect(notices).toMatchObject([{ kind: "sheet.commented", recipientId: town.person("HEAD").id }]);
    await resolveComment(town.actorFor("HEAD"), { sheetId: sheet.id, commentId });
    await expect(
      resolveComment(town.actorFor("HEAD"), { sheetId: sheet.id, commentId }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await getSheet(office, sheet.id)).comments[0]?.resolved).toBe(true);
  });

  it("lets nobody else speak for a leader, nor the secretariat for somebody who is none", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const comment = { sheetId: sheet.id, text: "代わりに" };
    const leader = town.person("LEADER").id;
    await expect(
      commentOnSheet(town.actorFor("HEAD"), { ...comment, onBehalfOfId: leader }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const office = town.actorFor("MAYORS_OFFICE");
    const staff = town.person("STAFF").id;
    await expect(commentOnSheet(office, { ...comment, onBehalfOfId: staff })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await getSheet(office, sheet.id)).comments).toEqual([]);
  });

  it("refuses a comment on a goal of another sheet", async () => {
    const town = await context.municipality();
    const own = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const subject = { kind: "goal" as const, id: other.goalId };
    const astray = { sheetId: own.id, place: { subject, field: null }, text: "どこ" };
    await expect(commentOnSheet(town.actorFor("HEAD"), astray)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await town.inTenant((tx) => tx.sheetComment.count())).toBe(0);
  });

  it("lets the head name drafters among the department's staff, once, and dismiss them", async () => {
    const town = await context.municipality();
    const { id: sheetId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const candidates = (await listCandidates(head, sheetId)).map(({ personId }) => personId);
    expect(candidates.toSorted()).toEqual([town.person("STAFF").id, town.person("DRAFTER").id].toSorted());
    const personId = town.person("STAFF").id;
    await nameDrafter(head, { sheetId, personId });
    expect((await getSheet(head, sheetId)).drafters).toEqual([{ personId, name: "STAFF 担当" }]);
    expect(await listCandidates(head, sheetId)).toHaveLength(1);
    await expect(nameDrafter(head, { sheetId, personId })).rejects.toMatchObject({ code: "CONFLICT" });
    const outsider = town.person("OTHER_HEAD").id;
    await expect(nameDrafter(head, { sheetId, personId: outsider })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await dismissDrafter(head, { sheetId, personId });
    expect((await getSheet(head, sheetId)).drafters).toEqual([]);
    await expect(nameDrafter(town.actorFor("STAFF"), { sheetId, personId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await listCandidates(town.actorFor("STAFF"), sheetId)).toEqual([]);
    expect(await eventsOf(town, sheetId)).toEqual(["drafter.named", "drafter.dismissed"]);
  });
});

describeOnDatabases("the sheets of a year", (context) => {
  it("are made by the mayor's office for the departments that have none, once", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    await town.sheet();
    expect(await getYearSheets(office, 2024)).toEqual({ departmentsWithout: 1, creationBlocked: null });
    await expect(createYearSheets(town.actorFor("HEAD"), { year: 2024 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await createYearSheets(office, { year: 2024 })).toBe(1);
    expect(await createYearSheets(office, { year: 2024 })).toBe(0);
    const [made] = await town.inTenant((tx) =>
      tx.goalSheet.findMany({ where: { departmentId: town.departments.education.id } }),
    );
    expect(await titles(town, made?.id ?? "")).toEqual([["", ""]]);
    expect(await eventsOf(town, made?.id ?? "")).toEqual(["sheet.created"]);
  });

  it("are made together with the opening of the year, or neither happens", async () => {
    const town = await context.municipality("準備市", { yearState: "PREPARING" });
    const office = town.actorFor("MAYORS_OFFICE");
    await expect(createYearSheets(office, { year: 2024 })).rejects.toMatchObject({ reason: "yearNotOpen" });
    await expect(openYearWithSheets(office, { year: 2024, version: 7 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await town.inTenant((tx) => tx.goalSheet.count())).toBe(0);
    expect(await openYearWithSheets(office, { year: 2024, version: 1 })).toBe(2);
    const year = await town.inTenant((tx) => tx.fiscalYear.findFirst({ where: { year: 2024 } }));
    expect(year?.state).toBe("OPEN");
  });

  it("have no mission text where the form knows no missions", async () => {
    const town = await context.municipality("使命のない市", { formKey: "kikugawa-2019" });
    await createYearSheets(town.actorFor("MAYORS_OFFICE"), { year: 2024 });
    const missions = await town.inTenant((tx) => tx.mission.findMany());
    expect(missions.map(({ text }) => text)).toEqual([null, null]);
  });
});
