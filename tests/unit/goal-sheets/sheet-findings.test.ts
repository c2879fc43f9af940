import { describe, expect, it } from "vitest";
import { blockingFindings, type CheckedSheet, sheetFindings } from "../../../lib/goal-sheets/sheet-findings";
import type { StoredGoal } from "../../../lib/goal-sheets/sheet-view";
import { fieldContext, type WritingCheck } from "../../../lib/goal-sheets/writing-check";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";
import type { SheetForm } from "../../../lib/sheet-forms/schema";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";

function formOf(key: string): SheetForm {
  const form = getBuiltInForm(key);
  if (!form) throw new Error(`There is no form ${key}.`);
  return form;
}

const goal: StoredGoal = {
  id: "g1",
  number: 1,
  title: "予約制の窓口の開設",
  background: "",
  purpose: "",
  currentState: "平均で18分お待ちいただいている。",
  issues: "",
  targets: "平均の待ち時間 12分以内",
  achievedState: "昼休みのうちに手続きが終わる。",
  means: "・予約の受付を6月に始める。",
  deadline: "2027-03-31",
  policyNumbers: ["7-1・①"],
  policyBasis: null,
  policyBasisText: "",
  sections: [],
  contributors: [],
  metrics: [],
};

const sheetOf = (change: Partial<StoredGoal> = {}, form = formOf("iga-2024")): CheckedSheet => ({
  fiscalYear: 2026,
  form,
  content: {
    header: {
      departmentName: "総務部",
      post: "",
      headName: "",
      contact: null,
      aspiration: null,
      conductGuideline: null,
      basicPolicies: [],
      issues: [],
      sections: ["総務課", "人事課"],
    },
    missions: [{ id: "m1", text: "市役所を支える", sdgs: [], goals: [{ ...goal, ...change }] }],
  },
});

const check: WritingCheck = {
  ruleSet: defaultRuleSet,
  answers: [],
  knownPolicyNumbers: ["7-1-1"],
  lastYear: [],
  history: {},
};
const rulesOf = (sheet: CheckedSheet, other: Partial<WritingCheck> = {}) =>
  sheetFindings(sheet, { ...check, ...other }).map(({ rule }) => rule);

