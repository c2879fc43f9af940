import { describe, expect, it } from "vitest";
import type { StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { formOf } from "../../support/proposals";
import { differencesAfter } from "../../support/workbook-differences";
import { cellWith, overwritten, type Rows } from "../../support/workbook-rows";

const iga = formOf("iga-2024");
const [FIRST, SECOND] = ["市役所を支えます。", "まちを守ります。"];

/** The cells beside the goals, from above: those of the first mission's two goals, and of the second's one. */
const beside =
  (...texts: string[]) =>
  (rows: Rows) => {
    const left = [...texts];
    return rows.map((cells) =>
      cells[0] === FIRST || cells[0] === SECOND ? cells.with(0, left.shift() ?? cells[0]) : cells,
    );
  };

const renamed = (id: string, text: string) => (sheet: StoredSheetContent) => {
  for (const mission of sheet.missions) if (mission.id === id) mission.text = text;
};

describe("a mission printed beside its goals", () => {
  it("has a new text where all of them say it, also in one merged cell", async () => {
    const rename = [{ key: "mission:m1:text", base: FIRST, file: "変えます。" }];
    for (const texts of [
      ["変えます。", "変えます。"],
      ["変えます。", ""],
    ]) {
      const changed = await differencesAfter(iga, beside(...texts));
      expect(changed).toMatchObject(rename);
      expect(changed).toHaveLength(1);
    }
  });

  it("stays as it is where one of its goals says another text: that goal is offered a new mission", async () => {
    expect(await differencesAfter(iga, beside(FIRST, "変えます。"))).toMatchObject([
      {
        what: "goalMoved",
        key: "moved:g2",
        goalId: "g2",
        missionId: null,
        missionText: "変えます。",
        now: FIRST,
      },
    ]);
  });

  it("is a new mission for each goal where their texts differ", async () => {
    expect(await differencesAfter(iga, beside("変えます。", "助けます。"))).toMatchObject([
      { key: "moved:g1", missionId: null, missionText: "変えます。" },
      { key: "moved:g2", missionId: null, missionText: "助けます。" },
    ]);
  });

  it("is left by goals that say what another mission says", async () => {
    expect(await differencesAfter(iga, beside(FIRST, SECOND))).toMatchObject([
      { key: "moved:g2", missionId: "m2", missionText: SECOND },
    ]);
    expect(await differencesAfter(iga, beside(SECOND, SECOND))).toMatchObject([
      { key: "moved:g1", missionId: "m2" },
      { key: "moved:g2", missionId: "m2" },
    ]);
  });

  it("takes in goals that say its new text, and takes over a text that another gave up", async () => {
    expect(await differencesAfter(iga, beside(FIRST, "守り続けます。", "守り続けます。"))).toMatchObject([
      { key: "mission:m2:text", file: "守り続けます。" },
      { key: "moved:g2", missionId: "m2" },
    ]);
    expect(await differencesAfter(iga, beside(SECOND, SECOND, "守り続けます。"))).toMatchObject([
      { key: "mission:m1:text", file: SECOND },
      { key: "mission:m2:text", file: "守り続けます。" },
    ]);
  });

  it("is emptied only where all of its cells are", async () => {
    expect(await differencesAfter(iga, beside("", FIRST))).toEqual([]);
    expect(await differencesAfter(iga, beside("", ""))).toMatchObject([{ key: "mission:m1:text", file: "" }]);
  });

  it("is nobody's move where the sheet says so by now", async () => {
    const change = beside(FIRST, "変えます。");
    expect(await differencesAfter(iga, change, renamed("m1", "変えます。"))).toEqual([]);
    const moved = (sheet: StoredSheetContent) => {
      const [from, to] = sheet.missions;
      to?.goals.push(...(from?.goals.splice(1, 1) ?? []));
    };
    expect(await differencesAfter(iga, beside(FIRST, SECOND), moved)).toEqual([]);
    expect(await differencesAfter(iga, change, moved)).toMatchObject([
      { key: "moved:g2", now: SECOND, isConflict: true },
    ]);
  });

  it("tells a goal that is gone by now", async () => {
    const gone = (sheet: StoredSheetContent) => sheet.missions[0]?.goals.splice(1, 1);
    expect(await differencesAfter(iga, beside(FIRST, "変えます。"), gone)).toMatchObject([
      { key: "moved:g2", now: null },
    ]);
  });
});

describe("a mission in a tier", () => {
  it("carries its development goals", async () => {
    const miyazu = formOf("miyazu-2023");
    const changed = await differencesAfter(miyazu, (rows) => overwritten(rows, "3、11", "11, 3 と 17"));
    expect(changed).toMatchObject([{ key: "mission:m1:sdgs", base: "3,11", file: "3,11,17" }]);
  });

  it("is a new one where its rows were copied with their number and written over", async () => {
    const added = await differencesAfter(formOf("miyazu-2023"), (rows) => {
      const copy = rows.slice(cellWith(rows, SECOND).row);
      return [
        ...rows,
        ...overwritten(overwritten(copy, SECOND, "海を守ります。"), "待ち時間を短くするg3", "新しい目標"),
      ];
    });
    expect(added).toMatchObject([
      { what: "goalAdded", missionId: null, missionText: "海を守ります。", fields: { title: "新しい目標" } },
    ]);
    expect(added).toHaveLength(1);
  });
});
