import { expect, it } from "vitest";
import { commentOnSheet } from "../../../lib/goal-sheets/comment-mutations";
import { addParagraph } from "../../../lib/goal-sheets/header-mutations";
import { getSheet } from "../../../lib/goal-sheets/queries";
import { removeGoal, removeMission, removeParagraph } from "../../../lib/goal-sheets/removal-mutations";
import { listRemovedParts } from "../../../lib/goal-sheets/removal-queries";
import { restorePart } from "../../../lib/goal-sheets/restoration-mutations";
import {
  addGoal,
  addMission,
  moveGoalToMission,
  moveMission,
} from "../../../lib/goal-sheets/structure-mutations";
import { describeOnDatabases } from "../../support/database";
import { ladeGoal, sheetRows } from "../../support/laden-goal";
import type { Town } from "../../support/municipality";

const record = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    removed: await tx.removedPart.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
    events: (await tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    ),
    revisions: await tx.revision.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
  }));

describeOnDatabases("removing a goal and bringing it back", (context) => {
  it("brings back everything as it was: figures with readings, answers, sources, lineage, whose comments they are", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await ladeGoal(town, sheet);
    const head = town.actorFor("HEAD");
    const before = await sheetRows(town, sheet.id);
    expect(before.metrics[0]?.readings).toHaveLength(2);
    const removedPartId = await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const between = await sheetRows(town, sheet.id);
    expect(between).toMatchObject({ goals: [], metrics: [], answers: [], lineage: [], assessments: [] });
    const { comments } = await getSheet(head, sheet.id);
    expect(comments.map(({ subject, field }) => [subject.kind, field])).toEqual([
      ["sheet", null],
      ["sheet", null],
    ]);
    expect(await listRemovedParts(head, sheet.id)).toMatchObject([
      { id: removedPartId, title: "窓口の待ち時間を短くする", removedByName: "HEAD 担当" },
    ]);
    expect(await restorePart(head, { sheetId: sheet.id, removedPartId })).toEqual({
      kind: "goal",
      id: sheet.goalId,
    });
    expect(await sheetRows(town, sheet.id)).toEqual(before);
    expect(await listRemovedParts(head, sheet.id)).toEqual([]);
    const { events, revisions } = await record(town, sheet.id);
    expect(events).toEqual(["goal.removed", "goal.restored"]);
    const titles = revisions
      .filter(({ field }) => field === "title")
      .map(({ before: was, after, origin }) => [was, after, origin]);
    expect(titles).toEqual([
      ["窓口の待ち時間を短くする", null, { kind: "removed" }],
      [null, "窓口の待ち時間を短くする", { kind: "returned" }],
    ]);
  });

  it("gives every goal its place again, in whatever order they come back", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId: first } = await town.sheet();
    const head = town.actorFor("HEAD");
    const second = await addGoal(head, { sheetId, missionId });
    const third = await addGoal(head, { sheetId, missionId });
    const order = () =>
      town.inTenant(async (tx) =>
        (await tx.goal.findMany({ where: { sheetId }, orderBy: [{ order: "asc" }, { id: "asc" }] })).map(
          ({ id }) => id,
        ),
      );
    const removed = [];
    for (const goalId of [first, second]) removed.push(await removeGoal(head, { sheetId, goalId }));
    for (const removedPartId of removed) await restorePart(head, { sheetId, removedPartId });
    expect(await order()).toEqual([first, second, third]);
  });

  it("puts a goal into the last mission when its own is gone, and has no place where there is none", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const removedPartId = await removeGoal(head, { sheetId, goalId });
    await removeMission(head, { sheetId, missionId });
    const before = await record(town, sheetId);
    await expect(restorePart(head, { sheetId, removedPartId })).rejects.toMatchObject({
      code: "LIMIT",
      reason: "noMissionForGoal",
    });
    expect(await record(town, sheetId)).toEqual(before);
    const other = await addMission(head, { sheetId });
    await restorePart(head, { sheetId, removedPartId });
    const { goals } = await sheetRows(town, sheetId);
    expect(goals).toMatchObject([{ id: goalId, missionId: other }]);
  });

  it("restores a figure whose identity went with another goal's row, and forgets a section that is gone", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await ladeGoal(town, sheet);
    const head = town.actorFor("HEAD");
    const before = await sheetRows(town, sheet.id);
    const removedPartId = await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const [gone = "", stays = ""] = town.departments.affairs.sectionIds;
    await town.inTenant(async (tx) => {
      await tx.metric.deleteMany({ where: { id: before.metrics[0]?.metricId } });
      await tx.section.deleteMany({ where: { id: gone } });
    });
    await restorePart(head, { sheetId: sheet.id, removedPartId });
    const after = await sheetRows(town, sheet.id);
    expect(after.metrics).toEqual(before.metrics);
    expect(after.sections.map(({ sectionId }) => sectionId)).toEqual([stays]);
  });

  it("refuses whoever may not edit, a second return and ids of other sheets, and changes nothing", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId, missionId } = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    const removedPartId = await removeGoal(head, { sheetId, goalId });
    const standing = async () => ({ ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) });
    const before = await standing();
    for (const [role, code] of [
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
    ] as const) {
      const actor = town.actorFor(role);
      await expect(restorePart(actor, { sheetId, removedPartId })).rejects.toMatchObject({ code });
    }
    await expect(listRemovedParts(town.actorFor("OTHER_HEAD"), sheetId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const astray = restorePart(town.actorFor("OTHER_HEAD"), { sheetId: other.id, removedPartId });
    await expect(astray).rejects.toMatchObject({ code: "NOT_FOUND" });
    const foreign = moveGoalToMission(head, { sheetId, goalId: other.goalId, missionId });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await standing()).toEqual(before);
    await restorePart(head, { sheetId, removedPartId });
    const restored = await standing();
    await expect(restorePart(head, { sheetId, removedPartId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await standing()).toEqual(restored);
  });
});

