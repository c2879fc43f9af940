import { describe, expect, it } from "vitest";
import type { StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { formOf } from "../../support/proposals";
import { differencesAfter } from "../../support/workbook-differences";
import { cellWith, overwritten, type Rows } from "../../support/workbook-rows";

const iga = formOf("iga-2024");
const kikugawa = formOf("kikugawa-2019");
const title = (id: string) => `待ち時間を短くする${id}`;

/** The rows of a goal, with its mark: from it to the next one's. */
function goalRows(rows: Rows, mark: string, next?: string): [number, number] {
  return [cellWith(rows, mark).row, next === undefined ? rows.length : cellWith(rows, next).row];
}

/** The second goal's rows before the first one's. */
const swapped = (first: string, second: string, third: string) => (rows: Rows) => {
  const [one, two] = [goalRows(rows, first, second), goalRows(rows, second, third)];
  return [...rows.slice(0, one[0]), ...rows.slice(...two), ...rows.slice(...one), ...rows.slice(two[1])];
};

const renumbered =
  (...marks: string[]) =>
  (rows: Rows) => {
    const left = [...marks];
    const all = new Set(marks);
    return rows.map((cells) => (all.has(cells[0] ?? "") ? cells.with(0, left.shift() ?? "") : cells));
  };

const MARKS = ["◎部局目標1", "◎部局目標2", "◎部局目標3"] as const;
const REORDERED = [
  { what: "goalsReordered", key: "order:m1", missionId: "m1", file: [{ id: "g2" }, { id: "g1" }] },
];

function turned({ missions }: StoredSheetContent): void {
  missions[0]?.goals.reverse();
}

describe("goals in another order", () => {
  it("are one difference, whether their numbers went along or were written anew", async () => {
    const swap = swapped(...MARKS);
    const moved = await differencesAfter(iga, swap);
    expect(moved).toMatchObject(REORDERED);
    expect(moved).toHaveLength(1);
    const again = await differencesAfter(iga, (rows) => renumbered(...MARKS)(swap(rows)));
    expect(again).toMatchObject(REORDERED);
    expect(again).toHaveLength(1);
  });

  it("are goals of rows that were sorted under the same numbers", async () => {
    const sorted = await differencesAfter(kikugawa, (rows) => {
      const all = overwritten(rows, title("g1"), "仮");
      return overwritten(overwritten(all, title("g2"), title("g1")), "仮", title("g2"));
    });
    expect(sorted).toMatchObject([{ key: "order:m1", file: [{ id: "g2" }, { id: "g1" }, { id: "g3" }] }]);
    expect(sorted).toHaveLength(1);
  });

  it("are none where the sheet has that order by now, and a conflict where it has a third", async () => {
    const swap = swapped(...MARKS);
    expect(await differencesAfter(iga, swap, turned)).toEqual([]);
    const three = (rows: Rows) => {
      const marks = ["1", "2", "3"];
      const [first, second] = marks.map((mark) => rows.findIndex((cells) => cells[0] === mark));
      const [from, to] = [first ?? 0, second ?? 0];
      return [...rows.slice(0, from), ...rows.slice(to), ...rows.slice(from, to)];
    };
    expect(await differencesAfter(kikugawa, three, turned)).toMatchObject([
      {
        what: "goalsReordered",
        now: [{ id: "g3" }, { id: "g2" }, { id: "g1" }],
        file: [{ id: "g2" }, { id: "g3" }, { id: "g1" }],
        isConflict: true,
      },
    ]);
  });

  it("stay themselves where one was put in between and all were numbered anew", async () => {
    const added = await differencesAfter(iga, (rows) => {
      const [from, end] = goalRows(rows, MARKS[1], MARKS[2]);
      const copy = overwritten(rows.slice(from, end), title("g2"), "あいだの目標");
      const all = [...rows.slice(0, from), ...copy, ...rows.slice(from)];
      const left = ["◎部局目標1", "◎部局目標2", "◎部局目標3", "◎部局目標4"];
      return all.map((cells) =>
        (cells[0] ?? "").startsWith("◎部局目標") ? cells.with(0, left.shift() ?? "") : cells,
      );
    });
    expect(added).toMatchObject([
      { what: "goalAdded", missionId: "m1", beforeId: "g2", fields: { title: "あいだの目標" } },
    ]);
    expect(added).toHaveLength(1);
  });
});
