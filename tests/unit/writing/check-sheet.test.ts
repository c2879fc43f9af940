import { describe, expect, it } from "vitest";
import {
  checkSheet,
  type SheetGoal,
  type SheetMetric,
  type SheetTexts,
} from "../../../lib/writing/check-sheet";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";

const metric: SheetMetric = {
  name: "受診率",
  target: 45,
  direction: "up",
  lastActual: 43,
  earlierTargets: [44, 42],
};
const goal: SheetGoal = {
  id: "g1",
  deadline: "2027-03-31",
  policyNumbers: ["1-2-3"],
  means: "未受診者に電話をかける。",
  sections: ["健康課"],
  metrics: [metric],
};
const sheetOf = (change: Partial<SheetGoal> = {}, rest: Partial<SheetTexts> = {}): SheetTexts => ({
  fiscalYear: 2026,
  knownPolicyNumbers: ["1-2-3"],
  sections: ["健康課"],
  missions: [{ id: "m1", text: "健康なまち", goals: [{ ...goal, ...change }] }],
  ...rest,
});
const rulesOf = (sheet: SheetTexts) => checkSheet(sheet, defaultRuleSet).map(({ rule }) => rule);

describe("a whole sheet", () => {
  it("has no finding where all is in order", () => {
    expect(checkSheet(sheetOf(), defaultRuleSet)).toEqual([]);
  });

  it.each([
    ["2027-04-01", true],
    ["2026-03-31", true],
    ["2026-04-01", false],
    [null, false],
  ])("with the deadline %s in fiscal year 2026 is at fault: %s", (deadline, isAtFault) => {
    expect(rulesOf(sheetOf({ deadline })).includes("deadline-outside-year")).toBe(isAtFault);
  });

  it("names the goal whose policy number the plan does not know, and asks for none without a plan", () => {
    const sheet = sheetOf({ policyNumbers: ["1-2-3", "9-9-9"] });
    expect(checkSheet(sheet, defaultRuleSet)).toEqual([
      { rule: "policy-number-unknown", subject: { kind: "goal", id: "g1" } },
    ]);
    expect(checkSheet({ ...sheet, knownPolicyNumbers: null }, defaultRuleSet)).toEqual([]);
  });

  it("needs a goal for every mission with a text and for every section", () => {
    const missions = [
      ...sheetOf().missions,
      { id: "m2", text: "学び", goals: [] },
      { id: "m3", text: null, goals: [] },
    ];
    expect(checkSheet(sheetOf({}, { missions, sections: ["健康課", "福祉課"] }), defaultRuleSet)).toEqual([
      { rule: "mission-without-goal", subject: { kind: "mission", id: "m2" } },
      { rule: "section-without-goal", subject: { kind: "section", name: "福祉課" } },
    ]);
  });

  it.each<[string, Partial<SheetMetric>, boolean]>([
    ["less than last year's actual", { target: 40 }, true],
    ["more than last year's actual where less is better", { direction: "down", target: 44 }, true],
    ["less where less is better", { direction: "down", target: 40 }, false],
    ["the same for three years", { target: 44, earlierTargets: [44, 44] }, true],
    ["the same for two years", { target: 44, earlierTargets: [44, 42] }, false],
    ["to be maintained", { direction: "maintain", target: 40, earlierTargets: [40, 40] }, false],
    ["without a number", { target: null }, false],
  ])("with a target that is %s", (_, change, isAtFault) => {
    const found = rulesOf(sheetOf({ metrics: [{ ...metric, ...change }] }));
    expect(found.includes("target-below-last-actual")).toBe(isAtFault);
  });

  it("needs means where figures are aimed at", () => {
    expect(rulesOf(sheetOf({ means: " " }))).toEqual(["metric-without-means"]);
    expect(rulesOf(sheetOf({ means: null, metrics: [] }))).toEqual([]);
  });

  it("is not held against rules that are switched off", () => {
    const sheetRules = defaultRuleSet.sheetRules.map((rule) => ({ ...rule, severity: "off" as const }));
    expect(checkSheet(sheetOf({ means: null }), { ...defaultRuleSet, sheetRules })).toEqual([]);
  });
});
