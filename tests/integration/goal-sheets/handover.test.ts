import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadActor } from "../../../lib/auth/queries";
import { fromIsoDate } from "../../../lib/db/civil-date";
import { commentOnSheet } from "../../../lib/goal-sheets/comment-mutations";
import { dismissDrafter, nameDrafter } from "../../../lib/goal-sheets/delegation-mutations";
import { listCandidates } from "../../../lib/goal-sheets/delegation-queries";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { getSheet } from "../../../lib/goal-sheets/queries";
import { submitSheet } from "../../../lib/goal-sheets/submission-mutations";
import { getAwaiting } from "../../../lib/overview/queries";
import { createTestAccount } from "../../support/account";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

const BEFORE_MIDNIGHT = new Date("2025-03-31T14:59:00Z");
const AFTER_MIDNIGHT = new Date("2025-03-31T15:00:00Z");

const TITLE = "窓口の待ち時間を短くする";

async function signedIn(town: Town, personId: string) {
  const { sessionId } = await createTestAccount(town.scope, personId, `${personId}@town.example`);
  return async () => {
    const actor = await loadActor(town.id, sessionId);
    if (!actor) throw new Error("nobody is signed in");
    return actor;
  };
}

/** A draft of the year to come, whose department changes its head on 1 April; the drafter stays. */
async function changingHead(town: Town) {
  const sheet = await town.sheet();
  const newHead = { id: randomUUID(), name: "新任 部長" };
  await town.inTenant(async (tx) => {
    const { municipalityId } = town.scope;
    await tx.person.create({ data: { ...newHead, municipalityId } });
    await tx.goal.update({ where: { id: sheet.goalId }, data: { deadline: fromIsoDate("2026-03-31") } });
    await tx.post.updateMany({
      where: { personId: town.person("HEAD").id },
      data: { validTo: fromIsoDate("2025-03-31") },
    });
    const post = { personId: newHead.id, departmentId: town.departments.affairs.id, title: "部長" };
    await tx.post.create({ data: { ...post, municipalityId, validFrom: fromIsoDate("2025-04-01") } });
  });
  const people = {
    oldHead: await signedIn(town, town.person("HEAD").id),
    newHead: await signedIn(town, newHead.id),
    drafter: await signedIn(town, town.person("DRAFTER").id),
  };
  const personId = town.person("DRAFTER").id;
  await nameDrafter(await people.oldHead(), { sheetId: sheet.id, personId });
  const subject = { kind: "goal" as const, id: sheet.goalId };
  const title = { sheetId: sheet.id, subject, field: "title" };
  return { sheet, people, title, newHeadId: newHead.id };
}

const tasksOf = async (actor: Parameters<typeof getAwaiting>[0]) =>
  (await getAwaiting(actor)).mine.map(({ task, sheetId }) => [task, sheetId]);

