import { expect, it } from "vitest";
import { inTenant } from "../../../lib/db/tenancy";
import { transitionSheet } from "../../../lib/goal-sheets/mutations";
import { loadSheet } from "../../../lib/goal-sheets/queries";
import { startAmendment, submitSheet, withdrawSheet } from "../../../lib/goal-sheets/submission-mutations";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

function record(town: Town, sheetId: string) {
  return town.inTenant(async (tx) => ({
    sheet: await tx.goalSheet.findUniqueOrThrow({ where: { id: sheetId } }),
    events: await tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
    notices: await tx.outboxMessage.findMany({ where: {} }),
  }));
}

const setGoal = (town: Town, id: string, data: { title?: string; purpose?: string }) =>
  town.inTenant((tx) => tx.goal.update({ where: { id }, data }));

describeOnDatabases("submitting and withdrawing a sheet", (context) => {
  it("records the sentence to the panel and the event, and tells the mayor's office alone", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "お願いします" });
    const after = await record(town, sheet.id);
    expect(after.sheet).toMatchObject({ state: "SUBMITTED", version: 2, submissionNote: "お願いします" });
    expect(after.events).toMatchObject([
      { action: "sheet.submitted", actorId: town.person("HEAD").id, data: { from: "DRAFTING", version: 2 } },
    ]);
    expect(after.notices).toMatchObject([
      {
        recipientId: town.person("MAYORS_OFFICE").id,
        kind: "sheet.submitted",
        data: { sheetId: sheet.id, department: "総務部", year: 2024 },
      },
    ]);
  });

  it.each([
    ["an empty required field", { purpose: "" }, "sheetIncomplete"],
    ["a text beyond the form's limit", { title: "長".repeat(500) }, "sheetTooLong"],
  ])("refuses %s and leaves everything as it was", async (_, data, reason) => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await setGoal(town, sheet.goalId, data);
    const before = await record(town, sheet.id);
    const refused = submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "" });
    await expect(refused).rejects.toMatchObject({ code: "INVALID_TRANSITION", reason });
    expect(await record(town, sheet.id)).toEqual(before);
  });

  it("refuses a submission of a version that is not the sheet's any more", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const head = town.actorFor("HEAD");
    await submitSheet(head, { sheetId: sheet.id, version: 1, note: "" });
    await withdrawSheet(head, { sheetId: sheet.id, version: 2 });
    const before = await record(town, sheet.id);
    await expect(submitSheet(head, { sheetId: sheet.id, version: 1, note: "" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await record(town, sheet.id)).toEqual(before);
    await submitSheet(head, { sheetId: sheet.id, version: 3, note: "" });
    expect((await record(town, sheet.id)).sheet.state).toBe("SUBMITTED");
  });

  it("counts two presses at once as one submission", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const press = () => submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "" });
    const results = await Promise.allSettled([press(), press()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const after = await record(town, sheet.id);
    expect(after.events).toHaveLength(1);
    expect(after.notices).toHaveLength(1);
  });

  it("takes a sheet back until the mayor's office takes it up", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet({ state: "SUBMITTED" });
    await withdrawSheet(head, { sheetId: sheet.id, version: 1 });
    expect((await record(town, sheet.id)).sheet).toMatchObject({ state: "DRAFTING", version: 2 });

    const elsewhere = await town.sheet({
      state: "IN_CONSULTATION",
      departmentId: town.departments.education.id,
    });
    const before = await record(town, elsewhere.id);
    const late = withdrawSheet(town.actorFor("OTHER_HEAD"), { sheetId: elsewhere.id, version: 1 });
    await expect(late).rejects.toMatchObject({ code: "INVALID_TRANSITION", reason: "sheetIN_CONSULTATION" });
    expect(await record(town, elsewhere.id)).toEqual(before);
  });

  it("takes a sheet that had been returned back to that, so that its comments are still to be answered", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet({ state: "RETURNED" });
    await submitSheet(head, { sheetId: sheet.id, version: 1, note: "" });
    await withdrawSheet(head, { sheetId: sheet.id, version: 2 });
    const { sheet: after, events } = await record(town, sheet.id);
    expect(after).toMatchObject({ state: "RETURNED", version: 3 });
    expect(events.at(-1)).toMatchObject({ action: "sheet.withdrawn", data: { to: "RETURNED" } });
  });

  it.each(["PREPARING", "CLOSED"] as const)("refuses everything in a year that is %s", async (yearState) => {
    const town = await context.municipality("閉じた市", { yearState });
    const sheet = await town.sheet();
    const refused = submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "" });
    await expect(refused).rejects.toMatchObject({ code: "INVALID_TRANSITION", reason: "yearNotOpen" });
  });

  it("amends only what an edition of is in force", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet({ state: "APPROVED" });
    const amend = () => startAmendment(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1 });
    await expect(amend()).rejects.toMatchObject({ reason: "noEditionInForce" });
    await town.inTenant((tx) =>
      tx.edition.create({
        data: {
          municipalityId: town.id,
          sheetId: sheet.id,
          departmentSlug: "general-affairs",
          fiscalYear: 2024,
          number: 1,
          kind: "MANIFESTO",
          state: "PUBLISHED",
          snapshot: "{}",
          sha256: "0".repeat(64),
          changeNote: "はじめての公表",
          publishedById: town.person("MAYORS_OFFICE").id,
        },
      }),
    );
    await amend();
    expect((await record(town, sheet.id)).sheet).toMatchObject({ state: "DRAFTING", version: 2 });
  });

  it("names the leader beside the secretariat where a transition is entered on a leader's behalf", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet({ state: "IN_CONSULTATION" });
    const office = town.actorFor("MAYORS_OFFICE");
    const leader = town.person("LEADER").id;
    await inTenant(office, async (tx) => {
      const loaded = await loadSheet(tx, office, sheet.id);
      await transitionSheet(tx, office, loaded, "return", { version: 1, onBehalfOfId: leader });
    });
    const { events, notices } = await record(town, sheet.id);
    expect(events).toMatchObject([
      { action: "sheet.returned", actorId: office.personId, onBehalfOfId: leader },
    ]);
    expect(notices.map(({ recipientId }) => recipientId)).toEqual([town.person("HEAD").id]);
  });

  it("keeps neither the state nor the notice when the event cannot be recorded", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const before = await record(town, sheet.id);
    const owner = context.database().prisma;
    await owner.$executeRaw`alter table "AuditEvent" add constraint deaf check (action <> 'sheet.submitted') not valid`;
    try {
      const submission = submitSheet(town.actorFor("HEAD"), { sheetId: sheet.id, version: 1, note: "" });
      await expect(submission).rejects.toThrow(/deaf/);
    } finally {
      await owner.$executeRaw`alter table "AuditEvent" drop constraint deaf`;
    }
    expect(await record(town, sheet.id)).toEqual(before);
  });
});
