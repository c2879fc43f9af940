import { expect, it } from "vitest";
import { duplicateGoal } from "../../../lib/goal-sheets/duplication-mutations";
import { addGoal, addMission, moveGoalToMission } from "../../../lib/goal-sheets/structure-mutations";
import { describeOnDatabases } from "../../support/database";
import { ladeGoal, sheetRows } from "../../support/laden-goal";
import type { Town } from "../../support/municipality";

const order = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => {
    const byOrder = [{ order: "asc" as const }, { id: "asc" as const }];
    const missions = await tx.mission.findMany({
      where: { sheetId },
      orderBy: byOrder,
      select: { goals: { orderBy: byOrder, select: { id: true } } },
    });
    return missions.map(({ goals }) => goals.map(({ id }) => id));
  });

describeOnDatabases("duplicating a goal", (context) => {
  it("makes a copy right after it with texts, plan items, sections, departments, steps and figures of its own", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const { id: sheetId, goalId, missionId } = sheet;
    await ladeGoal(town, sheet);
    const head = town.actorFor("HEAD");
    const next = await addGoal(head, { sheetId, missionId });
    const before = await sheetRows(town, sheetId);
    const copyId = await duplicateGoal(head, { sheetId, goalId });
    expect(await order(town, sheetId)).toEqual([[goalId, copyId, next]]);
    const after = await sheetRows(town, sheetId);
    const without = (rows: typeof after.goals, id: string) => rows.find((row) => row.id === id);
    const [original, copy] = [without(after.goals, goalId), without(after.goals, copyId)];
    expect(copy).toEqual({ ...original, id: copyId, order: 2, createdAt: copy?.createdAt });
    const ofCopy = <Row extends { goalId: string }>(rows: Row[]) =>
      rows.filter((row) => row.goalId === copyId);
    expect(ofCopy(after.policyItems)).toMatchObject([{ printedNumber: "7-1-1", normalizedNumber: "7-1-1" }]);
    expect(ofCopy(after.sections)).toHaveLength(2);
    expect(ofCopy(after.contributors)).toMatchObject([{ departmentId: town.departments.education.id }]);
    expect(ofCopy(after.steps)).toMatchObject([{ text: "手順書を作る", doneOn: null }]);
    const [figure] = ofCopy(after.metrics);
    const [copied] = before.metrics;
    expect(figure).toMatchObject({ name: "平均の待ち時間", unit: "分", comparator: "<=", readings: [] });
    expect([figure?.target?.toFixed(), figure?.weight.toFixed()]).toEqual(["12.5", "0.5"]);
    expect(figure?.metricId).not.toBe(copied?.metricId);
  });

  it("leaves comments, answers, sources, lineage, readings and assessments with the goal", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await ladeGoal(town, sheet);
    const before = await sheetRows(town, sheet.id);
    await duplicateGoal(town.actorFor("HEAD"), { sheetId: sheet.id, goalId: sheet.goalId });
    const after = await sheetRows(town, sheet.id);
    for (const part of ["comments", "answers", "sources", "lineage", "assessments"] as const)
      expect(after[part]).toEqual(before[part]);
    expect(after.metrics.find(({ goalId }) => goalId === sheet.goalId)).toEqual(before.metrics[0]);
  });

  it("tells the copy's texts in the history and the copying among the events", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    const copyId = await duplicateGoal(town.actorFor("HEAD"), { sheetId, goalId });
    const { revisions, events } = await town.inTenant(async (tx) => ({
      revisions: await tx.revision.findMany({ where: { subjectId: copyId } }),
      events: await tx.auditEvent.findMany({ where: { subjectId: sheetId } }),
    }));
    expect(revisions).toHaveLength(8);
    expect(revisions.find(({ field }) => field === "title")).toMatchObject({
      before: null,
      after: "窓口の待ち時間を短くする",
    });
    expect(events).toMatchObject([{ action: "goal.duplicated", data: { goalId: copyId, from: goalId } }]);
  });
});

describeOnDatabases("moving a goal to another mission", (context) => {
  it("puts it at that mission's end", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const second = await addGoal(head, { sheetId, missionId });
    const other = await addMission(head, { sheetId });
    const there = await addGoal(head, { sheetId, missionId: other });
    await moveGoalToMission(head, { sheetId, goalId, missionId: other });
    expect(await order(town, sheetId)).toEqual([[second], [there, goalId]]);
    await moveGoalToMission(head, { sheetId, goalId: there, missionId: other });
    expect(await order(town, sheetId)).toEqual([[second], [there, goalId]]);
  });

  it("refuses missions of other sheets and whoever may not edit, and changes nothing", async () => {
    const town = await context.municipality();
    const own = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const submitted = { sheetId: own.id, goalId: own.goalId };
    const rows = async () => [await sheetRows(town, own.id), await sheetRows(town, other.id)];
    const before = await rows();
    const head = town.actorFor("HEAD");
    const toOther = moveGoalToMission(head, { ...submitted, missionId: other.missionId });
    await expect(toOther).rejects.toMatchObject({ code: "NOT_FOUND" });
    const copyOther = duplicateGoal(head, { sheetId: own.id, goalId: other.goalId });
    await expect(copyOther).rejects.toMatchObject({ code: "NOT_FOUND" });
    for (const [role, code] of [
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
    ] as const) {
      const actor = town.actorFor(role);
      await expect(duplicateGoal(actor, submitted)).rejects.toMatchObject({ code });
      const moved = moveGoalToMission(actor, { ...submitted, missionId: own.missionId });
      await expect(moved).rejects.toMatchObject({ code });
    }
    expect(await rows()).toEqual(before);
  });
});
