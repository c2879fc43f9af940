import { expect, it } from "vitest";
import { USUALLY_CARRIED } from "../../../lib/goal-sheets/carry-over";
import { carryOver } from "../../../lib/goal-sheets/carry-over-mutations";
import { endGoals } from "../../../lib/goal-sheets/lineage-mutations";
import { removeGoal } from "../../../lib/goal-sheets/removal-mutations";
import { restorePart } from "../../../lib/goal-sheets/restoration-mutations";
import { addGoal } from "../../../lib/goal-sheets/structure-mutations";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import { blankDraft, lastYearOf } from "../../support/last-year";

/** A goal that was carried over from last year with its figure, and then removed. */
async function carriedAndRemoved(context: DatabaseContext) {
  const town = await context.municipality();
  const last = await lastYearOf(town);
  const draft = await blankDraft(town);
  const head = town.actorFor("HEAD");
  const { goalId: id, missionId } = last.sheet;
  const carry = () => {
    const goal = {
      id,
      seen: 0,
      take: "on",
      kind: "CONTINUED",
      reason: "",
      missionId,
      into: "",
      parts: 2,
    } as const;
    return carryOver(head, { sheetId: draft.id, parts: [...USUALLY_CARRIED], goals: [goal] });
  };
  const goalId = (await carry()) ?? "";
  await addGoal(head, { sheetId: draft.id, missionId: draft.missionId });
  const removedPartId = await removeGoal(head, { sheetId: draft.id, goalId });
  const restore = () => restorePart(head, { sheetId: draft.id, removedPartId });
  return { town, last, draft, head, goalId, carry, restore };
}

describeOnDatabases("a goal that comes back when last year's went another way meanwhile", (context) => {
  it("goes on from a goal that was said to have ended, which then has not", async () => {
    const { town, last, draft, head, goalId, restore } = await carriedAndRemoved(context);
    const endings = [{ id: last.sheet.goalId, reason: "目標を達した。" }];
    await endGoals(head, { sheetId: draft.id, endings });
    await restore();
    expect(await town.inTenant((tx) => tx.goalLineage.findMany())).toMatchObject([
      { fromId: last.sheet.goalId, toId: goalId, kind: "CONTINUED" },
    ]);
  });

  it("leaves a figure where it was taken meanwhile, and has one of the same name of its own", async () => {
    const { town, last, draft, goalId, carry, restore } = await carriedAndRemoved(context);
    const other = await carry();
    await restore();
    const figures = await town.inTenant((tx) =>
      tx.targetMetric.findMany({ where: { goal: { sheetId: draft.id } }, orderBy: { id: "asc" } }),
    );
    expect(figures.map(({ name }) => name)).toEqual(["平均の待ち時間", "平均の待ち時間"]);
    const holder = figures.filter(({ metricId }) => metricId === last.metricId);
    expect(holder.map((figure) => figure.goalId)).toEqual([other]);
    expect(figures.some((figure) => figure.goalId === goalId)).toBe(true);
  });
});
