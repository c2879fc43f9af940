import { expect, it } from "vitest";
import { addGoal } from "../../../lib/goal-sheets/structure-mutations";
import { acceptDifferences, leaveOutDifferences } from "../../../lib/workbooks/acceptance-mutations";
import { getWorkbookDesk } from "../../../lib/workbooks/queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import { cellWith, overwritten, type Rows } from "../../support/workbook-rows";
import { uploaded, workbookState } from "../../support/workbook-state";

const MISSION = "市役所を支える";

/** A sheet with three goals under one mission. */
async function sheetOfThree(town: Town) {
  const sheet = await town.sheet();
  for (const title of ["二つ目", "三つ目"]) {
    const id = await addGoal(town.actorFor("HEAD"), { sheetId: sheet.id, missionId: sheet.missionId });
    await town.inTenant((tx) => tx.goal.update({ where: { id }, data: { title } }));
  }
  return sheet;
}

const beside =
  (...texts: string[]) =>
  (rows: Rows) => {
    const left = [...texts];
    return rows.map((cells) => (cells[0] === MISSION ? cells.with(0, left.shift() ?? MISSION) : cells));
  };

/** The third goal first, and a new one before the second. */
function inOtherOrder(rows: Rows): Rows {
  const [one, two, three] = [1, 2, 3].map((number) => cellWith(rows, `◎部局目標${number}`).row);
  const second = rows.slice(two, three);
  const added = overwritten(overwritten(second, "二つ目", "四つ目"), "◎部局目標2", "◎部局目標4");
  return [...rows.slice(0, one), ...rows.slice(three), ...rows.slice(one, two), ...added, ...second];
}

const missionsOf = async (town: Town, sheetId: string) =>
  (await workbookState(town, sheetId)).content.missions.map(({ text, goals }) => ({
    text,
    titles: goals.map(({ title }) => title),
  }));

describeOnDatabases("goals that a workbook has elsewhere", (context) => {
  it("go to one new mission, each when it is accepted, and the others stay", async () => {
    const town = await context.municipality();
    const sheet = await sheetOfThree(town);
    const change = beside(MISSION, "新しい使命", "新しい使命");
    const { head, differences, settling } = await uploaded(town, change, sheet);
    const [first, second] = await differences();
    expect([first, second]).toMatchObject([{ what: "goalMoved" }, { what: "goalMoved" }]);
    await acceptDifferences(head, settling(first ? [first] : []));
    expect(await missionsOf(town, sheet.id)).toEqual([
      { text: MISSION, titles: ["窓口の待ち時間を短くする", "三つ目"] },
      { text: "新しい使命", titles: ["二つ目"] },
    ]);
    await acceptDifferences(head, settling(await differences()));
    expect(await missionsOf(town, sheet.id)).toEqual([
      { text: MISSION, titles: ["窓口の待ち時間を短くする"] },
      { text: "新しい使命", titles: ["二つ目", "三つ目"] },
    ]);
    expect(await differences()).toEqual([]);
    const { revisions } = await workbookState(town, sheet.id);
    expect(revisions.at(-1)).toMatchObject({ subjectKind: "mission", after: "新しい使命" });
    const moved = await town.inTenant((tx) => tx.auditEvent.count({ where: { action: "goal.moved" } }));
    expect(moved).toBe(2);
  });

  it("stay where they are when that is left out", async () => {
    const town = await context.municipality();
    const sheet = await sheetOfThree(town);
    const { head, differences, settling } = await uploaded(town, beside(MISSION, "新しい使命"), sheet);
    await leaveOutDifferences(head, settling(await differences()));
    expect(await differences()).toEqual([]);
    expect(await missionsOf(town, sheet.id)).toMatchObject([{ text: MISSION }]);
  });

  it("stand in the file's order once that is accepted, a new one where it was put in between", async () => {
    const town = await context.municipality();
    const sheet = await sheetOfThree(town);
    const { head, differences, settling } = await uploaded(town, inOtherOrder, sheet);
    const open = await differences();
    expect(open.map(({ what }) => what)).toEqual(["goalsReordered", "goalAdded"]);
    await acceptDifferences(head, settling(open));
    expect(await missionsOf(town, sheet.id)).toMatchObject([
      { titles: ["三つ目", "窓口の待ち時間を短くする", "四つ目", "二つ目"] },
    ]);
    expect(await differences()).toEqual([]);
  });

  it("come with what is written where no field is, which changes nothing", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const { head, uploadId } = await uploaded(town, (rows) => [...rows, [], ["", "", "覚え書き"]], sheet);
    const { upload } = await getWorkbookDesk(head, sheet.id, uploadId);
    expect(upload?.differences).toEqual([]);
    expect(upload?.unread).toMatchObject([{ text: "覚え書き", place: "OUTSIDE" }]);
  });
});