describeOnDatabases("removing a mission and bringing it back", (context) => {
  const said = (town: Town, sheetId: string, kind: "mission" | "paragraph", id: string, field: string) =>
    commentOnSheet(town.actorFor("SUPERVISOR"), {
      sheetId,
      place: { subject: { kind, id }, field },
      text: "短くしてください。",
    });

  it("takes its goals along and brings back everything as it was, with what was said of it, at its place", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await ladeGoal(town, sheet);
    const { id: sheetId, missionId } = sheet;
    const head = town.actorFor("HEAD");
    await addGoal(head, { sheetId, missionId });
    const last = await addMission(head, { sheetId });
    await addGoal(head, { sheetId, missionId: last });
    await said(town, sheetId, "mission", missionId, "text");
    const before = await sheetRows(town, sheetId);
    const removedPartId = await removeMission(head, { sheetId, missionId });
    const between = await sheetRows(town, sheetId);
    expect(between.missions.map(({ id }) => id)).toEqual([last]);
    expect(between.goals).toHaveLength(1);
    expect(between.metrics).toEqual([]);
    const { comments } = await getSheet(head, sheetId);
    expect(comments.every(({ subject }) => subject.kind === "sheet")).toBe(true);
    expect(await listRemovedParts(head, sheetId)).toMatchObject([
      { id: removedPartId, title: "市役所を支える", part: { kind: "mission", goals: 2 } },
    ]);
    expect(await restorePart(head, { sheetId, removedPartId })).toEqual({ kind: "mission", id: missionId });
    expect(await sheetRows(town, sheetId)).toEqual(before);
    const after = await getSheet(head, sheetId);
    expect(after.content.missions.map(({ id }) => id)).toEqual([missionId, last]);
    expect(after.comments.at(-1)).toMatchObject({
      subject: { kind: "mission", id: missionId },
      field: "text",
    });
    const { events, revisions } = await record(town, sheetId);
    expect(events.slice(-2)).toEqual(["mission.removed", "mission.restored"]);
    const ofMission = revisions.filter(({ subjectKind }) => subjectKind === "mission");
    expect(ofMission.map(({ before: was, after: is }) => [was, is])).toEqual([
      ["市役所を支える", null],
      [null, "市役所を支える"],
    ]);
  });

  it("comes back between the others, where they moved meanwhile", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId: first } = await town.sheet();
    const head = town.actorFor("HEAD");
    const [second, third] = [await addMission(head, { sheetId }), await addMission(head, { sheetId })];
    const removedPartId = await removeMission(head, { sheetId, missionId: second });
    await moveMission(head, { sheetId, missionId: third, direction: "up" });
    await restorePart(head, { sheetId, removedPartId });
    const { missions } = (await getSheet(head, sheetId)).content;
    expect(missions.map(({ id }) => id)).toEqual([third, second, first]);
  });

  it("stays whole where one of its goals has to stay", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    await addGoal(head, { sheetId, missionId });
    await town.inTenant((tx) =>
      tx.goalLineage.create({ data: { municipalityId: town.id, fromId: goalId, kind: "ENDED" } }),
    );
    const before = { ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) };
    await expect(removeMission(head, { sheetId, missionId })).rejects.toMatchObject({
      code: "LIMIT",
      reason: "goalContinued",
    });
    expect({ ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) }).toEqual(before);
  });

  it("does not take back a goal that was removed before it, which returns on its own", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const goal = await removeGoal(head, { sheetId, goalId });
    const mission = await removeMission(head, { sheetId, missionId });
    await restorePart(head, { sheetId, removedPartId: mission });
    expect((await sheetRows(town, sheetId)).goals).toEqual([]);
    await restorePart(head, { sheetId, removedPartId: goal });
    expect((await sheetRows(town, sheetId)).goals).toMatchObject([{ id: goalId, missionId }]);
  });

  it("works for headed paragraphs, too, each of its own kind", async () => {
    const town = await context.municipality("ためし市", { formKey: "kikugawa-2019" });
    const { id: sheetId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const [first, second] = [
      await addParagraph(head, { sheetId, kind: "ISSUE" }),
      await addParagraph(head, { sheetId, kind: "ISSUE" }),
    ];
    await addParagraph(head, { sheetId, kind: "BASIC_POLICY" });
    await town.inTenant((tx) =>
      tx.sheetParagraph.update({ where: { id: first }, data: { title: "人口", text: "減っている。" } }),
    );
    await said(town, sheetId, "paragraph", first, "text");
    const before = await sheetRows(town, sheetId);
    const removedPartId = await removeParagraph(head, { sheetId, paragraphId: first });
    expect((await sheetRows(town, sheetId)).paragraphs.map(({ id }) => id)).not.toContain(first);
    expect((await getSheet(head, sheetId)).comments).toMatchObject([
      { subject: { kind: "sheet" }, field: null },
    ]);
    expect(await listRemovedParts(head, sheetId)).toMatchObject([
      { title: "人口", part: { kind: "paragraph", field: "issues" } },
    ]);
    await restorePart(head, { sheetId, removedPartId });
    expect(await sheetRows(town, sheetId)).toEqual(before);
    const sheet = await getSheet(head, sheetId);
    expect(sheet.content.header.issues.map(({ id }) => id)).toEqual([first, second]);
    expect(sheet.comments).toMatchObject([{ subject: { kind: "paragraph", id: first }, field: "text" }]);
    expect((await record(town, sheetId)).events.slice(-2)).toEqual([
      "paragraph.removed",
      "paragraph.restored",
    ]);
  });

  it("is refused to whoever may not edit, and changes nothing", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId } = await town.sheet();
    const before = { ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) };
    for (const [role, code] of [
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
    ] as const) {
      const refused = removeMission(town.actorFor(role), { sheetId, missionId });
      await expect(refused).rejects.toMatchObject({ code });
    }
    expect({ ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) }).toEqual(before);
  });
});
