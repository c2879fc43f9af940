import { expect, it } from "vitest";
import {
  finaliseAssessment,
  handInAssessment,
  openAssessment,
  returnAssessment,
  saveAssessmentRows,
} from "@/lib/assessments/mutations";
import { assessmentRows, assessmentState, listAssessments } from "@/lib/assessments/queries";
import { getAssessment } from "@/lib/assessments/sheet-queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import { everything, type PublishedSheet, publishedSheet, typedForm } from "./published-sheet";

async function opened(town: Town) {
  const sheet = await publishedSheet(town);
  await openAssessment(town.actorFor("MAYORS_OFFICE"), { sheetId: sheet.id });
  return sheet;
}

/** SELF and SUPERVISOR handed in; the versions are then 3 each. */
async function handedIn(town: Town) {
  const sheet = await opened(town);
  await handInAssessment(town.actorFor("HEAD"), typedForm(sheet, { intent: "handIn" }));
  const theirs = typedForm(sheet, { kind: "SUPERVISOR", intent: "handIn" });
  await handInAssessment(town.actorFor("SUPERVISOR"), theirs);
  return sheet;
}

const stateOf = (town: Town, sheet: PublishedSheet, kind: "SELF" | "SUPERVISOR") =>
  town.inTenant((tx) => assessmentState(tx, sheet.id, kind));

