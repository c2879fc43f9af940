import { expect, it } from "vitest";
import { removeGoal } from "../../../lib/goal-sheets/removal-mutations";
import { listRemovedGoals } from "../../../lib/goal-sheets/removal-queries";
import { restoreGoal } from "../../../lib/goal-sheets/restoration-mutations";
import {
  addGoal,
  addMission,
  moveGoalToMission,
  removeMission,
} from "../../../lib/goal-sheets/structure-mutations";
import { describeOnDatabases } from "../../support/database";
import { ladeGoal, sheetRows } from "../../support/laden-goal";
import type { Town } from "../../support/municipality";

const record = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    removed: await tx.removedGoal.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
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
    const removedGoalId = await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const between = await sheetRows(town, sheet.id);
    expect(between).toMatchObject({ goals: [], metrics: [], answers: [], lineage: [], assessments: [] });
    expect(between.comments.map(({ goalId }) => goalId)).toEqual([null, null, null]);
    expect(await listRemovedGoals(head, sheet.id)).toMatchObject([
      { id: removedGoalId, title: "窓口の待ち時間を短くする", removedByName: "HEAD 担当" },
    ]);
    expect(await restoreGoal(head, { sheetId: sheet.id, removedGoalId })).toBe(sheet.goalId);
    expect(await sheetRows(town, sheet.id)).toEqual(before);
    expect(await listRemovedGoals(head, sheet.id)).toEqual([]);
    const { events, revisions } = await record(town, sheet.id);
    expect(events).toEqual(["goal.removed", "goal.restored"]);
    const titles = revisions
      .filter(({ field }) => field === "title")
      .map(({ before: was, after }) => [was, after]);
    expect(titles).toEqual([
      ["窓口の待ち時間を短くする", null],
      [null, "窓口の待ち時間を短くする"],
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
    for (const removedGoalId of removed) await restoreGoal(head, { sheetId, removedGoalId });
    expect(await order()).toEqual([first, second, third]);
  });

  it("puts a goal into the last mission when its own is gone, and has no place where there is none", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const removedGoalId = await removeGoal(head, { sheetId, goalId });
    await removeMission(head, { sheetId, missionId });
    const before = await record(town, sheetId);
    await expect(restoreGoal(head, { sheetId, removedGoalId })).rejects.toMatchObject({
      code: "LIMIT",
      reason: "noMissionForGoal",
    });
    expect(await record(town, sheetId)).toEqual(before);
    const other = await addMission(head, { sheetId });
    await restoreGoal(head, { sheetId, removedGoalId });
    const { goals } = await sheetRows(town, sheetId);
    expect(goals).toMatchObject([{ id: goalId, missionId: other }]);
  });

  it("restores a figure whose identity went with another goal's row, and forgets a section that is gone", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await ladeGoal(town, sheet);
    const head = town.actorFor("HEAD");
    const before = await sheetRows(town, sheet.id);
    const removedGoalId = await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const [gone = "", stays = ""] = town.departments.affairs.sectionIds;
    await town.inTenant(async (tx) => {
      await tx.metric.deleteMany({ where: { id: before.metrics[0]?.metricId } });
      await tx.section.deleteMany({ where: { id: gone } });
    });
    await restoreGoal(head, { sheetId: sheet.id, removedGoalId });
    const after = await sheetRows(town, sheet.id);
    expect(after.metrics).toEqual(before.metrics);
    expect(after.sections.map(({ sectionId }) => sectionId)).toEqual([stays]);
  });

  it("refuses whoever may not edit, a second return and ids of other sheets, and changes nothing", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId, missionId } = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    const removedGoalId = await removeGoal(head, { sheetId, goalId });
    const standing = async () => ({ ...(await record(town, sheetId)), rows: await sheetRows(town, sheetId) });
    const before = await standing();
    for (const [role, code] of [
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
    ] as const) {
      const actor = town.actorFor(role);
      await expect(restoreGoal(actor, { sheetId, removedGoalId })).rejects.toMatchObject({ code });
    }
    await expect(listRemovedGoals(town.actorFor("OTHER_HEAD"), sheetId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const astray = restoreGoal(town.actorFor("OTHER_HEAD"), { sheetId: other.id, removedGoalId });
    await expect(astray).rejects.toMatchObject({ code: "NOT_FOUND" });
    const foreign = moveGoalToMission(head, { sheetId, goalId: other.goalId, missionId });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await standing()).toEqual(before);
    await restoreGoal(head, { sheetId, removedGoalId });
    const restored = await standing();
    await expect(restoreGoal(head, { sheetId, removedGoalId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await standing()).toEqual(restored);
  });
});
