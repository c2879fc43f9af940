import { describe, expect, it } from "vitest";
import { CHECKED_FIELDS, isCheckedField } from "@/lib/goal-sheets/writing-check";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { missingRequired } from "@/lib/sheet-forms/completeness";
import { sheetFormSchema } from "@/lib/sheet-forms/schema";
import { SDGS, sdgsOf } from "@/lib/sheet-forms/sdg-names";
import { emptyGoalContent } from "@/lib/sheet-forms/sheet-content";
import { checkField } from "@/lib/writing/check-field";
import { defaultRuleSet } from "@/lib/writing/default-rules/rule-set";

const goalFields = builtInForms.flatMap(({ key, goal }) => goal.map((entry) => ({ key, ...entry })));

describe("worked examples of the built-in forms", () => {
  it("stand at every goal field that is written, in both languages and within its limit", () => {
    const written = goalFields.filter(({ field }) => field !== "policyNumbers");
    expect(written.length).toBeGreaterThan(20);
    for (const { key, field, example, maxLength } of written) {
      expect(example, `${key} ${field}`).toBeDefined();
      expect([...(example?.ja ?? "")].length).toBeLessThanOrEqual(maxLength ?? Number.POSITIVE_INFINITY);
    }
  });

  it("are written as the writing check asks", () => {
    const { targets, achievedState } = Object.fromEntries(
      goalFields.map(({ field, example }) => [field, example?.ja ?? null]),
    );
    const context = { target: targets, outcome: achievedState };
    for (const { field, example } of goalFields) {
      if (!isCheckedField(field) || !example) continue;
      const input = { field: CHECKED_FIELDS[field], text: example.ja, context };
      expect(checkField(input, defaultRuleSet), field).toEqual([]);
    }
  });

  it("are no duty: a form stored without them is still a form", () => {
    for (const form of builtInForms) {
      const bare = { ...form, goal: form.goal.map(({ example: _, ...entry }) => entry) };
      expect(sheetFormSchema.safeParse(bare).success).toBe(true);
    }
  });
});

describe("the Sustainable Development Goals", () => {
  it("are seventeen, each named in both languages", () => {
    expect(SDGS.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
    expect(new Set(SDGS.flatMap(({ name }) => [name.ja, name.en])).size).toBe(34);
  });

  it("are found by number, in their own order", () => {
    expect(sdgsOf([13, 4, 99]).map(({ number }) => number)).toEqual([4, 13]);
  });
});

describe("a form that asks for items of the plan", () => {
  const [form] = builtInForms.filter(({ key }) => key === "iga-2024");
  const asking = form && {
    ...form,
    goal: form.goal.map((entry) => ({ ...entry, required: entry.field === "policyNumbers" })),
  };
  const missing = (changes: object) => {
    const header = { contact: "1", aspiration: null, conductGuideline: null, basicPolicies: [], issues: [] };
    const goals = [{ ...emptyGoalContent(1), ...changes }];
    return asking && missingRequired(asking, { header, missions: [{ text: "使命", goals }] });
  };

  it("takes a basis in their place", () => {
    expect(missing({})).toEqual(["/missions/0/goals/0/policyNumbers"]);
    expect(missing({ policyBasis: "OTHER" })).toEqual([]);
    expect(missing({ policyNumbers: ["7-1-1"], policyBasis: null })).toEqual([]);
  });
});
