import { describe, expect, it } from "vitest";
import {
  ruleSetFormSchema,
  severitiesFormSchema,
  wordsFormSchema,
} from "../../lib/fiscal-years/rule-set-schema";
import { fieldMessages } from "../../lib/form-state";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import { storedRuleSetSchema } from "../../lib/writing/schema";

const about = { year: "2026", seen: "default", reason: "" };
const problems = (definition: string) => {
  const parsed = ruleSetFormSchema.safeParse({ ...about, definition });
  return parsed.success ? {} : fieldMessages(parsed.error);
};

describe("a rule set pasted as JSON", () => {
  it("is taken as it is where it is one", () => {
    const parsed = ruleSetFormSchema.parse({ ...about, definition: JSON.stringify(defaultRuleSet) });
    expect(parsed).toEqual({ year: 2026, seen: "default", reason: "", ruleSet: defaultRuleSet });
  });

  it.each([
    ["", ["required"]],
    ["{ key: 1", ["notJson"]],
    ["null", ["ruleSetValue|(JSON)"]],
  ])("is refused as %j", (definition, expected) => {
    expect(problems(definition)).toEqual({ definition: expected });
  });

  it("is told where a value is wrong or an entry unknown", () => {
    const [first, ...rest] = defaultRuleSet.rules;
    const broken = { ...defaultRuleSet, rules: [{ ...first, severity: "loud" }, ...rest], colour: "red" };
    expect(problems(JSON.stringify(broken))).toEqual({
      definition: ["ruleSetValue|rules.0.severity", "ruleSetUnknown|colour"],
    });
  });
});

describe("a rule set with two rules of one id", () => {
  const { rules, sheetRules } = defaultRuleSet;
  const [first, second] = rules;
  const [sheetRule] = sheetRules;
  const twice = {
    ...defaultRuleSet,
    rules: [...rules, { ...second, severity: "off" }],
    sheetRules: [...sheetRules, { ...sheetRule, id: first?.id }],
  };

  it("is refused with the place and the id", () => {
    expect(problems(JSON.stringify(twice))).toEqual({
      definition: [
        `ruleSetTwice|rules.${rules.length}.id: ${second?.id}`,
        `ruleSetTwice|sheetRules.${sheetRules.length}.id: ${first?.id}`,
      ],
    });
  });

  it("is read with the first of them where it was stored before", () => {
    expect(storedRuleSetSchema.parse(twice)).toEqual(defaultRuleSet);
  });
});

describe("the severities of a form", () => {
  it("are read by their rules", () => {
    const parsed = severitiesFormSchema.parse({ ...about, "severity-vague-target": "advice", other: "x" });
    expect(parsed.severities).toEqual({ "vague-target": "advice" });
  });

  it("are refused where they are none", () => {
    const parsed = severitiesFormSchema.safeParse({ ...about, "severity-vague-target": "loud" });
    expect(parsed.success ? {} : fieldMessages(parsed.error)).toEqual({
      "severity-vague-target": ["badChoice"],
    });
  });
});

describe("the words of a form", () => {
  const lists = Object.fromEntries(
    Object.entries(defaultRuleSet.vocabulary).map(([list, words]) => [list, words.join(" ")]),
  );
  const form = {
    ...about,
    ...lists,
    synonyms: defaultRuleSet.synonyms.map((group) => group.join(" ")).join("\n"),
    glossary: defaultRuleSet.glossary.map(({ word, instead }) => `${word}＝${instead}`).join("\r\n"),
  };

  it("come back as they were laid in", () => {
    const { vocabulary, synonyms, glossary } = defaultRuleSet;
    expect(wordsFormSchema.parse(form).words).toEqual({ vocabulary, synonyms, glossary });
  });

  it.each([
    [{ needs: "長".repeat(61) }, { needs: ["wordTooLong"] }],
    [{ glossary: "言い換えのない語" }, { glossary: ["glossaryLine"] }],
    [
      { vague: Array.from({ length: 1001 }, (_, index) => `語${index}`).join(" ") },
      { vague: ["tooManyWords"] },
    ],
  ])("are refused with the reason beside their list", (change, expected) => {
    const parsed = wordsFormSchema.safeParse({ ...form, ...change });
    expect(parsed.success ? {} : fieldMessages(parsed.error)).toEqual(expected);
  });
});
