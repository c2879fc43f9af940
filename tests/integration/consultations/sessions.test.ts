import { expect, it } from "vitest";
import { agreeSheet, returnSheet, takeUpSheet } from "@/lib/consultations/conclusion-mutations";
import { acceptReply, recordDecision, replyToInstruction } from "@/lib/consultations/decision-mutations";
import { editSessionRecord, recordSession } from "@/lib/consultations/record-mutations";
import type { RecordDecisionInput } from "@/lib/consultations/schema";
import { getSession } from "@/lib/consultations/session-queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import { everything, recordInput, releasedRound } from "./town-round";

async function heldSession(town: Town) {
  const sheet = await town.sheet({ state: "SUBMITTED" });
  const { sessionId } = await releasedRound(town);
  await recordSession(town.actorFor("MAYORS_OFFICE"), await recordInput(town, sessionId));
  const decidedById = town.person("LEADER").id;
  const decision: RecordDecisionInput = {
    ...{ sessionId, sheetId: sheet.id, goalId: sheet.goalId, field: "targets", kind: "INSTRUCTION" },
    ...{ text: "待ち時間を月ごとに測ること。", decidedById, dueOn: null },
  };
  return { sheetId: sheet.id, sessionId, decidedById, decision };
}

const sheetOf = (town: Town, id: string) =>
  town.inTenant((tx) => tx.goalSheet.findUniqueOrThrow({ where: { id } }));

