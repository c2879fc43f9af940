import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CarryChoice,
  carriedGoal,
  carrySteps,
  mergeSlips,
  yearLater,
} from "../../../lib/goal-sheets/carry-over";
import { carryOverSchema, endGoalsSchema } from "../../../lib/goal-sheets/carry-over-schema";
import type { StoredGoal } from "../../../lib/goal-sheets/sheet-view";

const choice = (id: string, given: Partial<CarryChoice> = {}): CarryChoice => ({
  id,
  kind: "CONTINUED",
  reason: "",
  missionId: "m",
  into: "",
  parts: 2,
  ...given,
});

const goal = (given: Partial<StoredGoal>): StoredGoal => ({
  id: "g",
  number: 1,
  title: "",
  background: "",
  purpose: "",
  currentState: "",
  issues: "",
  targets: "",
  achievedState: "",
  means: "",
  policyNumbers: [],
  policyBasis: null,
  policyBasisText: "",
  deadline: null,
  sections: [],
  contributors: [],
  metrics: [],
  ...given,
});

const NOW = {
  sections: [
    { id: "s1", name: "総務課" },
    { id: "s2", name: "人事課" },
  ],
  departmentIds: ["d1"],
};

describe("what the choices of a carrying over ask for", () => {
  it("makes one new goal of each, or leads to one that stands", () => {
    const steps = carrySteps([choice("a"), choice("b", { into: "goal:x", kind: "CHANGED", reason: "理由" })]);
    expect(steps).toEqual([
      { from: [{ id: "a", kind: "CONTINUED", reason: "" }], missionId: "m", goalId: null, parts: 1 },
      { from: [{ id: "b", kind: "CHANGED", reason: "理由" }], missionId: "m", goalId: "x", parts: 1 },
    ]);
  });

  it("joins goals under the first, all of them merged", () => {
    const [step, ...others] = carrySteps([choice("b", { into: "with:a" }), choice("a", { missionId: "n" })]);
    expect(others).toEqual([]);
    expect(step?.missionId).toBe("n");
    expect(step?.from.map(({ id, kind }) => [id, kind])).toEqual([
      ["a", "MERGED"],
      ["b", "MERGED"],
    ]);
  });

  it("makes several of a split one, and never puts it into one that stands", () => {
    expect(carrySteps([choice("a", { kind: "SPLIT", parts: 4, into: "goal:x" })])).toMatchObject([
      { goalId: null, parts: 4 },
    ]);
  });

  it("finds goals that are merged with nobody, with themselves, with one not chosen or itself joined", () => {
    const slips = (...choices: CarryChoice[]) => mergeSlips(choices).map(({ id, problem }) => [id, problem]);
    expect(slips(choice("a", { kind: "MERGED" }))).toEqual([["a", "chooseMergePartner"]]);
    expect(slips(choice("a", { into: "with:a" }))).toEqual([["a", "mergePartnerMissing"]]);
    expect(slips(choice("a", { into: "with:b" }))).toEqual([["a", "mergePartnerMissing"]]);
    expect(slips(choice("a", { into: "with:b" }), choice("b", { kind: "SPLIT" }))).toEqual([
      ["a", "mergePartnerMissing"],
    ]);
    expect(slips(choice("a", { into: "with:b" }), choice("b", { into: "with:c" }), choice("c"))).toEqual([
      ["a", "mergePartnerMissing"],
    ]);
    expect(slips(choice("a", { kind: "MERGED", into: "with:b" }), choice("b", { kind: "MERGED" }))).toEqual(
      [],
    );
    expect(slips(choice("a", { kind: "MERGED", into: "goal:x" }))).toEqual([]);
  });

  it("counts every choice without a slip in exactly one step", () => {
    const ids = ["a", "b", "c", "d"];
    const into = fc.constantFrom("", "goal:x", ...ids.map((id) => `with:${id}`));
    fc.assert(
      fc.property(fc.array(into, { minLength: 4, maxLength: 4 }), (ways) => {
        const choices = ids.map((id, at) => choice(id, { into: ways[at] ?? "" }));
        if (mergeSlips(choices).length > 0) return;
        const named = carrySteps(choices).flatMap(({ from }) => from.map(({ id }) => id));
        expect(named.sort()).toEqual(ids);
      }),
    );
  });
});

describe("what comes along", () => {
  it("is only what was asked; sections by name, departments by identity, the deadline a year later", () => {
    const from = goal({
      title: "表題",
      means: "手段",
      deadline: "2024-02-29",
      policyNumbers: ["1-1"],
      sections: [
        { id: "old", name: "総務 課" },
        { id: "older", name: "なくなった課" },
      ],
      contributors: [
        { id: "d1", name: "" },
        { id: "gone", name: "" },
      ],
    });
    expect(carriedGoal([from], ["title", "sections", "contributors", "deadline"], NOW)).toEqual({
      texts: { title: "表題" },
      policyNumbers: [],
      basis: null,
      deadline: "2025-02-28",
      sectionIds: ["s1"],
      contributorIds: ["d1"],
    });
    expect(carriedGoal([from], ["means", "policyNumbers"], NOW)).toMatchObject({
      texts: { means: "手段" },
      policyNumbers: ["1-1"],
      sectionIds: [],
      deadline: null,
    });
  });

  it("is of merged goals the first title and all texts after each other, equal ones once", () => {
    const both = [
      goal({ title: "甲", means: "同じ", issues: "一" }),
      goal({ title: "乙", means: "同じ", issues: "二" }),
    ];
    expect(carriedGoal(both, ["title", "means", "issues"], NOW).texts).toEqual({
      title: "甲",
      means: "同じ",
      issues: "一\n二",
    });
  });

  it("counts a year on in the calendar", () => {
    expect([yearLater("2025-03-31"), yearLater("1999-12-31"), yearLater("2024-02-29")]).toEqual([
      "2026-03-31",
      "2000-12-31",
      "2025-02-28",
    ]);
  });
});

const ID = "0190a000-0000-7000-8000-000000000001";
const OTHER = "0190a000-0000-7000-8000-000000000002";

describe("the forms", () => {
  const row = { "goals.0.id": ID, "goals.0.seen": "0", "goals.0.missionId": OTHER };

  it("keeps the chosen rows alone", () => {
    const parsed = carryOverSchema.parse({
      sheetId: ID,
      parts: ["title"],
      ...row,
      "goals.0.take": "on",
      "goals.1.id": OTHER,
      "goals.1.seen": "0",
      "goals.1.missionId": OTHER,
    });
    expect(parsed.goals).toHaveLength(1);
    expect(parsed.goals[0]).toMatchObject({ id: ID, kind: "CONTINUED", into: "", parts: 2 });
  });

  it("says at the row what is missing", () => {
    const messages = (form: object) =>
      carryOverSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(messages({ sheetId: ID, ...row })).toEqual([["goals.0.take", "chooseGoal"]]);
    expect(messages({ sheetId: ID, ...row, "goals.0.take": "on", "goals.0.kind": "MERGED" })).toEqual([
      ["goals.0.into", "chooseMergePartner"],
    ]);
    const ending = endGoalsSchema.safeParse({ sheetId: ID, "endings.0.id": ID, "endings.0.ends": "on" });
    expect(ending.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["endings.0.reason", "required"],
    ]);
  });
});
