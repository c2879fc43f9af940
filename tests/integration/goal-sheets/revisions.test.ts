import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Actor } from "../../../lib/auth/actor";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { duplicateGoal } from "../../../lib/goal-sheets/duplication-mutations";
import { removeGoal, removeMission } from "../../../lib/goal-sheets/removal-mutations";
import type { RevisionSide } from "../../../lib/goal-sheets/revision";
import { restoreRevision } from "../../../lib/goal-sheets/revision-mutations";
import { getRevision, getRevisionChoices, listRevisions } from "../../../lib/goal-sheets/revision-queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import type { TestSheet } from "../../support/sheet";

const TITLE = "窓口の待ち時間を短くする";
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

function save(actor: Actor, sheet: TestSheet, field: string, base: string, value: string) {
  const subject = { kind: "goal" as const, id: sheet.goalId };
  return saveField(actor, { sheetId: sheet.id, subject, field, base, value });
}

/** A sheet in which the head wrote a title and a drafter the purpose. */
async function written(town: Town) {
  const sheet = await town.sheet();
  const head = town.actorFor("HEAD");
  const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
  await save(head, sheet, "title", TITLE, "窓口で待つ時間を半分にする");
  await save(drafter, sheet, "purpose", "早く用を済ませていただくため。", "昼休みに用が済むようにするため。");
  const { revisions } = await listRevisions(head, { sheetId: sheet.id });
  const [purpose, title] = revisions;
  if (!purpose || !title) throw new Error("nothing was written");
  return { sheet, head, drafter, purpose, title };
}

function stored(town: Town, sheet: TestSheet) {
  return town.inTenant(async (tx) => ({
    goals: await tx.goal.findMany({ where: { sheetId: sheet.id } }),
    revisions: await tx.revision.findMany({ where: { sheetId: sheet.id }, orderBy: { id: "asc" } }),
    events: await tx.auditEvent.findMany({ where: { subjectId: sheet.id }, orderBy: { id: "asc" } }),
  }));
}

