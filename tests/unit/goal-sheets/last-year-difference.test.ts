import { describe, expect, it } from "vitest";
import { lastYearDifference } from "../../../lib/goal-sheets/last-year-difference";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";
import { storedGoal } from "../publication/edition-fixture";

const form = getBuiltInForm("iga-2024");
if (!form) throw new Error("no form");

describe("the difference to last year in short", () => {
  it("tells which goals go on, in what they changed, which are new and which are left", () => {
    const lastYear = [
      storedGoal(1, { id: "old-1", title: "窓口の待ち時間を短くする", deadline: "2024-03-31" }),
      storedGoal(2, { id: "old-2", title: "古い庁舎を片づける", policyNumbers: ["9-9-9"] }),
    ];
    const now = [
      storedGoal(1, { id: "new-1", title: "窓口の待ち時間を短くする", targets: "10分にする" }),
      storedGoal(2, { id: "new-2", title: "防災訓練をやり直す", policyNumbers: ["3-3-3"] }),
    ];
    const { goneOn, added, left } = lastYearDifference(form, now, lastYear, []);
    expect(goneOn.map(({ goal, from, fields }) => [goal.id, from.id, fields])).toEqual([
      ["new-1", "old-1", ["targets"]],
    ]);
    expect(added.map(({ id }) => id)).toEqual(["new-2"]);
    expect(left.map(({ id }) => id)).toEqual(["old-2"]);
  });

  it("follows the lineage where there is one, whatever the titles say", () => {
    const lastYear = [storedGoal(1, { id: "old", title: "まったく別の表題", policyNumbers: [] })];
    const now = [storedGoal(1, { id: "new", title: "窓口を早くする", policyNumbers: [] })];
    const steps = [{ fromId: "old", toId: "new" }];
    expect(lastYearDifference(form, now, lastYear, []).goneOn).toEqual([]);
    expect(lastYearDifference(form, now, lastYear, steps)).toMatchObject({
      goneOn: [{ goal: { id: "new" }, from: { id: "old" }, fields: ["title"] }],
      added: [],
      left: [],
    });
  });
});
