import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastedGoals, readPastedTable } from "../../lib/imports/pasted-goals";
import { getBuiltInForm } from "../../lib/sheet-forms/built-in-forms";
import { KNOWN } from "../support/workbooks";

const form = (key: string) => {
  const found = getBuiltInForm(key);
  if (!found) throw new Error(`There is no built-in form ${key}.`);
  return found;
};
const IGA = form("iga-2024");
const SPRING = form("iga-2022");

const label = (of: typeof IGA, field: string) =>
  of.goal.find((entry) => entry.field === field)?.label.ja ?? "";

describe("goals out of pasted cells", () => {
  it("finds the headings below a title line and matches them by the form's words", () => {
    const cells = `令和6年度\t\t\n番号\t${label(IGA, "title")}\t備考\n1\t甲\t乙\n2\t丙\t`;
    const table = readPastedTable(IGA, cells);
    expect(table).toMatchObject({ hasHeadings: true, columns: [["number"], ["title"], []] });
    const goals = pastedGoals(
      { form: IGA, columns: table.columns, fiscalYear: 2024, known: KNOWN },
      table.rows,
    );
    expect(goals.map(({ number, written }) => [number, written.texts.title])).toEqual([
      [1, "甲"],
      [2, "丙"],
    ]);
  });

  it("keeps every row where no heading is known, for a person to say what the columns hold", () => {
    const table = readPastedTable(IGA, "=甲\t+乙");
    expect(table).toEqual({
      hasHeadings: false,
      headings: ["", ""],
      columns: [[], []],
      rows: [["=甲", "+乙"]],
    });
    const columns: (typeof table)["columns"] = [["title"], ["means"]];
    expect(
      pastedGoals({ form: IGA, columns, fiscalYear: 2024, known: KNOWN }, table.rows)[0]?.written.texts,
    ).toEqual({
      title: "=甲",
      means: "+乙",
    });
  });

  it("takes the first row for headings where a person says so, and none where they say there are none", () => {
    const unknown = readPastedTable(IGA, "いろ\tかたち\n甲\t乙", true);
    expect(unknown).toMatchObject({ headings: ["いろ", "かたち"], columns: [[], []], rows: [["甲", "乙"]] });
    const known = `番号\t${label(IGA, "title")}\n1\t甲`;
    expect(readPastedTable(IGA, known, false)).toMatchObject({ hasHeadings: false, rows: [{}, {}] });
    expect(readPastedTable(IGA, "", true)).toMatchObject({ hasHeadings: false, columns: [], rows: [] });
  });

  it("cuts a cell of several parts at the labels printed in it", () => {
    const cell = "【現状分析】今は遅い。\n【課題】人が足りない。";
    const goals = pastedGoals(
      {
        form: IGA,
        columns: [["title"], ["background", "purpose", "currentState", "issues"]],
        fiscalYear: 2024,
        known: KNOWN,
      },
      [["甲", cell]],
    );
    expect(goals[0]?.written.texts).toEqual({
      title: "甲",
      currentState: "今は遅い。",
      issues: "人が足りない。",
    });
  });

  it("goes on with the goal above where merged cells leave the title blank", () => {
    const columns: ["title" | "means"][] = [["title"], ["means"]];
    const goals = pastedGoals({ form: IGA, columns, fiscalYear: 2024, known: KNOWN }, [
      ["甲", "一"],
      ["", "二"],
      ["", ""],
      ["乙", "三"],
    ]);
    expect(goals.map(({ written }) => written.texts)).toEqual([
      { title: "甲", means: "一\n二" },
      { title: "乙", means: "三" },
    ]);
  });

  it.each([
    ["9月", "2024-09-30"],
    ["年度末", "2025-03-31"],
    ["R6.9", "2024-09-30"],
    ["20240930", "2024-09-30"],
    ["9/30", "2024-09-30"],
    ["令和6年9月末までに着手、令和7年3月完了", null],
  ])("reads the deadline %s as the field itself does", (typed, deadline) => {
    const columns: ("title" | "deadline")[][] = [["title"], ["deadline"]];
    const [goal] = pastedGoals({ form: SPRING, columns, fiscalYear: 2024, known: KNOWN }, [["甲", typed]]);
    expect(goal?.written.deadline).toBe(deadline);
    expect(goal?.badDate).toBe(deadline === null ? typed : "");
  });

  it("reads deadlines inside the fiscal year and tells those that are no dates", () => {
    const columns: ("title" | "deadline")[][] = [["title"], ["deadline"]];
    const goals = pastedGoals({ form: SPRING, columns, fiscalYear: 2024, known: KNOWN }, [
      ["甲", "9月末"],
      ["乙", "令和7年3月31日"],
      ["丙", "随時"],
    ]);
    expect(goals.map(({ written, badDate }) => [written.deadline, badDate])).toEqual([
      ["2024-09-30", ""],
      ["2025-03-31", ""],
      [null, "随時"],
    ]);
  });

  it("never throws, and loses no cell of a column that has a field", () => {
    fc.assert(fc.property(fc.string(), (text) => void readPastedTable(IGA, text)));
    const cell = fc.constantFrom("甲", "", "=1", "【課題】", "１", "乙\n丙");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const goals = pastedGoals(
          { form: IGA, columns: [["title"], ["means"]], fiscalYear: 2024, known: KNOWN },
          rows,
        );
        const kept = goals.map(({ written }) => (written.texts.title ?? "") + (written.texts.means ?? ""));
        const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
        expect(letters(kept.join(""))).toBe(letters(rows.flat().join("")));
      }),
    );
  });

  it("takes who carries a goal and its mission, and tells names that the year does not have", () => {
    const mission = IGA.mission.find(({ field }) => field === "text")?.label.ja ?? "";
    const head = `${mission}\t${label(IGA, "title")}\t担当課\t協力する部局`;
    const table = readPastedTable(IGA, `${head}\n使命\t甲\t総務課、無名課\t財務部\n\t乙\t秘書課\t`);
    expect(table.columns).toEqual([["mission"], ["title"], ["sections"], ["contributors"]]);
    const given = { form: IGA, columns: table.columns, fiscalYear: 2024, known: KNOWN };
    expect(pastedGoals(given, table.rows)).toMatchObject([
      {
        missionText: "使命",
        unknownNames: { sections: ["無名課"], contributors: [] },
        written: { texts: { title: "甲" }, sectionIds: ["s1"], contributorIds: ["d3"] },
      },
      { missionText: "使命", written: { texts: { title: "乙" }, sectionIds: ["s2"] } },
    ]);
  });
});
