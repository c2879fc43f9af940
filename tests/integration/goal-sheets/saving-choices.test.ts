import { expect, it } from "vitest";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import type { FieldChange } from "../../../lib/goal-sheets/schema";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import type { TownOptions } from "../../support/municipality";
import { sheetRows } from "../../support/sheet-rows";

/** A draft of a town with a third department, which may contribute to a goal. */
async function draft(context: DatabaseContext, options: TownOptions = {}) {
  const town = await context.municipality("選択の市", options);
  const sheet = await town.sheet();
  const third = await town.inTenant(async (tx) => {
    const { id } = await tx.department.create({ data: { municipalityId: town.id, slug: "welfare" } });
    const year = { departmentId: id, fiscalYear: town.year.year, name: "福祉部", order: 3 };
    await tx.departmentYear.create({ data: { ...year, municipalityId: town.id } });
    return id;
  });
  const save = (kind: FieldChange["subject"]["kind"], field: string, base: string, value: string) => {
    const id = kind === "mission" ? sheet.missionId : sheet.goalId;
    return saveField(town.actorFor("HEAD"), { sheetId: sheet.id, subject: { kind, id }, field, base, value });
  };
  const rows = () => sheetRows(town, sheet.id);
  return { town, sheet, third, save, rows };
}

describeOnDatabases("saving a goal's choices", (context) => {
  it("stores contributing departments in one order, each once, with one revision", async () => {
    const { town, third, save, rows } = await draft(context);
    const education = town.departments.education.id;
    const sorted = [education, third].sort().join(",");
    const { value } = await save("goal", "contributors", "", `${third},${education},${third}`);
    expect(value).toBe(sorted);
    const { goals, revisions } = await rows();
    expect(goals[0]?.contributors.map(({ departmentId }) => departmentId).sort()).toEqual(
      [education, third].sort(),
    );
    expect(revisions).toMatchObject([{ field: "contributors", before: "", after: sorted }]);
    await save("goal", "contributors", `${third},${education}`, third);
    expect((await rows()).goals[0]?.contributors).toMatchObject([{ departmentId: third }]);
  });

  it("refuses the department itself, one that the year does not know and one of another municipality", async () => {
    const { town, save, rows } = await draft(context);
    const neighbour = await context.municipality("となりの市");
    const before = await rows();
    const ids = [
      town.departments.affairs.id,
      neighbour.departments.education.id,
      crypto.randomUUID(),
      "総務部",
    ];
    for (const id of ids) {
      await expect(save("goal", "contributors", "", id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await rows()).toEqual(before);
  });

  it("shows who chose contributors on an older list what stands there", async () => {
    const { town, third, save, rows } = await draft(context);
    await save("goal", "contributors", "", third);
    const before = await rows();
    const late = save("goal", "contributors", "", town.departments.education.id);
    await expect(late).rejects.toMatchObject({ code: "CONFLICT", current: third });
    expect(await rows()).toEqual(before);
  });

  it("lets one of two simultaneous choosers win and loses neither list in silence", async () => {
    const { town, third, save, rows } = await draft(context);
    const education = town.departments.education.id;
    const results = await Promise.allSettled([
      save("goal", "contributors", "", third),
      save("goal", "contributors", "", education),
    ]);
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.value] : []));
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject([{ code: "CONFLICT", current: won[0] }]);
    expect((await rows()).goals[0]?.contributors).toMatchObject([{ departmentId: won[0] }]);
  });

  it("stores why a goal serves no item of the plan, and the words for it", async () => {
    const { save, rows } = await draft(context);
    await save("goal", "policyBasis", "", "POLICY_SPEECH");
    await save("goal", "policyBasisText", "", "令和6年度施政方針");
    expect((await rows()).goals[0]).toMatchObject({
      policyBasis: "POLICY_SPEECH",
      policyBasisText: "令和6年度施政方針",
    });
    await save("goal", "policyBasis", "POLICY_SPEECH", "");
    await save("goal", "policyBasisText", "令和6年度施政方針", "");
    const { goals, revisions } = await rows();
    expect(goals[0]).toMatchObject({ policyBasis: null, policyBasisText: "" });
    expect(revisions.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["policyBasis", "", ""],
      ["policyBasisText", "", ""],
    ]);
  });

  it("refuses a basis that is none, and a save on another basis than stands there", async () => {
    const { save, rows } = await draft(context);
    await save("goal", "policyBasis", "", "ORDINANCE");
    const before = await rows();
    await expect(save("goal", "policyBasis", "ORDINANCE", "HABIT")).rejects.toMatchObject({
      code: "LIMIT",
      reason: "badChoice",
    });
    for (const base of ["", "OTHER", "HABIT"]) {
      await expect(save("goal", "policyBasis", base, "POLICY_SPEECH")).rejects.toMatchObject({
        code: "CONFLICT",
        current: "ORDINANCE",
      });
    }
    expect(await rows()).toEqual(before);
  });

  it("knows a basis only where the form asks for the plan's items", async () => {
    const { save, rows } = await draft(context, { formKey: "kikugawa-2019" });
    const before = await rows();
    await expect(save("goal", "policyBasis", "", "OTHER")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(save("goal", "policyBasisText", "", "慣例")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await rows()).toEqual(before);
  });

  it("stores Sustainable Development Goals ascending, each once", async () => {
    const { save, rows } = await draft(context, { formKey: "miyazu-2023" });
    expect((await save("mission", "sdgs", "", "11,3,17,3")).value).toBe("3,11,17");
    expect((await rows()).missions[0]?.sdgs).toEqual([3, 11, 17]);
    await expect(save("mission", "sdgs", "3", "4")).rejects.toMatchObject({
      code: "CONFLICT",
      current: "3,11,17",
    });
    expect((await save("mission", "sdgs", "17,11,3", "")).value).toBe("");
    expect((await rows()).missions[0]?.sdgs).toEqual([]);
  });

  it.each(["0", "18", "-1", "1.5", "三", "1;2"])(
    "refuses %s as a Sustainable Development Goal",
    async (value) => {
      const { save, rows } = await draft(context, { formKey: "miyazu-2023" });
      const before = await rows();
      await expect(save("mission", "sdgs", "", value)).rejects.toMatchObject({
        code: "LIMIT",
        reason: "badChoice",
      });
      expect(await rows()).toEqual(before);
    },
  );

  it("knows Sustainable Development Goals only where the form has a place for them", async () => {
    const { save, rows } = await draft(context);
    const before = await rows();
    await expect(save("mission", "sdgs", "", "3")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await rows()).toEqual(before);
  });
});
