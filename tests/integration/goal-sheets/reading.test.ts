import { describe, expect, it } from "vitest";
import { inTenant } from "../../../lib/db/tenancy";
import { headsDay } from "../../../lib/goal-sheets/content-queries";
import { writeContent } from "../../../lib/goal-sheets/mutations";
import { getSheet, listSheets, loadSheet, sheetContent } from "../../../lib/goal-sheets/queries";
import { emptyGoalContent, type SheetContent } from "../../../lib/sheet-forms/sheet-content";
import { describeOnDatabases } from "../../support/database";

const content: SheetContent = {
  header: {
    contact: "内線 123",
    aspiration: "一歩ずつ",
    conductGuideline: null,
    basicPolicies: [
      { title: "二本目", text: "あと" },
      { title: "一本目", text: "さき" },
    ],
    issues: [{ title: "課題", text: "人手" }],
  },
  missions: [
    {
      text: "甲",
      goals: [
        { ...emptyGoalContent(1), title: "甲の一", policyNumbers: ["7-5・①", "7-5-1"] },
        { ...emptyGoalContent(2), title: "甲の二", deadline: "2024-09-30" },
      ],
    },
    { text: "乙", goals: [{ ...emptyGoalContent(3), title: "乙の一", means: "・一\n・二" }] },
  ],
};

describeOnDatabases("reading sheets", (context) => {
  it("gives back what was written, in order, with ids and the numbers as the form counts them", async () => {
    for (const [formKey, numbers] of [
      ["iga-2024", [1, 2, 3]],
      ["miyazu-2023", [1, 2, 1]],
    ] as const) {
      const town = await context.municipality("ためし市", { formKey });
      const sheet = await town.sheet();
      const written = await town.inTenant((tx) => writeContent(tx, town.id, sheet.id, content));
      const read = await town.inTenant((tx) => sheetContent(tx, sheet.id));
      const goals = read.missions.flatMap((mission) => mission.goals);
      expect(goals.map(({ id }) => id)).toEqual(written);
      expect(goals.map(({ number }) => number)).toEqual(numbers);
      expect(goals.map(({ title }) => title)).toEqual(["甲の一", "甲の二", "乙の一"]);
      expect(goals.map(({ deadline }) => deadline)).toEqual([null, "2024-09-30", null]);
      expect(goals[0]?.policyNumbers).toHaveLength(1);
      expect(goals[2]?.means).toBe("・一\n・二");
      expect(read.missions.map(({ text }) => text)).toEqual(["甲", "乙"]);
      expect(read.header).toMatchObject({
        departmentName: "総務部",
        post: "部長",
        headName: "HEAD 担当",
        contact: "内線 123",
        conductGuideline: null,
        sections: ["総務部第1課", "総務部第2課"],
      });
      expect(read.header.basicPolicies.map(({ title }) => title)).toEqual(["二本目", "一本目"]);
    }
  });

  it("replaces the content as a whole when it is written again", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await town.inTenant((tx) => writeContent(tx, town.id, sheet.id, content));
    await town.inTenant((tx) =>
      writeContent(tx, town.id, sheet.id, { ...content, missions: [{ text: "丙", goals: [] }] }),
    );
    const read = await town.inTenant((tx) => sheetContent(tx, sheet.id));
    expect(read.missions).toMatchObject([{ text: "丙", goals: [] }]);
    expect(read.header.basicPolicies).toHaveLength(2);
    expect(await town.inTenant((tx) => tx.goal.count({ where: { sheetId: sheet.id } }))).toBe(0);
  });

  it("lists a year's sheets in the official order, to each reader only what they may read", async () => {
    const town = await context.municipality();
    const education = await town.sheet({ departmentId: town.departments.education.id, state: "AGREED" });
    const affairs = await town.sheet();
    const ids = async (role: Parameters<typeof town.actorFor>[0], draftsFor: string[] = []) =>
      (await listSheets(town.actorFor(role, { draftsFor }), 2024)).map(({ id }) => id);
    expect(await ids("MAYORS_OFFICE")).toEqual([affairs.id, education.id]);
    expect(await ids("LEADER")).toEqual([affairs.id, education.id]);
    for (const role of ["HEAD", "STAFF", "SUPERVISOR"] as const)
      expect(await ids(role)).toEqual([affairs.id]);
    expect(await ids("OTHER_HEAD")).toEqual([education.id]);
    expect(await ids("OTHER_HEAD", [affairs.id])).toEqual([affairs.id, education.id]);
    expect(await ids("ADMINISTRATOR")).toEqual([]);
  });

  it("sums a sheet up: heads, goals, what is missing, open comments", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await town.inTenant(async (tx) => {
      await tx.goal.update({ where: { id: sheet.goalId }, data: { purpose: "", means: " " } });
      const whole = { sheetId: sheet.id, subjectKind: "sheet", subjectId: sheet.id };
      const comment = { ...whole, municipalityId: town.id, authorId: town.person("LEADER").id };
      await tx.sheetComment.create({ data: { ...comment, text: "未対応" } });
      await tx.sheetComment.create({ data: { ...comment, text: "対応済み", resolvedAt: new Date() } });
    });
    expect(await listSheets(town.actorFor("HEAD"), 2024)).toMatchObject([
      {
        departmentName: "総務部",
        departmentSlug: "general-affairs",
        heads: ["HEAD 担当"],
        goalCount: 1,
        missing: 2,
        openComments: 1,
        editionNumber: null,
      },
    ]);
  });

  it("tells the screen what the actor may do now, in the policy's own words", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet({ state: "SUBMITTED" });
    const head = await getSheet(town.actorFor("HEAD"), sheet.id);
    expect(head.allowed.withdraw).toBeNull();
    expect(head.allowed.edit).toEqual({ code: "INVALID_TRANSITION", reason: "sheetSUBMITTED" });
    const office = await getSheet(town.actorFor("MAYORS_OFFICE"), sheet.id);
    expect(office.allowed.takeUp).toBeNull();
    expect(office.allowed.withdraw?.code).toBe("FORBIDDEN");
    expect(office.sections).toHaveLength(2);
  });

  it("answers as not found to whoever may not know of the sheet, and to what is no id", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const notFound = { code: "NOT_FOUND" };
    await expect(getSheet(town.actorFor("OTHER_HEAD"), sheet.id)).rejects.toMatchObject(notFound);
    await expect(getSheet(town.actorFor("ADMINISTRATOR"), sheet.id)).rejects.toMatchObject(notFound);
    await expect(getSheet(town.actorFor("HEAD"), "no-such-id")).rejects.toMatchObject(notFound);

    const neighbour = await context.municipality("となり市");
    const office = neighbour.actorFor("MAYORS_OFFICE");
    await expect(getSheet(office, sheet.id)).rejects.toMatchObject(notFound);
    expect(await listSheets(office, 2024)).toEqual([]);
    // Even a caller that lies about its municipality in the question reads through the wall of its own.
    const liar = { ...office, municipalityId: town.id };
    const throughTheWall = inTenant(neighbour.scope, (tx) => loadSheet(tx, liar, sheet.id));
    await expect(throughTheWall).rejects.toMatchObject(notFound);
    await expect(inTenant(neighbour.scope, (tx) => sheetContent(tx, sheet.id))).rejects.toThrow();
  });
});

describe("the day on which a year's heads are read", () => {
  it("is today inside the year and the year's nearest day outside it", () => {
    expect(headsDay(2024, "2024-06-01")).toBe("2024-06-01");
    expect(headsDay(2024, "2024-03-31")).toBe("2024-04-01");
    expect(headsDay(2024, "2025-04-01")).toBe("2025-03-31");
  });
});