describeOnDatabases("an assessment", (context) => {
  it("is opened for every kind the form knows, and tells the head", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    expect(await stateOf(town, sheet, "SELF")).toEqual({ state: "OPEN", version: 1 });
    expect(await stateOf(town, sheet, "SUPERVISOR")).toEqual({ state: "OPEN", version: 1 });
    const told = await town.inTenant((tx) => tx.outboxMessage.findMany());
    expect(told).toMatchObject([{ kind: "assessment.opened", recipientId: town.person("HEAD").id }]);
  });

  it("keeps an unfinished row when it is saved", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    const head = town.actorFor("HEAD");
    const [row] = typedForm(sheet).rows;
    if (!row) throw new Error("the form has one row");
    const cause = { externalCause: "DISASTER", externalCauseOn: "2024-09-21" } as const;
    await saveAssessmentRows(head, typedForm(sheet, { rows: [{ ...row, levelId: null, ...cause }] }));
    const { goals } = await getAssessment(head, sheet.id);
    expect(goals[0]?.self).toEqual({
      ...{ goalId: sheet.goalId, levelOrder: null, levelLabel: null, reason: row.reason },
      ...cause,
    });
    await saveAssessmentRows(head, typedForm(sheet, { version: 2 }));
    expect(await town.inTenant((tx) => assessmentRows(tx, sheet.id, "SELF"))).toMatchObject([
      { levelOrder: 4, externalCause: null, externalCauseOn: null },
    ]);
  });

  it("does not overwrite what somebody else saved meanwhile", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    const head = town.actorFor("HEAD");
    await saveAssessmentRows(head, typedForm(sheet));
    const before = await everything(town);
    await expect(saveAssessmentRows(head, typedForm(sheet))).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await everything(town)).toEqual(before);
  });

  it("is handed in only with level and reason for every goal", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    const before = await everything(town);
    const empty = typedForm(sheet, { intent: "handIn", rows: [] });
    await expect(handInAssessment(town.actorFor("HEAD"), empty)).rejects.toMatchObject({
      reason: "assessmentIncomplete",
    });
    expect(await everything(town)).toEqual(before);
  });

  it("goes from hand to hand: head, supervisor, return, again, final", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    const { id: sheetId } = sheet;
    const [head, supervisor] = [town.actorFor("HEAD"), town.actorFor("SUPERVISOR")];
    const office = town.actorFor("MAYORS_OFFICE");
    const theirs = typedForm(sheet, { kind: "SUPERVISOR", intent: "handIn" });
    await expect(handInAssessment(supervisor, theirs)).rejects.toMatchObject({ reason: "selfNotHandedIn" });
    await handInAssessment(head, typedForm(sheet, { intent: "handIn" }));
    await handInAssessment(supervisor, theirs);
    await returnAssessment(office, {
      sheetId,
      kind: "SELF",
      version: 3,
      reason: "理由を数字で書いてください。",
    });
    expect((await getAssessment(head, sheetId)).kinds[0]?.returnReason).toBe("理由を数字で書いてください。");
    await handInAssessment(head, typedForm(sheet, { intent: "handIn", version: 4 }));
    const final = { sheetId, kind: "SUPERVISOR" as const, version: 3 };
    await expect(finaliseAssessment(office, final)).rejects.toMatchObject({ reason: "selfNotFinal" });
    await finaliseAssessment(office, { sheetId, kind: "SELF", version: 6 });
    await finaliseAssessment(office, final);
    expect(await stateOf(town, sheet, "SELF")).toEqual({ state: "FINAL", version: 7 });
    expect(await stateOf(town, sheet, "SUPERVISOR")).toEqual({ state: "FINAL", version: 4 });
    await expect(saveAssessmentRows(head, typedForm(sheet, { version: 7 }))).rejects.toMatchObject({
      reason: "assessmentFINAL",
    });
  });

  it("leaves everything as it was after a refusal", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    const before = await everything(town);
    const stranger = (await context.municipality("よその市")).actorFor("MAYORS_OFFICE");
    const own = typedForm(sheet);
    for (const role of ["DRAFTER", "STAFF", "SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      await expect(saveAssessmentRows(town.actorFor(role), own)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    for (const actor of [town.actorFor("OTHER_HEAD"), town.actorFor("ADMINISTRATOR"), stranger]) {
      await expect(saveAssessmentRows(actor, own)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(getAssessment(actor, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const office = town.actorFor("MAYORS_OFFICE");
    await expect(openAssessment(office, { sheetId: sheet.id })).rejects.toMatchObject({
      reason: "assessmentAlreadyOpened",
    });
    const foreignLevel = own.rows.map((row) => ({ ...row, levelId: sheet.goalId }));
    const foreignGoal = own.rows.map((row) => ({ ...row, goalId: sheet.missionId }));
    for (const rows of [foreignLevel, foreignGoal]) {
      await expect(saveAssessmentRows(town.actorFor("HEAD"), { ...own, rows })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await everything(town)).toEqual(before);
  });
});

describeOnDatabases("the supervisor's row", (context) => {
  it("reaches supervisor, leaders and secretariat, and nobody else before it is final", async () => {
    const town = await context.municipality();
    const sheet = await handedIn(town);
    for (const role of ["SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      const view = await getAssessment(town.actorFor(role), sheet.id);
      expect(view.goals[0]?.supervisor?.levelOrder).toBe(4);
    }
    for (const role of ["HEAD", "STAFF"] as const) {
      const view = await getAssessment(town.actorFor(role), sheet.id);
      expect(view.kinds.map(({ kind }) => kind)).toEqual(["SELF"]);
      expect(view.goals[0]?.supervisor).toBeNull();
      const [listed] = await listAssessments(town.actorFor(role), town.year.year);
      expect(listed).toMatchObject({ self: "HANDED_IN", supervisor: undefined });
    }
  });

  it("answers the head the same before and after it was written", async () => {
    const town = await context.municipality();
    const sheet = await opened(town);
    await handInAssessment(town.actorFor("HEAD"), typedForm(sheet, { intent: "handIn" }));
    const seen = async () => ({
      sheet: await getAssessment(town.actorFor("HEAD"), sheet.id),
      list: await listAssessments(town.actorFor("HEAD"), town.year.year),
      notices: await town.inTenant((tx) =>
        tx.outboxMessage.count({ where: { recipientId: town.person("HEAD").id } }),
      ),
    });
    const before = await seen();
    const theirs = typedForm(sheet, { kind: "SUPERVISOR", intent: "handIn" });
    await handInAssessment(town.actorFor("SUPERVISOR"), theirs);
    expect(await seen()).toEqual(before);
    await expect(saveAssessmentRows(town.actorFor("HEAD"), { ...theirs, version: 3 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is shown to the head, not to the staff, once it is final", async () => {
    const town = await context.municipality();
    const sheet = await handedIn(town);
    const office = town.actorFor("MAYORS_OFFICE");
    await finaliseAssessment(office, { sheetId: sheet.id, kind: "SELF", version: 3 });
    await finaliseAssessment(office, { sheetId: sheet.id, kind: "SUPERVISOR", version: 3 });
    const view = await getAssessment(town.actorFor("HEAD"), sheet.id);
    expect(view.kinds.map(({ kind }) => kind)).toEqual(["SELF", "SUPERVISOR"]);
    expect(view.goals[0]?.supervisor?.levelOrder).toBe(4);
    const staff = await getAssessment(town.actorFor("STAFF"), sheet.id);
    expect(staff.goals[0]?.supervisor).toBeNull();
  });
});
