import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTenant } from "../../../lib/db/tenancy";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { FieldConflict } from "../../../lib/goal-sheets/field-conflict";
import type { FieldChange } from "../../../lib/goal-sheets/schema";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import { sheetRows } from "../../support/sheet-rows";

type Change = Partial<FieldChange> & Pick<FieldChange, "value">;

async function draft(context: DatabaseContext) {
  const town = await context.municipality();
  const sheet = await town.sheet();
  const title = (change: Change) => ({
    sheetId: sheet.id,
    subject: { kind: "goal" as const, id: sheet.goalId },
    field: "title",
    base: "窓口の待ち時間を短くする",
    ...change,
  });
  return { town, sheet, head: town.actorFor("HEAD"), title };
}

describeOnDatabases("saving one field of a draft", (context) => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-04-20T05:00:00Z") }));
  afterEach(() => vi.useRealTimers());
  const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

  it("stores the text with a revision and one event for the editing session", async () => {
    const { town, sheet, head, title } = await draft(context);
    const saved = await saveField(head, title({ value: "待ち時間を半分にする" }));
    expect(saved.value).toBe("待ち時間を半分にする");
    const stored = await sheetRows(town, sheet.id);
    expect(stored.goals[0]?.title).toBe("待ち時間を半分にする");
    expect(stored.revisions).toMatchObject([
      {
        subjectKind: "goal",
        field: "title",
        before: "窓口の待ち時間を短くする",
        after: "待ち時間を半分にする",
      },
    ]);
    expect(stored.events).toMatchObject([{ action: "sheet.edited", actorId: head.personId }]);
  });

  it("refuses a save on an older text, tells what stands there and changes nothing", async () => {
    const { town, sheet, head, title } = await draft(context);
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    await saveField(drafter, title({ value: "担当が書いた表題" }));
    const before = await sheetRows(town, sheet.id);
    const refused = saveField(head, title({ value: "部長が書いた表題" }));
    await expect(refused).rejects.toBeInstanceOf(FieldConflict);
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT", current: "担当が書いた表題" });
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  });

  it("lets one of two simultaneous savers win and shows the other the winner's text", async () => {
    const { town, sheet, head, title } = await draft(context);
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    const results = await Promise.allSettled([
      saveField(head, title({ value: "甲" })),
      saveField(drafter, title({ value: "乙" })),
    ]);
    const [won] = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.value] : []));
    const [lost] = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost).toMatchObject({ code: "CONFLICT", current: won });
    expect((await sheetRows(town, sheet.id)).goals[0]?.title).toBe(won);
  });

  it("lets different fields of one goal be saved by two people at once", async () => {
    const { town, sheet, head, title } = await draft(context);
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    await Promise.all([
      saveField(head, title({ value: "甲" })),
      saveField(drafter, title({ field: "purpose", base: "早く用を済ませていただくため。", value: "乙" })),
    ]);
    expect((await sheetRows(town, sheet.id)).goals[0]).toMatchObject({ title: "甲", purpose: "乙" });
  });

  it("takes a repeated save whose answer was lost as saved, once", async () => {
    const { town, sheet, head, title } = await draft(context);
    await saveField(head, title({ value: "二度届く" }));
    const again = await saveField(head, title({ value: "二度届く" }));
    expect(again.value).toBe("二度届く");
    expect((await sheetRows(town, sheet.id)).revisions).toHaveLength(1);
  });

  it("joins saves of one person in one field until five idle minutes have passed", async () => {
    const { town, sheet, head, title } = await draft(context);
    await saveField(head, title({ value: "一" }));
    later(4);
    await saveField(head, title({ base: "一", value: "二" }));
    later(4);
    await saveField(head, title({ base: "二", value: "三" }));
    later(6);
    await saveField(head, title({ base: "三", value: "四" }));
    const { revisions, events } = await sheetRows(town, sheet.id);
    const spans = revisions.map(({ before, after }) => [before, after]);
    expect(spans).toEqual([
      ["窓口の待ち時間を短くする", "三"],
      ["三", "四"],
    ]);
    expect(events.map(({ action }) => action)).toEqual(["sheet.edited", "sheet.edited"]);
  });

  it("keeps the revisions of two people apart when they take turns in a field", async () => {
    const { town, sheet, head, title } = await draft(context);
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    await saveField(head, title({ value: "一" }));
    await saveField(drafter, title({ base: "一", value: "二" }));
    await saveField(head, title({ base: "二", value: "三" }));
    const { revisions, events } = await sheetRows(town, sheet.id);
    expect(revisions.map(({ personId, after }) => [personId, after])).toEqual([
      [head.personId, "一"],
      [drafter.personId, "二"],
      [head.personId, "三"],
    ]);
    expect(events).toHaveLength(2);
  });

  it("takes back the text and the revision when the event cannot be recorded", async () => {
    const { town, sheet, head, title } = await draft(context);
    const before = await sheetRows(town, sheet.id);
    const owner = context.database().prisma;
    await owner.$executeRaw`alter table "AuditEvent" add constraint deaf check (action <> 'sheet.edited') not valid`;
    try {
      await expect(saveField(head, title({ value: "残らない" }))).rejects.toThrow(/deaf/);
    } finally {
      await owner.$executeRaw`alter table "AuditEvent" drop constraint deaf`;
    }
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  });

  it("stores a deadline, and refuses what is no date without changing anything", async () => {
    const { town, sheet, head, title } = await draft(context);
    const withDeadline = await context.municipality("期日の市", { formKey: "iga-2022" });
    const dated = await withDeadline.sheet();
    const deadline = (change: Change) => ({
      ...title({ field: "deadline", base: "2025-03-31", ...change }),
      sheetId: dated.id,
      subject: { kind: "goal" as const, id: dated.goalId },
    });
    const dater = withDeadline.actorFor("HEAD");
    await saveField(dater, deadline({ value: "2024-09-30" }));
    const before = await sheetRows(withDeadline, dated.id);
    expect(before.goals[0]?.deadline?.toISOString()).toBe("2024-09-30T00:00:00.000Z");
    await expect(
      saveField(dater, deadline({ base: "2024-09-30", value: "2024-02-31" })),
    ).rejects.toMatchObject({ code: "LIMIT", reason: "badDate" });
    expect(await sheetRows(withDeadline, dated.id)).toEqual(before);
    // The 2024 form has no deadline, so there is no such field to save.
    await expect(
      saveField(head, title({ field: "deadline", base: "", value: "2024-09-30" })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await sheetRows(town, sheet.id)).revisions).toEqual([]);
  });

  it("stores policy numbers as printed, each once, linked to the plan's item where the plan knows it", async () => {
    const { town, sheet, head, title } = await draft(context);
    const item = await town.inTenant(async (tx) => {
      const municipalityId = town.id;
      const plan = await tx.policyPlan.create({
        data: { municipalityId, name: "総合計画", firstYear: 2021, lastYear: 2024 },
      });
      return tx.policyItem.create({
        data: {
          municipalityId,
          planId: plan.id,
          level: 3,
          order: 1,
          printedNumber: "7-5・①",
          normalizedNumber: "7-5-1",
          title: "窓口の改善",
        },
      });
    });
    const numbers = title({ field: "policyNumbers", base: "7-1-1", value: "7-5・①, 9-9-9、7-5-(1)" });
    expect((await saveField(head, numbers)).value).toBe("7-5・①、9-9-9");
    const { goals, revisions } = await sheetRows(town, sheet.id);
    const stored = goals[0]?.policyItems.toSorted((one, other) => one.order - other.order);
    expect(stored).toMatchObject([
      { printedNumber: "7-5・①", normalizedNumber: "7-5-1", policyItemId: item.id },
      { printedNumber: "9-9-9", normalizedNumber: "9-9-9", policyItemId: null },
    ]);
    expect(revisions).toMatchObject([{ before: "7-1-1", after: "7-5・①、9-9-9" }]);
    await expect(saveField(head, { ...numbers, value: "1-1-1" })).rejects.toMatchObject({
      code: "CONFLICT",
      current: "7-5・①、9-9-9",
    });
  });

  it("stores which sections carry a goal, and knows only the department's own", async () => {
    const { town, sheet, head, title } = await draft(context);
    const [first, second] = town.departments.affairs.sectionIds;
    const sections = title({ field: "sections", base: "", value: `${second},${first}` });
    const { value } = await saveField(head, sections);
    expect(value.split(",").toSorted()).toEqual([first, second].toSorted());
    const before = await sheetRows(town, sheet.id);
    const [foreign] = town.departments.education.sectionIds;
    await expect(saveField(head, { ...sections, base: value, value: foreign })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  });

  it("writes header and mission texts only where the form has them", async () => {
    const { town, sheet, head } = await draft(context);
    const contact = {
      sheetId: sheet.id,
      subject: { kind: "sheet" as const, id: sheet.id },
      field: "contact",
    };
    await saveField(head, { ...contact, base: "総務課 000-0000", value: "" });
    await saveField(head, { ...contact, base: "", value: "総務課 111-1111" });
    expect((await sheetRows(town, sheet.id)).sheet?.contact).toBe("総務課 111-1111");
    const aspiration = { ...contact, field: "aspiration", base: "ていねいに進めます。", value: "様式にない" };
    await expect(saveField(head, aspiration)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const mission = {
      sheetId: sheet.id,
      subject: { kind: "mission" as const, id: sheet.missionId },
      field: "text",
    };
    await saveField(head, { ...mission, base: "市役所を支える", value: "職員と市役所を支える" });
    expect((await sheetRows(town, sheet.id)).missions[0]?.text).toBe("職員と市役所を支える");
  });

  it.each(["SUBMITTED", "IN_CONSULTATION", "AGREED", "APPROVED"] as const)(
    "refuses every save while the sheet is %s",
    async (state) => {
      const town = await context.municipality();
      const sheet = await town.sheet({ state });
      const before = await sheetRows(town, sheet.id);
      const change = {
        sheetId: sheet.id,
        subject: { kind: "goal" as const, id: sheet.goalId },
        field: "title",
        base: "窓口の待ち時間を短くする",
        value: "遅すぎた",
      };
      await expect(saveField(town.actorFor("HEAD"), change)).rejects.toMatchObject({
        code: "INVALID_TRANSITION",
      });
      expect(await sheetRows(town, sheet.id)).toEqual(before);
    },
  );

  it.each([
    ["STAFF", "FORBIDDEN"],
    ["MAYORS_OFFICE", "FORBIDDEN"],
    ["OTHER_HEAD", "NOT_FOUND"],
    ["ADMINISTRATOR", "NOT_FOUND"],
  ] as const)("refuses a save by %s with %s", async (role, code) => {
    const { town, sheet, title } = await draft(context);
    const before = await sheetRows(town, sheet.id);
    await expect(saveField(town.actorFor(role), title({ value: "横から" }))).rejects.toMatchObject({ code });
    expect(await sheetRows(town, sheet.id)).toEqual(before);
  });

  it("knows nothing of a sheet, or of a goal, of another municipality", async () => {
    const { town, sheet, title } = await draft(context);
    const neighbour = await context.municipality("となり市");
    const theirs = await neighbour.sheet();
    const before = await sheetRows(town, sheet.id);
    const stranger = { ...neighbour.actorFor("HEAD"), headOf: [town.departments.affairs.id] };
    await expect(saveField(stranger, title({ value: "よそから" }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const throughOwnSheet = { ...title({ value: "よそから" }), sheetId: theirs.id };
    await expect(saveField(neighbour.actorFor("HEAD"), throughOwnSheet)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await sheetRows(town, sheet.id)).toEqual(before);
    const seen = await inTenant(neighbour.scope, (tx) => tx.goal.count({ where: { id: sheet.goalId } }));
    expect(seen).toBe(0);
  });
});
