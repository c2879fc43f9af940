import { describe, expect, it } from "vitest";
import { belongsTo, isAnchor } from "../../../components/goal-sheets/focused-field";

const goal = "0197a0f0-0000-7000-8000-000000000001";
const other = "0197a0f0-0000-7000-8000-000000000002";

describe("the field in focus", () => {
  it("is named by what it belongs to, its id and the field", () => {
    expect(isAnchor(`goal-${goal}-targets`)).toBe(true);
    expect(isAnchor(`mission-${goal}-text`)).toBe(true);
    expect(isAnchor("goal-heading")).toBe(false);
    expect(isAnchor(`person-${goal}-name`)).toBe(false);
  });

  it("finds the items that name its field", () => {
    expect(belongsTo({ anchor: null, field: "targets" }, `goal-${goal}-targets`)).toBe(true);
    expect(belongsTo({ anchor: null, field: "means" }, `goal-${goal}-targets`)).toBe(false);
    expect(belongsTo({ anchor: null, field: null }, `goal-${goal}-targets`)).toBe(false);
  });

  it("leaves those to the other mission that say whose they are", () => {
    const item = { anchor: `mission-${goal}-text`, field: "text" };
    expect(belongsTo(item, `mission-${goal}-text`)).toBe(true);
    expect(belongsTo(item, `mission-${other}-text`)).toBe(false);
  });
});