describeOnDatabases("a sheet's revisions", (context) => {
  it("tell who wrote what, the newest first, with both texts", async () => {
    const town = await context.municipality();
    const { title, purpose } = await written(town);
    expect(purpose).toMatchObject({
      personName: "DRAFTER 担当",
      before: "早く用を済ませていただくため。",
      after: "昼休みに用が済むようにするため。",
      restores: false,
      place: { kind: "goal", field: "purpose", goal: { number: 1 }, gone: false },
    });
    expect(title).toMatchObject({ personName: "HEAD 担当", before: TITLE, place: { field: "title" } });
    expect(purpose.lastSavedAt >= title.lastSavedAt).toBe(true);
  });

  it("are filtered by part, field and person, and counted page by page", async () => {
    const town = await context.municipality();
    const { sheet, head } = await written(town);
    const asked = (filter: object) => listRevisions(head, { sheetId: sheet.id, ...filter });
    const fields = async (filter: object) => (await asked(filter)).revisions.map(({ place }) => place.field);
    expect(await fields({ part: sheet.goalId })).toEqual(["purpose", "title"]);
    expect(await fields({ part: "head" })).toEqual([]);
    expect(await fields({ field: "goal.title" })).toEqual(["title"]);
    expect(await fields({ field: "mission.title" })).toEqual([]);
    expect(await fields({ personId: town.person("DRAFTER").id })).toEqual(["purpose"]);
    expect(await asked({ size: 1, page: 2 })).toMatchObject({
      page: 2,
      pages: 2,
      total: 2,
      revisions: [{ place: { field: "title" } }],
    });
    expect(await asked({ size: 1, page: 99 })).toMatchObject({ page: 2 });
    expect(await getRevisionChoices(head, sheet.id)).toMatchObject({
      head: false,
      goals: [{ id: sheet.goalId, number: 1 }],
      fields: [
        { kind: "goal", field: "purpose" },
        { kind: "goal", field: "title" },
      ],
    });
  });

  it("say where a text came from that nobody typed, and end it where somebody types on", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const head = town.actorFor("HEAD");
    const goalId = await duplicateGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const copy = { ...sheet, goalId };
    await save(head, copy, "title", TITLE, `${TITLE}。`);
    await save(head, copy, "title", `${TITLE}。`, `${TITLE}。続き`);
    const { revisions } = await listRevisions(head, {
      sheetId: sheet.id,
      part: goalId,
      field: "goal.title",
    });
    expect(revisions.map(({ before, after, origin }) => [before, after, origin])).toEqual([
      [TITLE, `${TITLE}。続き`, null],
      ["", TITLE, { kind: "copy", goal: TITLE }],
    ]);
  });

  it("name the sections behind the ids of a list", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const [first, second] = town.departments.affairs.sectionIds;
    await save(town.actorFor("HEAD"), sheet, "sections", "", `${first},${second}`);
    const { names } = await listRevisions(town.actorFor("STAFF"), { sheetId: sheet.id });
    expect(names).toEqual({ [first]: "総務部第1課", [second]: "総務部第2課" });
  });

  it("are read by the department's staff and by nobody from elsewhere", async () => {
    const town = await context.municipality();
    const { sheet, title } = await written(town);
    expect((await getRevision(town.actorFor("STAFF"), sheet.id, title.id)).revision.id).toBe(title.id);
    for (const role of ["OTHER_HEAD", "ADMINISTRATOR"] as const) {
      const stranger = town.actorFor(role);
      const refused = { code: "NOT_FOUND" };
      await expect(listRevisions(stranger, { sheetId: sheet.id })).rejects.toMatchObject(refused);
      await expect(getRevisionChoices(stranger, sheet.id)).rejects.toMatchObject(refused);
      await expect(getRevision(stranger, sheet.id, title.id)).rejects.toMatchObject(refused);
    }
  });

  it("are not found under another sheet's address", async () => {
    const town = await context.municipality();
    const { head, title } = await written(town);
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const office = town.actorFor("MAYORS_OFFICE");
    await expect(getRevision(office, other.id, title.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getRevision(head, other.id, title.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keep a removed goal's name", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const detail = await getRevision(head, sheet.id, title.id);
    expect(detail.current).toBeNull();
    expect(detail.revision.place).toMatchObject({ gone: true, goneTitle: "窓口で待つ時間を半分にする" });
    const { goals } = await getRevisionChoices(head, sheet.id);
    expect(goals).toEqual([{ id: sheet.goalId, number: null, title: "窓口で待つ時間を半分にする" }]);
  });

  it("keep the name of a goal that went with its mission", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    await removeMission(head, { sheetId: sheet.id, missionId: sheet.missionId });
    const detail = await getRevision(head, sheet.id, title.id);
    expect(detail.revision.place).toMatchObject({ gone: true, goneTitle: "窓口で待つ時間を半分にする" });
    const { revisions } = await listRevisions(head, { sheetId: sheet.id, field: "mission.text" });
    expect(revisions).toMatchObject([{ after: "", origin: { kind: "removed" } }]);
  });
});

