import { expect, it } from "vitest";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { acceptDifferences } from "../../../lib/workbooks/acceptance-mutations";
import { describeOnDatabases } from "../../support/database";
import { savedByLibreOffice, withoutLibreOffice } from "../../support/libreoffice";
import type { Town } from "../../support/municipality";
import { cellWith, overwritten, type Rows } from "../../support/workbook-rows";
import { broughtBack, unchanged, uploaded, workbookState } from "../../support/workbook-state";

const SECTIONS = "担当課：総務部第1課";
const NO_CONTRIBUTORS = "協力する部局：";
const ITEM = "7-1-1";

/** A sheet whose goal is carried by a section and rests on an ordinance. */
async function carriedSheet(town: Town) {
  const sheet = await town.sheet();
  const write = (field: string, base: string, value: string) =>
    saveField(town.actorFor("HEAD"), {
      sheetId: sheet.id,
      subject: { kind: "goal", id: sheet.goalId },
      field,
      base,
      value,
    });
  await write("sections", "", town.departments.affairs.sectionIds[0]);
  return { sheet, write };
}

const carriersOf = async (town: Town, sheetId: string) => {
  const { content } = await workbookState(town, sheetId);
  const goals = content.missions.flatMap((mission) => mission.goals);
  return goals.map(({ sections, contributors, policyNumbers, policyBasis, policyBasisText }) => ({
    sections: sections.map(({ name }) => name),
    contributors: contributors.map(({ name }) => name),
    policyNumbers,
    policyBasis,
    policyBasisText,
  }));
};

describeOnDatabases("who carries a goal, in a workbook", (context) => {
  const taken = async (change: (rows: Rows) => Rows) => {
    const town = await context.municipality();
    const { sheet } = await carriedSheet(town);
    return { ...(await uploaded(town, change, sheet)), town };
  };

  it("is taken by the names of the year, with a revision for each field", async () => {
    const { town, sheet, head, differences, settling } = await taken((rows) =>
      overwritten(
        overwritten(rows, SECTIONS, "担当課：総務部第2課"),
        NO_CONTRIBUTORS,
        "協力する部局：教育委員会",
      ),
    );
    const open = await differences();
    expect(open).toMatchObject([
      { field: "sections", file: "総務部第2課", problem: null },
      { field: "contributors", base: "", file: "教育委員会", problem: null },
    ]);
    await acceptDifferences(head, settling(open));
    expect(await carriersOf(town, sheet.id)).toMatchObject([
      { sections: ["総務部第2課"], contributors: ["教育委員会"] },
    ]);
    expect(await differences()).toEqual([]);
    const { revisions } = await workbookState(town, sheet.id);
    expect(revisions.slice(-2)).toMatchObject([
      { field: "sections", after: town.departments.affairs.sectionIds[1] },
      { field: "contributors", after: town.departments.education.id },
    ]);
  });

  it("changes nothing where the year has no such name, not even what was chosen beside it", async () => {
    const { town, sheet, head, differences, settling } = await taken((rows) =>
      overwritten(overwritten(rows, SECTIONS, "担当課：総務室"), NO_CONTRIBUTORS, "協力する部局：教育委員会"),
    );
    const open = await differences();
    expect(open).toMatchObject([{ problem: { what: "NAMES", texts: ["総務室"] } }, { problem: null }]);
    await unchanged(town, sheet.id, () => acceptDifferences(head, settling(open)), "workbookUnknownNames");
  });

  it("is not the department itself, nor another department's section", async () => {
    const { town, sheet, head, differences, settling } = await taken((rows) =>
      overwritten(rows, NO_CONTRIBUTORS, "協力する部局：総務部"),
    );
    const open = await differences();
    expect(open).toMatchObject([{ problem: { what: "NAMES", texts: ["総務部"] } }]);
    await unchanged(town, sheet.id, () => acceptDifferences(head, settling(open)), "workbookUnknownNames");
  });

  it("is shown as changed on both sides where the sheet was changed, too", async () => {
    const town = await context.municipality();
    const { sheet, write } = await carriedSheet(town);
    const change = (rows: Rows) => overwritten(rows, SECTIONS, "担当課：");
    const { head, differences, settling } = await uploaded(town, change, sheet);
    const [first, second] = town.departments.affairs.sectionIds;
    await write("sections", first, second);
    const open = await differences();
    expect(open).toMatchObject([{ base: "総務部第1課", file: "", now: "総務部第2課", isConflict: true }]);
    await acceptDifferences(head, settling(open));
    expect(await carriersOf(town, sheet.id)).toMatchObject([{ sections: [] }]);
  });

  it("comes along with a new goal, and with what that rests on", async () => {
    const { town, sheet, head, differences, settling } = await taken((rows) => {
      const goal = rows.slice(cellWith(rows, "◎部局目標1").row);
      const resting = overwritten(goal, ITEM, "条例：市民参加条例第3条");
      return [...rows, ...overwritten(resting, "◎部局目標1", "◎部局目標2")];
    });
    await acceptDifferences(head, settling(await differences()));
    expect((await carriersOf(town, sheet.id))[1]).toEqual({
      sections: ["総務部第1課"],
      contributors: [],
      policyNumbers: [],
      policyBasis: "ORDINANCE",
      policyBasisText: "市民参加条例第3条",
    });
  });

  it("has the basis in the place of the plan's items, and is the same when it comes back", async () => {
    const { town, sheet, head, differences, settling } = await taken((rows) =>
      overwritten(rows, ITEM, "その他：国の通知"),
    );
    const open = await differences();
    expect(open).toMatchObject([
      { field: "policyNumbers", file: "" },
      { field: "policyBasis", file: "その他：国の通知" },
    ]);
    await acceptDifferences(head, settling(open));
    expect(await carriersOf(town, sheet.id)).toMatchObject([
      { policyNumbers: [], policyBasis: "OTHER", policyBasisText: "国の通知" },
    ]);
    expect(await broughtBack(town, sheet.id)).toEqual([]);
    if (context.kind === "postgresql" || withoutLibreOffice) return;
    const saved = (bytes: Uint8Array) =>
      new Uint8Array(savedByLibreOffice({ sheet: bytes }, "xlsx").sheet ?? []);
    expect(await broughtBack(town, sheet.id, saved)).toEqual([]);
  });
});
