import { expect, it } from "vitest";
import {
  commentOnSheet,
  reopenComment,
  replyToComment,
  resolveComment,
} from "../../../lib/goal-sheets/comment-mutations";
import { getSheet, listSheets } from "../../../lib/goal-sheets/queries";
import { describeOnDatabases } from "../../support/database";
import type { TestRole, Town } from "../../support/municipality";

/** A comment of the supervisor on a goal's targets. */
async function commented(town: Town) {
  const sheet = await town.sheet();
  const place = { subject: { kind: "goal" as const, id: sheet.goalId }, field: "targets" };
  const said = { sheetId: sheet.id, place, text: "何分までですか。" };
  const commentId = await commentOnSheet(town.actorFor("SUPERVISOR"), said);
  return { sheet, sheetId: sheet.id, commentId };
}

function stored(town: Town) {
  return town.inTenant(async (tx) => ({
    comments: await tx.sheetComment.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.findMany({ orderBy: { id: "asc" } }),
    notices: await tx.outboxMessage.findMany({ orderBy: { id: "asc" } }),
  }));
}

/** Who was told of a kind, in the order of the roles. */
async function told(town: Town, kind: string, roles: readonly TestRole[]) {
  const { notices } = await stored(town);
  const ids = notices.filter((notice) => notice.kind === kind).map(({ recipientId }) => recipientId);
  expect(ids).toHaveLength(new Set(ids).size);
  return roles.filter((role) => ids.includes(town.person(role).id));
}
const ROLES = ["HEAD", "DRAFTER", "STAFF", "SUPERVISOR", "MAYORS_OFFICE", "LEADER", "OTHER_HEAD"] as const;