describeOnDatabases("restoring a revision", (context) => {
  const restore = (
    actor: Actor,
    sheet: TestSheet,
    revisionId: string,
    seen: string,
    side: RevisionSide = "before",
  ) => restoreRevision(actor, { sheetId: sheet.id, revisionId, side, seen: sha256(seen) });

  it("brings a text back as a new revision that names the old one, and records it", async () => {
    const town = await context.municipality();
    const { sheet, drafter, title } = await written(town);
    await restore(drafter, sheet, title.id, title.after);
    const { goals, revisions, events } = await stored(town, sheet);
    expect(goals[0]?.title).toBe(TITLE);
    expect(revisions).toHaveLength(3);
    expect(revisions.find(({ restoredFromId }) => restoredFromId === title.id)).toMatchObject({
      personId: town.person("DRAFTER").id,
      field: "title",
      before: title.after,
      after: TITLE,
    });
    expect(events.at(-1)).toMatchObject({
      action: "revision.restored",
      actorId: town.person("DRAFTER").id,
      data: { revisionId: title.id, side: "before", field: "title" },
    });
  });

  it("stays a revision of its own when the same person writes on, or had just written", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    await restore(head, sheet, title.id, title.after);
    await save(head, sheet, "title", TITLE, `${TITLE}ために`);
    const { revisions } = await listRevisions(head, { sheetId: sheet.id, field: "goal.title" });
    expect(revisions.map(({ after, restores }) => [after, restores])).toEqual([
      [`${TITLE}ために`, false],
      [TITLE, true],
      [title.after, false],
    ]);
  });

  it("brings lists back as they were", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const head = town.actorFor("HEAD");
    const [first, second] = town.departments.affairs.sectionIds;
    await save(head, sheet, "sections", "", first);
    await save(town.actorFor("DRAFTER", { draftsFor: [sheet.id] }), sheet, "sections", first, second);
    const { revisions } = await listRevisions(head, { sheetId: sheet.id });
    const latest = revisions[0]?.id ?? "";
    await restore(head, sheet, latest, second);
    const sections = await town.inTenant((tx) =>
      tx.goalSection.findMany({ where: { goalId: sheet.goalId }, select: { sectionId: true } }),
    );
    expect(sections).toEqual([{ sectionId: first }]);
  });

  it("replaces no text that was not seen", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    await save(head, sheet, "title", title.after, "だれかが先に書いた");
    const before = await stored(town, sheet);
    const refused = restore(head, sheet, title.id, title.after);
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT", reason: "textChangedMeanwhile" });
    expect(await stored(town, sheet)).toEqual(before);
    await restore(head, sheet, title.id, "だれかが先に書いた");
    expect((await stored(town, sheet)).goals[0]?.title).toBe(TITLE);
  });

  it("lets one of two win who restore at once", async () => {
    const town = await context.municipality();
    const { sheet, head, drafter, title } = await written(town);
    const outcomes = await Promise.allSettled([
      restore(head, sheet, title.id, title.after),
      restore(drafter, sheet, title.id, title.after),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await stored(town, sheet)).revisions).toHaveLength(3);
  });

  it("is refused to those who may not write, where nothing would change, and where the goal is gone", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    const before = await stored(town, sheet);
    const seen = title.after;
    for (const [actor, code] of [
      [town.actorFor("STAFF"), "FORBIDDEN"],
      [town.actorFor("MAYORS_OFFICE"), "FORBIDDEN"],
      [town.actorFor("OTHER_HEAD"), "NOT_FOUND"],
    ] as const) {
      await expect(restore(actor, sheet, title.id, seen)).rejects.toMatchObject({ code });
    }
    await expect(restore(head, sheet, title.id, seen, "after")).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "textIsCurrent",
    });
    await expect(restore(head, sheet, sheet.goalId, seen)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stored(town, sheet)).toEqual(before);
    await removeGoal(head, { sheetId: sheet.id, goalId: sheet.goalId });
    const removed = await stored(town, sheet);
    await expect(restore(head, sheet, title.id, seen)).rejects.toMatchObject({
      code: "LIMIT",
      reason: "revisionPlaceGone",
    });
    expect(await stored(town, sheet)).toEqual(removed);
  });

  it("waits until a submitted sheet can be written in again", async () => {
    const town = await context.municipality();
    const { sheet, head, title } = await written(town);
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheet.id }, data: { state: "SUBMITTED" } }),
    );
    const before = await stored(town, sheet);
    const refused = restore(head, sheet, title.id, title.after);
    await expect(refused).rejects.toMatchObject({ code: "INVALID_TRANSITION", reason: "sheetSUBMITTED" });
    expect(await stored(town, sheet)).toEqual(before);
  });
});