describe("the findings of a sheet", () => {
  it("are none where all is in order", () => {
    expect(sheetFindings(sheetOf(), check)).toEqual([]);
  });

  it("name the field, the words and the reason", () => {
    const [found] = sheetFindings(sheetOf({ currentState: "受付の見直しが求められている。" }), check);
    expect(found).toMatchObject({
      rule: "current-state-not-fact",
      goalId: "g1",
      missionId: "m1",
      field: "currentState",
      words: "求められている",
      severity: "must",
      answer: null,
    });
    expect(found?.message).not.toBe("");
  });

  it("speak the language asked for", () => {
    const sheet = sheetOf({ currentState: "受付の見直しが求められている。", deadline: "2027-04-01" });
    const messages = sheetFindings(sheet, check, "en").map(({ message }) => message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toMatch(/^[\x20-\x7e]+$/);
  });

  it("lead from the whole sheet's rules to the field that mends them", () => {
    const sheet = sheetOf({ deadline: "2027-04-01", policyNumbers: ["7-1・①", "9-9"] });
    expect(sheetFindings(sheet, check)).toMatchObject([
      { rule: "deadline-outside-year", goalId: "g1", field: "deadline", words: "2027-04-01" },
      { rule: "policy-number-unknown", goalId: "g1", field: "policyNumbers", words: "9-9" },
    ]);
    expect(rulesOf(sheet, { knownPolicyNumbers: null })).toEqual(["deadline-outside-year"]);
  });

  it("hold sections without a goal against a department only once it gives goals to sections", () => {
    expect(rulesOf(sheetOf())).toEqual([]);
    expect(rulesOf(sheetOf({ sections: [{ id: "s1", name: "総務課" }] }))).toEqual(["section-without-goal"]);
  });

  it("hold a metric against its last actual", () => {
    const metric = {
      id: "t1",
      name: "待ち時間",
      unit: "分",
      comparator: null,
      direction: "DOWN" as const,
      baseline: null,
      baselineFiscalYear: null,
      target: "20",
      targetFiscalYear: null,
      readings: [],
    };
    const history = { t1: { lastActual: 18, earlierTargets: [21] } };
    expect(sheetFindings(sheetOf({ metrics: [metric] }), { ...check, history })).toMatchObject([
      { rule: "target-below-last-actual", field: "targets", words: "待ち時間 20分", severity: "advice" },
    ]);
  });

  it("are answered for the same statement only, and an answered one blocks no submission", () => {
    const sheet = sheetOf({ currentState: "受付の見直しが求められている。" });
    const answer = {
      id: "a1",
      goalId: "g1",
      field: "currentState",
      rule: "current-state-not-fact",
      excerpt: "受付の見直しが【求められている】",
      reason: "条例の言葉です。",
      answeredByName: "部長",
    };
    const answered = sheetFindings(sheet, { ...check, answers: [answer] });
    expect(answered).toMatchObject([{ answer: { reason: "条例の言葉です。" } }]);
    expect(blockingFindings(answered)).toEqual([]);
    expect(blockingFindings(sheetFindings(sheet, check))).toHaveLength(1);
    const elsewhere = sheetFindings(sheet, { ...check, answers: [{ ...answer, goalId: "g2" }] });
    expect(blockingFindings(elsewhere)).toHaveLength(1);
    const reworded = sheetOf({ currentState: "夜間の受付の見直しが求められている。" });
    expect(blockingFindings(sheetFindings(reworded, { ...check, answers: [answer] }))).toHaveLength(1);
  });

  it("speak of the next statement where the first of a field's is answered", () => {
    const targets = "相談の充実を図る。\n見学の機会の充実を図る。";
    const answer = {
      id: "a1",
      goalId: "g1",
      field: "targets",
      rule: "vague-target",
      excerpt: "相談の【充実を図る】",
      reason: "計画の言葉です。",
      answeredByName: "部長",
    };
    expect(
      blockingFindings(sheetFindings(sheetOf({ targets }), { ...check, answers: [answer] })),
    ).toMatchObject([{ rule: "vague-target", excerpt: "見学の機会の【充実を図る】" }]);
  });

  it("are answered for one section or one mission where they have no goal", () => {
    const sheet = sheetOf({ sections: [{ id: "s1", name: "人事課" }] });
    sheet.content.missions.push({ id: "m2", text: "文書を守る", sdgs: [], goals: [] });
    const kept = { id: "a1", goalId: null, reason: "庶務だけの課です。", answeredByName: "部長" };
    const answers = [
      { ...kept, field: "sections", rule: "section-without-goal", excerpt: "総務課" },
      { ...kept, id: "a2", field: "missions", rule: "mission-without-goal", excerpt: "文書を守る" },
    ];
    expect(blockingFindings(sheetFindings(sheet, check))).toHaveLength(2);
    const answered = sheetFindings(sheet, { ...check, answers });
    expect(new Set(answered.map(({ answer }) => answer?.id))).toEqual(new Set(["a1", "a2"]));
    expect(blockingFindings(answered)).toEqual([]);
    const another = answers.map((answer) => ({ ...answer, excerpt: "会計課" }));
    expect(blockingFindings(sheetFindings(sheet, { ...check, answers: another }))).toHaveLength(2);
  });

  it("are none for rules that are switched off, and advice blocks nothing", () => {
    const sheet = sheetOf({ currentState: "受付の見直しが求められている。" });
    const set = (severity: "advice" | "off") => ({
      ...defaultRuleSet,
      rules: defaultRuleSet.rules.map((rule) => ({ ...rule, severity })),
    });
    expect(rulesOf(sheet, { ruleSet: set("off") })).toEqual([]);
    const advised = sheetFindings(sheet, { ...check, ruleSet: set("advice") });
    expect(advised).toHaveLength(1);
    expect(blockingFindings(advised)).toEqual([]);
  });
});

describe("what the check may know of a field's neighbours", () => {
  it("is nothing of fields that the form does not have, and that nothing is written in empty ones", () => {
    const beside = { mission: "", targets: "12分", achievedState: "" };
    expect(fieldContext(formOf("iga-2024"), beside)).toEqual({
      mission: null,
      target: "12分",
      outcome: null,
    });
    const without = { ...formOf("iga-2024"), missionLayout: "NONE" as const, goal: [] };
    expect(fieldContext(without, beside)).toEqual({
      mission: undefined,
      target: undefined,
      outcome: undefined,
    });
  });
});
