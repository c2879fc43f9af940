import { expect, it } from "vitest";
import { getLastYear } from "../../../lib/assessments/last-year-queries";
import { describeOnDatabases } from "../../support/database";
import { assessLastYear, blankDraft, lastYearOf } from "../../support/last-year";

describeOnDatabases("last year beside this year", (context) => {
  it("gives last year's goals under the old name with texts, figures, readings and the head's result", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    await assessLastYear(town, last, "HANDED_IN");
    const draft = await blankDraft(town);
    const { fiscalYear, sheets, goals } = await getLastYear(town.actorFor("HEAD"), draft.id);
    expect({ fiscalYear, sheets, goals: goals.length }).toEqual({ fiscalYear: 2023, sheets: 1, goals: 1 });
    expect(goals[0]).toMatchObject({
      missionText: "市役所を支える",
      sheet: { departmentName: "総務企画部", fiscalYear: 2023 },
      goal: {
        title: "窓口の待ち時間を短くする",
        policyNumbers: ["7-1-1"],
        deadline: "2025-03-31",
        metrics: [{ target: "12", readings: [{ value: "16" }, { value: "13.5" }] }],
      },
      assessed: true,
      self: { reason: "受付を一つにまとめました。" },
      became: [],
    });
    expect(goals[0]?.self?.levelLabel).toBeTruthy();
  });

  it("shows the supervisor's row to supervisor, leaders and office, to the head only once it is final, to staff never", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    await assessLastYear(town, last, "HANDED_IN");
    const { id } = await blankDraft(town);
    const seen = async (role: "HEAD" | "STAFF" | "DRAFTER" | "SUPERVISOR" | "LEADER" | "MAYORS_OFFICE") => {
      const view = await getLastYear(town.actorFor(role, { draftsFor: [id] }), id);
      return view.goals[0]?.supervisor?.reason;
    };
    for (const role of ["HEAD", "STAFF", "DRAFTER"] as const) expect(await seen(role)).toBeUndefined();
    for (const role of ["SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      expect(await seen(role)).toBe("上司だけの講評です。");
    }
    await town.inTenant((tx) =>
      tx.sheetAssessment.updateMany({ where: { kind: "SUPERVISOR" }, data: { state: "FINAL" } }),
    );
    expect(await seen("HEAD")).toBe("上司だけの講評です。");
    expect(await seen("STAFF")).toBeUndefined();
  });

  it("knows nothing for people of other departments and municipalities", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    await lastYearOf(town);
    const { id } = await blankDraft(town);
    const notFound = { code: "NOT_FOUND" };
    await expect(getLastYear(town.actorFor("OTHER_HEAD"), id)).rejects.toMatchObject(notFound);
    await expect(getLastYear(other.actorFor("HEAD"), id)).rejects.toMatchObject(notFound);
    await expect(getLastYear(other.actorFor("MAYORS_OFFICE"), id)).rejects.toMatchObject(notFound);
  });

  it("gives nothing for a department without a year before", async () => {
    const town = await context.municipality();
    const { id } = await blankDraft(town);
    expect(await getLastYear(town.actorFor("HEAD"), id)).toEqual({ fiscalYear: 2023, sheets: 0, goals: [] });
  });

  it("reads the sheets of merged departments, without results that are not handed in or not the head's", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    await assessLastYear(town, last, "FINAL");
    const { affairs, education } = town.departments;
    await town.inTenant(async (tx) => {
      const from = await tx.departmentYear.findFirstOrThrow({
        where: { departmentId: affairs.id, fiscalYear: 2023 },
      });
      const { id: municipalityId } = town;
      const data = { municipalityId, fromId: from.id, toId: education.yearId, kind: "SPLIT" as const };
      await tx.departmentLink.create({ data });
    });
    const sheet = await town.sheet({ departmentId: education.id });
    const view = () => getLastYear(town.actorFor("OTHER_HEAD"), sheet.id);
    const [goal] = (await view()).goals;
    expect(goal?.goal.title).toBe("窓口の待ち時間を短くする");
    expect(goal?.self?.reason).toBe("受付を一つにまとめました。");
    expect(goal?.supervisor).toBeUndefined();
    await town.inTenant((tx) =>
      tx.sheetAssessment.updateMany({ where: { kind: "SELF" }, data: { state: "OPEN" } }),
    );
    expect((await view()).goals[0]?.self).toBeNull();
  });
});