describeOnDatabases("a change of head on 1 April", (context) => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: BEFORE_MIDNIGHT });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("hands the draft over at midnight in Japan: the new head writes and submits at once", async () => {
    const town = await context.municipality("交代市", { year: 2025 });
    const { sheet, people, title } = await changingHead(town);
    const early = await people.newHead();
    expect(early.headOf).toEqual([]);
    await expect(getSheet(early, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });

    vi.setSystemTime(AFTER_MIDNIGHT);
    const head = await people.newHead();
    const { allowed, content, drafters } = await getSheet(head, sheet.id);
    expect([allowed.edit, allowed.submit, allowed.delegate]).toEqual([null, null, null]);
    expect(content.header.headName).toBe("新任 部長");
    expect(drafters.map(({ name }) => name)).toEqual(["DRAFTER 担当"]);
    await saveField(head, { ...title, base: TITLE, value: "窓口の待ち時間を12分にする" });
    await submitSheet(head, { sheetId: sheet.id, version: 1, note: "" });
    expect((await getSheet(head, sheet.id)).sheet.state).toBe("SUBMITTED");
  });

  it("leaves the former head nothing of it from the same minute", async () => {
    const town = await context.municipality("交代市", { year: 2025 });
    const { sheet, people, title } = await changingHead(town);
    const before = await people.oldHead();
    await saveField(before, { ...title, base: TITLE, value: "三月の文" });

    vi.setSystemTime(AFTER_MIDNIGHT);
    const former = await people.oldHead();
    const change = { ...title, base: "三月の文", value: "四月の文" };
    await expect(saveField(former, change)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getSheet(former, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const submission = submitSheet(former, { sheetId: sheet.id, version: 1, note: "" });
    await expect(submission).rejects.toMatchObject({ code: "NOT_FOUND" });
    const row = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId } }));
    expect(row.title).toBe("三月の文");
    expect(await tasksOf(former)).toEqual([]);
  });

  it("keeps the drafters writing, who still cannot submit", async () => {
    const town = await context.municipality("交代市", { year: 2025 });
    const { sheet, people, title } = await changingHead(town);
    vi.setSystemTime(AFTER_MIDNIGHT);
    const drafter = await people.drafter();
    await saveField(drafter, { ...title, base: TITLE, value: "四月も書いている" });
    const submission = submitSheet(drafter, { sheetId: sheet.id, version: 1, note: "" });
    await expect(submission).rejects.toMatchObject({ code: "FORBIDDEN", reason: "sheetNotYours" });
  });

  it("lays the tasks before the new head and tells only of what happens from then on", async () => {
    const town = await context.municipality("交代市", { year: 2025 });
    const { sheet, people, newHeadId } = await changingHead(town);
    const office = town.actorFor("MAYORS_OFFICE");
    for (const text of ["一つめ", "二つめ", "三つめ"])
      await commentOnSheet(office, { sheetId: sheet.id, text });
    expect(await tasksOf(await people.oldHead())).toContainEqual(["submit", sheet.id]);
    expect(await tasksOf(await people.newHead())).toEqual([]);
    const noticesOf = (recipientId: string) =>
      town.inTenant((tx) => tx.outboxMessage.findMany({ where: { recipientId } }));

    vi.setSystemTime(AFTER_MIDNIGHT);
    expect(await tasksOf(await people.newHead())).toContainEqual(["submit", sheet.id]);
    expect(await noticesOf(newHeadId)).toEqual([]);
    const old = await noticesOf(town.person("HEAD").id);
    expect(old).toHaveLength(3);
    await commentOnSheet(office, { sheetId: sheet.id, text: "四月のコメント" });
    expect(await noticesOf(newHeadId)).toMatchObject([{ kind: "sheet.commented" }]);
    expect(await noticesOf(town.person("HEAD").id)).toEqual(old);
    const { comments } = await getSheet(await people.newHead(), sheet.id);
    expect(comments.filter(({ resolved }) => !resolved)).toHaveLength(4);
  });
});

describeOnDatabases("drafting for the head", (context) => {
  it("lets all staff of the department read, and only those whom the head named write", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const staff = await signedIn(town, town.person("STAFF").id);
    const before = await getSheet(await staff(), sheet.id);
    expect(before.allowed).toMatchObject({
      read: null,
      edit: { code: "FORBIDDEN" },
      comment: { code: "FORBIDDEN" },
      submit: { code: "FORBIDDEN" },
    });
    const head = town.actorFor("HEAD");
    const drafter = { sheetId: sheet.id, personId: town.person("STAFF").id };
    await nameDrafter(head, drafter);
    const named = await getSheet(await staff(), sheet.id);
    expect(named.allowed).toMatchObject({
      edit: null,
      comment: null,
      submit: { code: "FORBIDDEN" },
      delegate: { code: "FORBIDDEN" },
    });
    expect((await listCandidates(head, sheet.id)).map(({ name }) => name)).toEqual(["DRAFTER 担当"]);
  });

  it("ends with the next save after the head took it back", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const head = town.actorFor("HEAD");
    const staff = await signedIn(town, town.person("STAFF").id);
    const drafter = { sheetId: sheet.id, personId: town.person("STAFF").id };
    await nameDrafter(head, drafter);
    const subject = { kind: "goal" as const, id: sheet.goalId };
    const change = { sheetId: sheet.id, subject, field: "title" };
    await saveField(await staff(), { ...change, base: TITLE, value: "任された人の文" });
    await dismissDrafter(head, drafter);
    const next = saveField(await staff(), { ...change, base: "任された人の文", value: "もう書けない" });
    await expect(next).rejects.toMatchObject({ code: "FORBIDDEN" });
    const row = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId } }));
    expect(row.title).toBe("任された人の文");
    expect((await getSheet(await staff(), sheet.id)).allowed.read).toBeNull();
  });
});
