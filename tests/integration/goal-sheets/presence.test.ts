import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { announcePresence, endPresence } from "../../../lib/goal-sheets/presence-mutations";
import { listPresent } from "../../../lib/goal-sheets/presence-queries";
import { PRESENCE_MS } from "../../../lib/goal-sheets/presence-schema";
import { getSheet } from "../../../lib/goal-sheets/queries";
import { describeOnDatabases } from "../../support/database";

describeOnDatabases("who writes in a sheet now", (context) => {
  async function written() {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    const rows = () => town.inTenant((tx) => tx.sheetPresence.findMany({ orderBy: { personId: "asc" } }));
    return { town, sheet, head: town.actorFor("HEAD"), drafter, rows };
  }

  it("is told to each who writes, with the goal, and not of oneself", async () => {
    const { town, sheet, head, drafter } = await written();
    expect((await announcePresence(head, sheet.id, sheet.goalId)).people).toEqual([]);
    expect((await announcePresence(drafter, sheet.id, null)).people).toEqual([
      { personId: head.personId, name: town.person("HEAD").name, goalId: sheet.goalId },
    ]);
    expect((await announcePresence(head, sheet.id, sheet.goalId)).people).toEqual([
      { personId: drafter.personId, name: town.person("DRAFTER").name, goalId: null },
    ]);
  });

  it("is told to readers, who are not shown themselves", async () => {
    const { town, sheet, head, rows } = await written();
    await announcePresence(head, sheet.id, null);
    const { people, updatedAt } = await listPresent(town.actorFor("STAFF"), sheet.id);
    expect(people.map(({ name }) => name)).toEqual([town.person("HEAD").name]);
    const stored = await town.inTenant((tx) => tx.goalSheet.findUniqueOrThrow({ where: { id: sheet.id } }));
    expect(updatedAt).toBe(stored.updatedAt.toISOString());
    expect(await rows()).toHaveLength(1);
  });

  it("comes with the time of the last change, so that others know when to look again", async () => {
    const { sheet, head, drafter } = await written();
    const before = (await announcePresence(head, sheet.id, null)).updatedAt;
    const subject = { kind: "goal" as const, id: sheet.goalId };
    for (const [base, value] of [
      ["来庁者が増えました。", "来庁者が減りました。"],
      ["来庁者が減りました。", "来庁者が戻りました。"],
    ] as const) {
      await saveField(drafter, { sheetId: sheet.id, subject, field: "background", base, value });
    }
    const { updatedAt } = await announcePresence(head, sheet.id, null);
    expect(updatedAt > before).toBe(true);
    expect((await getSheet(head, sheet.id)).updatedAt.toISOString()).toBe(updatedAt);
  });

  it("keeps one row for each person, moved with the goal; a goal of no sheet or another is none", async () => {
    const { town, sheet, head, rows } = await written();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    await announcePresence(head, sheet.id, null);
    await announcePresence(head, sheet.id, sheet.goalId);
    expect(await rows()).toMatchObject([{ goalId: sheet.goalId }]);
    for (const goalId of [randomUUID(), other.goalId]) {
      await announcePresence(head, sheet.id, goalId);
      expect(await rows()).toMatchObject([{ goalId: null }]);
    }
  });

  it("ends with a last word, and means nothing after a minute without a beat, when it is swept", async () => {
    const { town, sheet, head, drafter, rows } = await written();
    await announcePresence(drafter, sheet.id, null);
    await endPresence(drafter, sheet.id);
    await endPresence(drafter, sheet.id);
    expect(await rows()).toEqual([]);
    await announcePresence(drafter, sheet.id, null);
    const seenAt = new Date(Date.now() - PRESENCE_MS - 1);
    await town.inTenant((tx) => tx.sheetPresence.updateMany({ data: { seenAt } }));
    expect((await listPresent(head, sheet.id)).people).toEqual([]);
    await announcePresence(head, sheet.id, null);
    expect((await rows()).map(({ personId }) => personId)).toEqual([head.personId]);
  });

  it("is refused to whom the sheet is not theirs to write, or not to know of, and nothing is noted", async () => {
    const { town, sheet, head, rows } = await written();
    await expect(announcePresence(town.actorFor("STAFF"), sheet.id, null)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = town.actorFor("OTHER_HEAD");
    for (const ask of [
      () => announcePresence(stranger, sheet.id, null),
      () => listPresent(stranger, sheet.id),
      () => endPresence(stranger, sheet.id),
      () => listPresent(head, "no-id"),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const submitted = await town.sheet({
      state: "SUBMITTED",
      departmentId: town.departments.education.id,
    });
    await expect(announcePresence(stranger, submitted.id, null)).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
    });
    expect(await rows()).toEqual([]);
  });

  it("is noted for two at the same time without one waiting for the other for good", async () => {
    const { town, sheet, head, drafter, rows } = await written();
    for (let round = 0; round < 5; round += 1) {
      await announcePresence(head, sheet.id, null);
      await announcePresence(drafter, sheet.id, null);
      await town.inTenant((tx) => tx.sheetPresence.updateMany({ data: { seenAt: new Date(0) } }));
      await Promise.all([announcePresence(head, sheet.id, null), announcePresence(drafter, sheet.id, null)]);
      expect((await rows()).length).toBeGreaterThanOrEqual(1);
    }
  });
});