describeOnDatabases("a comment's thread", (context) => {
  it("keeps answers below the comment, at its place, oldest first", async () => {
    const town = await context.municipality();
    const { sheet, sheetId, commentId } = await commented(town);
    await replyToComment(town.actorFor("HEAD"), { sheetId, commentId, text: "12分です。" });
    const leader = town.person("LEADER");
    const said = { sheetId, commentId, text: "よい。", onBehalfOfId: leader.id };
    await replyToComment(town.actorFor("MAYORS_OFFICE"), said);
    const { comments } = await getSheet(town.actorFor("STAFF"), sheetId);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({
      subject: { kind: "goal", id: sheet.goalId },
      field: "targets",
      resolved: false,
      replies: [
        { text: "12分です。", authorName: "HEAD 担当", onBehalfOfName: null },
        { text: "よい。", authorName: "MAYORS_OFFICE 担当", onBehalfOfName: leader.name },
      ],
    });
    const [summary] = await listSheets(town.actorFor("HEAD"), town.year.year);
    expect(summary?.openComments).toBe(1);
    const { events } = await stored(town);
    expect(events.map(({ action }) => action)).toEqual([
      "comment.added",
      "comment.replied",
      "comment.replied",
    ]);
    expect(events.at(-1)).toMatchObject({ onBehalfOfId: leader.id, data: { parentId: commentId } });
  });

  it("tells heads and those who wrote in it of an answer, and never the one who answers", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    await replyToComment(town.actorFor("HEAD"), { sheetId, commentId, text: "12分です。" });
    expect(await told(town, "sheet.commentReplied", ROLES)).toEqual(["SUPERVISOR"]);
    await replyToComment(town.actorFor("MAYORS_OFFICE"), { sheetId, commentId, text: "続けてください。" });
    const { notices } = await stored(town);
    const last = notices.slice(-2).map(({ recipientId }) => recipientId);
    expect(last.sort()).toEqual([town.person("HEAD").id, town.person("SUPERVISOR").id].sort());
  });

  it("says who dealt with it and when, and is taken up again", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    const head = town.actorFor("HEAD");
    await resolveComment(head, { sheetId, commentId });
    const [resolved] = (await getSheet(head, sheetId)).comments;
    expect(resolved).toMatchObject({ resolved: true, resolvedByName: "HEAD 担当" });
    expect(resolved?.resolvedAt).toBeInstanceOf(Date);
    expect(await told(town, "sheet.commentResolved", ROLES)).toEqual(["SUPERVISOR"]);
    await reopenComment(town.actorFor("SUPERVISOR"), { sheetId, commentId });
    expect((await getSheet(head, sheetId)).comments).toMatchObject([
      { resolved: false, resolvedAt: null, resolvedByName: null },
    ]);
    expect(await told(town, "sheet.commentReopened", ROLES)).toEqual(["HEAD"]);
    const { events } = await stored(town);
    expect(events.slice(1).map(({ action, actorId }) => [action, actorId])).toEqual([
      ["comment.resolved", town.person("HEAD").id],
      ["comment.reopened", town.person("SUPERVISOR").id],
    ]);
  });

  it("tells nobody who may no longer read the sheet", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    await town.inTenant((tx) =>
      tx.supervisor.updateMany({
        where: { personId: town.person("SUPERVISOR").id },
        data: { validTo: new Date("2024-04-01T00:00:00Z") },
      }),
    );
    await replyToComment(town.actorFor("HEAD"), { sheetId, commentId, text: "12分です。" });
    await resolveComment(town.actorFor("HEAD"), { sheetId, commentId });
    const { notices } = await stored(town);
    expect(notices.map(({ kind }) => kind)).toEqual(["sheet.commented"]);
  });

  it("refuses answers to answers, to closed comments and to another sheet's, and leaves all as it was", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    const head = town.actorFor("HEAD");
    const replyId = await replyToComment(head, { sheetId, commentId, text: "12分です。" });
    await resolveComment(head, { sheetId, commentId });
    const elsewhere = (await town.sheet({ departmentId: town.departments.education.id })).id;
    const office = town.actorFor("MAYORS_OFFICE");
    const before = await stored(town);
    const text = "もう一つ";
    for (const [refused, code] of [
      [() => replyToComment(head, { sheetId, commentId, text }), "INVALID_TRANSITION"],
      [() => replyToComment(head, { sheetId, commentId: replyId, text }), "NOT_FOUND"],
      [() => replyToComment(office, { sheetId: elsewhere, commentId, text }), "NOT_FOUND"],
      [() => resolveComment(head, { sheetId, commentId }), "CONFLICT"],
      [() => resolveComment(head, { sheetId, commentId: replyId }), "CONFLICT"],
      [() => reopenComment(office, { sheetId: elsewhere, commentId }), "CONFLICT"],
    ] as const) {
      await expect(refused()).rejects.toMatchObject({ code });
    }
    expect(await stored(town)).toEqual(before);
  });

  it("is for those who may comment: staff only read it, strangers do not know of it", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    const before = await stored(town);
    for (const [role, code] of [
      ["STAFF", "FORBIDDEN"],
      ["OTHER_HEAD", "NOT_FOUND"],
      ["ADMINISTRATOR", "NOT_FOUND"],
    ] as const) {
      const actor = town.actorFor(role);
      const thread = { sheetId, commentId };
      await expect(replyToComment(actor, { ...thread, text: "x" })).rejects.toMatchObject({ code });
      await expect(resolveComment(actor, thread)).rejects.toMatchObject({ code });
      await expect(reopenComment(actor, thread)).rejects.toMatchObject({ code });
    }
    expect(await stored(town)).toEqual(before);
  });

  it("lets nobody but the secretariat answer for a leader", async () => {
    const town = await context.municipality();
    const { sheetId, commentId } = await commented(town);
    const before = await stored(town);
    const onBehalfOfId = town.person("LEADER").id;
    const refused = replyToComment(town.actorFor("HEAD"), {
      sheetId,
      commentId,
      text: "よい。",
      onBehalfOfId,
    });
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN", reason: "onBehalfOnlyOffice" });
    expect(await stored(town)).toEqual(before);
  });
});