describeOnDatabases("a consultation session", (context) => {
  it("takes the submitted sheet up with attendance, deputies and notes", async () => {
    const town = await context.municipality();
    const { sessionId, sheetId } = await heldSession(town);
    expect((await sheetOf(town, sheetId)).state).toBe("IN_CONSULTATION");
    const view = await getSession(town.actorFor("MAYORS_OFFICE"), sessionId);
    expect(view.session.state).toBe("HELD");
    expect(view.members).toMatchObject([
      { title: "市長", presence: "PRESENT", deputyName: null },
      { title: "財政課長", presence: "DEPUTY", deputyName: "課長補佐" },
    ]);
    expect(view.notes).toBe("はじめに昨年の結果を確かめた。");
    expect(view.sheets[0]?.content.missions[0]?.goals).toHaveLength(1);
  });

  it("links a sheet that came after the timetable", async () => {
    const town = await context.municipality();
    const { sessionId } = await releasedRound(town);
    const sheet = await town.sheet({ state: "SUBMITTED" });
    await recordSession(town.actorFor("MAYORS_OFFICE"), await recordInput(town, sessionId));
    const links = await town.inTenant((tx) => tx.sessionSheet.findMany());
    expect(links).toMatchObject([{ sessionId, sheetId: sheet.id }]);
    expect((await sheetOf(town, sheet.id)).state).toBe("IN_CONSULTATION");
  });

  it("cannot be recorded without a submitted sheet, and changes nothing then", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { sessionId } = await releasedRound(town);
    const input = await recordInput(town, sessionId);
    const without = await everything(town);
    await expect(recordSession(office, input)).rejects.toMatchObject({ reason: "sessionWithoutSheet" });
    expect(await everything(town)).toEqual(without);

    await town.sheet({ state: "DRAFTING" });
    const drafting = await everything(town);
    await expect(recordSession(office, input)).rejects.toMatchObject({ reason: "sheetDRAFTING" });
    expect(await everything(town)).toEqual(drafting);
  });

  it("corrects notes and attendance afterwards, but not over somebody else's correction", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { sessionId } = await heldSession(town);
    const input = await recordInput(town, sessionId, 2);
    const absent = input.members.map((member) => ({
      ...member,
      presence: "ABSENT" as const,
      deputyName: "",
    }));
    await editSessionRecord(office, { ...input, notes: "直した記録", members: absent });
    const view = await getSession(office, sessionId);
    expect(view.notes).toBe("直した記録");
    expect(view.members.map(({ presence }) => presence)).toEqual(["ABSENT", "ABSENT"]);
    const before = await everything(town);
    await expect(editSessionRecord(office, input)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await everything(town)).toEqual(before);
  });

  it("keeps the notes from the department, which reads its decisions", async () => {
    const town = await context.municipality();
    const { sessionId, decision } = await heldSession(town);
    await recordDecision(town.actorFor("MAYORS_OFFICE"), decision);
    const view = await getSession(town.actorFor("STAFF"), sessionId);
    expect(view.notes).toBeNull();
    expect(view.decisions.map(({ text }) => text)).toEqual([decision.text]);
    for (const role of ["OTHER_HEAD", "ADMINISTRATOR"] as const) {
      await expect(getSession(town.actorFor(role), sessionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const stranger = (await context.municipality("よその市")).actorFor("MAYORS_OFFICE");
    await expect(getSession(stranger, sessionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describeOnDatabases("decisions of a session", (context) => {
  it("names the leader who decided and the secretariat that entered it", async () => {
    const town = await context.municipality();
    const { decision, decidedById } = await heldSession(town);
    const id = await recordDecision(town.actorFor("MAYORS_OFFICE"), decision);
    const { stored, audit } = await town.inTenant(async (tx) => ({
      stored: await tx.decision.findUniqueOrThrow({ where: { id } }),
      audit: await tx.auditEvent.findFirstOrThrow({ where: { action: "decision.recorded" } }),
    }));
    const enteredById = town.person("MAYORS_OFFICE").id;
    expect(stored).toMatchObject({ decidedById, enteredById, field: "targets", kind: "INSTRUCTION" });
    expect(audit).toMatchObject({ actorId: enteredById, onBehalfOfId: decidedById, subjectId: id });
    const [shown] = (await getSession(town.actorFor("HEAD"), decision.sessionId)).decisions;
    expect(shown).toMatchObject({ decidedByName: "LEADER 担当", enteredByName: "MAYORS_OFFICE 担当" });
  });

  it("are refused on behalf of somebody who is no leader, or on another sheet's goal", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { decision } = await heldSession(town);
    const elsewhere = await town.sheet({ departmentId: town.departments.education.id, state: "SUBMITTED" });
    const before = await everything(town);
    const refused: Partial<RecordDecisionInput>[] = [
      { decidedById: town.person("HEAD").id },
      { goalId: elsewhere.goalId },
      { sheetId: elsewhere.id },
    ];
    for (const part of refused) {
      await expect(recordDecision(office, { ...decision, ...part })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    for (const role of ["LEADER", "HEAD", "SUPERVISOR"] as const) {
      await expect(recordDecision(town.actorFor(role), decision)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    expect(await everything(town)).toEqual(before);
  });

  it("are answered by the head and accepted by the secretariat, as the reply stood on the screen", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const head = town.actorFor("HEAD");
    const { decision } = await heldSession(town);
    const decisionId = await recordDecision(office, decision);
    await expect(acceptReply(office, { decisionId, reply: "" })).rejects.toMatchObject({ code: "CONFLICT" });
    await replyToInstruction(head, { decisionId, reply: "毎月測ります。", repliedBefore: "" });
    const again = { decisionId, reply: "測りません。", repliedBefore: "" };
    await expect(replyToInstruction(head, again)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(replyToInstruction(town.actorFor("STAFF"), again)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(acceptReply(office, { decisionId, reply: "別の答え" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await acceptReply(office, { decisionId, reply: "毎月測ります。" });
    const late = { decisionId, reply: "やはり測りません。", repliedBefore: "毎月測ります。" };
    await expect(replyToInstruction(head, late)).rejects.toMatchObject({ reason: "replyAccepted" });
    const [shown] = (await getSession(head, decision.sessionId)).decisions;
    expect(shown?.reply).toBe("毎月測ります。");
    expect(shown?.acceptedAt).not.toBeNull();
  });
});

describeOnDatabases("concluding a session", (context) => {
  it("returns the sheet with every instruction as a comment in the leader's name", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { sheetId, sessionId, decidedById, decision } = await heldSession(town);
    await recordDecision(office, decision);
    await recordDecision(office, { ...decision, kind: "TODO", text: "次の庁議で報告する。" });
    await returnSheet(office, { sessionId, sheetId, sheetVersion: 2, decidedById, comment: "全体に短く。" });
    expect((await sheetOf(town, sheetId)).state).toBe("RETURNED");
    const comments = await town.inTenant((tx) => tx.sheetComment.findMany({ orderBy: { createdAt: "asc" } }));
    expect(comments).toMatchObject([
      { text: decision.text, subjectId: decision.goalId, field: "targets", onBehalfOfId: decidedById },
      { text: "全体に短く。", subjectId: sheetId, field: null, onBehalfOfId: decidedById },
    ]);
    const returned = await town.inTenant((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { action: "sheet.returned" } }),
    );
    expect(returned).toMatchObject({ actorId: office.personId, onBehalfOfId: decidedById });
  });

  it("does not return a sheet without a word of what to change", async () => {
    const town = await context.municipality();
    const { sheetId, sessionId, decidedById } = await heldSession(town);
    const before = await everything(town);
    const input = { sessionId, sheetId, sheetVersion: 2, decidedById, comment: "" };
    await expect(returnSheet(town.actorFor("MAYORS_OFFICE"), input)).rejects.toMatchObject({
      reason: "returnNeedsComment",
    });
    expect(await everything(town)).toEqual(before);
  });

  it("takes the revised sheet up again and agrees it, without repeating old instructions", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { sheetId, sessionId, decidedById, decision } = await heldSession(town);
    await recordDecision(office, decision);
    const at = (sheetVersion: number) => ({ sessionId, sheetId, sheetVersion, decidedById, comment: "" });
    await returnSheet(office, at(2));
    const submit = (version: number) =>
      town.inTenant((tx) =>
        tx.goalSheet.update({ where: { id: sheetId }, data: { state: "SUBMITTED", version } }),
      );
    await submit(4);
    await takeUpSheet(office, at(4));
    await expect(returnSheet(office, at(5))).rejects.toMatchObject({ reason: "returnNeedsComment" });
    await expect(agreeSheet(office, at(4))).rejects.toMatchObject({ code: "CONFLICT" });
    await agreeSheet(office, at(5));
    expect(await sheetOf(town, sheetId)).toMatchObject({ state: "AGREED", version: 6 });
    expect(await town.inTenant((tx) => tx.sheetComment.count())).toBe(1);
    const agreed = await town.inTenant((tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { action: "sheet.agreed" } }),
    );
    expect(agreed).toMatchObject({ actorId: office.personId, onBehalfOfId: decidedById });
  });

  it("is the secretariat's alone, and leaves everything as it was when refused", async () => {
    const town = await context.municipality();
    const { sheetId, sessionId, decidedById } = await heldSession(town);
    const before = await everything(town);
    const input = { sessionId, sheetId, sheetVersion: 2, decidedById, comment: "短く。" };
    for (const role of ["HEAD", "LEADER", "SUPERVISOR", "STAFF"] as const) {
      await expect(agreeSheet(town.actorFor(role), input)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(returnSheet(town.actorFor(role), input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const office = town.actorFor("MAYORS_OFFICE");
    const notALeader = { ...input, decidedById: office.personId };
    await expect(agreeSheet(office, notALeader)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(takeUpSheet(office, input)).rejects.toMatchObject({ reason: "sheetIN_CONSULTATION" });
    expect(await everything(town)).toEqual(before);
  });
});
