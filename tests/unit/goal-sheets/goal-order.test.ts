import { describe, expect, it } from "vitest";
import {
  canMove,
  type GoalOrder,
  goalInserted,
  goalMoved,
  goalMovedTo,
  idMoved,
} from "../../../lib/goal-sheets/goal-order";

const order: GoalOrder = [
  { missionId: "A", goalIds: ["1", "2"] },
  { missionId: "B", goalIds: [] },
  { missionId: "C", goalIds: ["3"] },
];
const ids = (moved: GoalOrder) => moved.map(({ goalIds }) => goalIds.join(""));

describe("moving a goal one place", () => {
  it("changes places with its neighbour inside a mission", () => {
    expect(ids(goalMoved(order, "2", "up"))).toEqual(["21", "", "3"]);
    expect(ids(goalMoved(order, "1", "down"))).toEqual(["21", "", "3"]);
  });

  it("crosses into the neighbouring mission at the edge, also into an empty one", () => {
    expect(ids(goalMoved(order, "2", "down"))).toEqual(["1", "2", "3"]);
    expect(ids(goalMoved(order, "3", "up"))).toEqual(["12", "3", ""]);
    const back = goalMoved(goalMoved(order, "2", "down"), "2", "up");
    expect(ids(back)).toEqual(["12", "", "3"]);
  });

  it("stays at the sheet's ends and leaves the given order alone", () => {
    expect(goalMoved(order, "1", "up")).toEqual(order);
    expect(goalMoved(order, "3", "down")).toEqual(order);
    goalMoved(order, "2", "up");
    expect(ids(order)).toEqual(["12", "", "3"]);
  });

  it("loses no goal whatever is moved", () => {
    for (const id of ["1", "2", "3"]) {
      for (const direction of ["up", "down"] as const) {
        const all = goalMoved(order, id, direction).flatMap(({ goalIds }) => goalIds);
        expect(all.toSorted()).toEqual(["1", "2", "3"]);
      }
    }
  });
});

describe("moving a goal to another mission", () => {
  it("puts it at that mission's end and takes it out of its own", () => {
    expect(ids(goalMovedTo(order, "1", "C"))).toEqual(["2", "", "31"]);
    expect(ids(goalMovedTo(order, "3", "B"))).toEqual(["12", "3", ""]);
  });

  it("leaves it where it is in its own mission, and for missions that are not there", () => {
    expect(goalMovedTo(order, "1", "A")).toEqual(order);
    expect(goalMovedTo(order, "1", "Z")).toEqual(order);
  });
});

describe("putting a goal after another", () => {
  it("stands right behind it, in its mission", () => {
    expect(ids(goalInserted(order, "9", "1"))).toEqual(["192", "", "3"]);
    expect(ids(goalInserted(order, "9", "3"))).toEqual(["12", "", "39"]);
  });
});

describe("whether a goal can be moved", () => {
  it("cannot leave the sheet, but its mission", () => {
    expect(canMove(order, "1", "up")).toBe(false);
    expect(canMove(order, "2", "down")).toBe(true);
    expect(canMove(order, "3", "up")).toBe(true);
    expect(canMove(order, "3", "down")).toBe(false);
  });
});

describe("moving a mission one place", () => {
  it("swaps neighbours and stays at the ends", () => {
    expect(idMoved(["A", "B", "C"], "B", "up")).toEqual(["B", "A", "C"]);
    expect(idMoved(["A", "B", "C"], "B", "down")).toEqual(["A", "C", "B"]);
    expect(idMoved(["A", "B"], "A", "up")).toEqual(["A", "B"]);
    expect(idMoved(["A", "B"], "B", "down")).toEqual(["A", "B"]);
    expect(idMoved(["A", "B"], "Z", "down")).toEqual(["A", "B"]);
  });
});
