import { describe, expect, it } from "vitest";
import { type CheckOptions, checkField } from "../../../lib/writing/check-field";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";
import { type FieldInput, type RuleSet, ruleSetSchema } from "../../../lib/writing/schema";

const check = (input: FieldInput, ruleSet = defaultRuleSet, options?: CheckOptions) =>
  checkField(input, ruleSet, options);
const rulesOf = (input: FieldInput) => check(input).map(({ rule }) => rule);

function withRules(change: (rules: RuleSet["rules"]) => RuleSet["rules"]): RuleSet {
  return ruleSetSchema.parse({ ...defaultRuleSet, rules: change(defaultRuleSet.rules) });
}

describe("where a finding stands", () => {
  it("is counted in UTF-16 code units of the text as given, end exclusive", () => {
    const text = "①𠮷田地区の人口は1,204人である。\n・見守りの強化が必要である。";
    const [finding] = check({ field: "currentState", text });
    expect(text.slice(finding?.start, finding?.end)).toBe("必要である");
  });

  it("is one for each statement at fault, in the order of the text", () => {
    const text = "人手の確保が求められている。\n応募は2人であった。\n体制の見直しが急務である。";
    const marked = check({ field: "currentState", text }).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(["求められている", "急務である"]);
  });

  it("says why in the language asked for", () => {
    const input: FieldInput = { field: "means", text: "必要に応じて適切に対応する。" };
    expect(check(input)[0]?.message).toMatch(/手順/);
    expect(check(input, defaultRuleSet, { locale: "en" })[0]?.message).toMatch(/who does what/);
  });
});

describe("a word that a converter broke", () => {
  it("is read whole, and marked where it stands", () => {
    const text = "説明を続けることが求め られる。";
    const [finding] = check({ field: "currentState", text });
    expect(text.slice(finding?.start, finding?.end)).toBe("求め られる");
  });
});

describe("a target's activity", () => {
  it.each([
    "寄席を年3回行う。",
    "会報を隔月で発行する。",
    "首都圏の旅行社12社に案内状を送る。",
    "昔語りを18集落で行う。",
  ])("is one however it is called, when it is counted: %s", (text) => {
    expect(rulesOf({ field: "target", text })).toEqual(["target-is-means"]);
  });

  it.each([
    "議会だよりを年4回から年6回に増やす。",
    "図書館の利用 1人当たり5回",
    "意見箱を全支所に置く。",
    "相談窓口を1か所設ける。",
  ])("is not seen in %s", (text) => {
    expect(rulesOf({ field: "target", text })).toEqual([]);
  });

  it("hides no completion inside a longer word", () => {
    const text = "商店会との意見交換を行う。";
    expect(rulesOf({ field: "target", text }).sort()).toEqual(["target-is-means", "vague-target"]);
  });
});

describe("means", () => {
  it.each([
    ["医業収支の黒字化", "means-is-goal"],
    ["滞納繰越額の圧縮 ▲3,000万円", "means-is-goal"],
    ["空き家対策について、関係課と連携して進める。", "means-not-concrete"],
  ])("that tell no step are told by kind: %s", (text, rule) => {
    expect(rulesOf({ field: "means", text })).toEqual([rule]);
  });

  it.each(["受付時間を午後7時まで延ばす。", "研修医を1名増やす。", "空き家の所有者を訪ねる。"])(
    "that tell one are let be: %s",
    (text) => {
      expect(rulesOf({ field: "means", text })).toEqual([]);
    },
  );
});

describe("an outcome in the passive", () => {
  it("is empty where a thing was made, and tells an effect where something is better or kept", () => {
    expect(rulesOf({ field: "outcome", text: "選挙公報の点字版が作成されている。" })).toEqual([
      "outcome-missing-effect",
    ]);
    expect(rulesOf({ field: "outcome", text: "避難者の健康が維持されている。" })).toEqual([]);
    expect(rulesOf({ field: "outcome", text: "昼休みのうちに手続きが終わっている。" })).toEqual([]);
  });
});

describe("need as a predicate", () => {
  it.each([
    "必要な書類が届いていない。",
    "国から求められている報告を終えていない。",
    "見守りを必要とする人は82人である。",
    "前年度は追加の工事が必要となった。",
  ])("is not seen in %s", (text) => {
    expect(rulesOf({ field: "currentState", text })).toEqual([]);
  });

  it("is seen beside another predicate of the same statement", () => {
    const text = "増員が求められており、応募者は減っている。";
    expect(rulesOf({ field: "currentState", text })).toEqual(["current-state-not-fact"]);
  });
});

describe("what stands beside a field", () => {
  const plan: FieldInput = { field: "target", text: "観光振興計画を3月に策定する。" };

  it("is a fault where nothing is written, and unknown where nothing is said of it", () => {
    expect(rulesOf({ ...plan, context: { outcome: null } })).toEqual(["outcome-missing-effect"]);
    expect(rulesOf({ ...plan, context: { outcome: " " } })).toEqual(["outcome-missing-effect"]);
    expect(rulesOf({ ...plan, context: {} })).toEqual([]);
    expect(rulesOf(plan)).toEqual([]);
  });

  it("tells an outcome that only repeats the target's figure", () => {
    const outcome: FieldInput = { field: "outcome", text: "接続率が92%になっている。" };
    expect(rulesOf(outcome)).toEqual([]);
    expect(rulesOf({ ...outcome, context: { target: "下水道の接続率92%" } })).toEqual([
      "outcome-missing-effect",
    ]);
  });

  it("holds a title against its mission, also in other words and another order", () => {
    const mission = "廃棄物の減量とリサイクルを進め、住みよい環境を守ります。";
    expect(rulesOf({ field: "title", text: "ごみの資源化と削減の推進", context: { mission } })).toEqual([
      "title-equals-mission",
    ]);
    expect(rulesOf({ field: "title", text: "剪定枝の堆肥化施設の稼働", context: { mission } })).toEqual([]);
    expect(rulesOf({ field: "title", text: "ごみの資源化と削減の推進", context: { mission: null } })).toEqual(
      [],
    );
  });
});

describe("a municipality's own rules", () => {
  const vague: FieldInput = { field: "target", text: "連携を推進する。" };

  it("can be switched off", () => {
    const quiet = withRules((rules) => rules.map((rule) => ({ ...rule, severity: "off" })));
    expect(check(vague, quiet)).toEqual([]);
  });

  it("are entered as words, without code", () => {
    const own = withRules((rules) =>
      rules.slice(0, 1).map((rule) => ({
        ...rule,
        id: "no-catchwords",
        detector: "wording",
        fields: ["title"],
        words: ["輝く"],
      })),
    );
    const text = "未来に輝くまちの写真展の開催";
    expect(check({ field: "title", text }, own)).toMatchObject([{ rule: "no-catchwords", start: 3, end: 5 }]);
  });

  it("may change the words a rule looks for", () => {
    const text = "見守りの仕組みが渇望されている。";
    expect(check({ field: "currentState", text })).toEqual([]);
    const vocabulary = { ...defaultRuleSet.vocabulary, wishes: ["渇望され"] };
    expect(check({ field: "currentState", text }, { ...defaultRuleSet, vocabulary })).toHaveLength(1);
  });

  it("are refused where they make no sense", () => {
    const broken = { ...defaultRuleSet, rules: [{ ...defaultRuleSet.rules[0], severity: "loud" }] };
    expect(ruleSetSchema.safeParse(broken).success).toBe(false);
  });
});

describe("plain language", () => {
  const text = `BPRとスキームの見直しを令和6年度に10件、2025年度に２０件行い、${"窓口".repeat(40)}を改める。`;

  it("is looked for only where advice is asked for", () => {
    const plain = (options?: CheckOptions) =>
      check({ field: "means", text }, defaultRuleSet, options).filter(({ rule }) =>
        rule.startsWith("plain-"),
      );
    expect(plain()).toEqual([]);
    expect(new Set(plain({ advice: true }).map(({ rule }) => rule))).toEqual(
      new Set(["plain-abbreviation", "plain-loan-word", "plain-mixed-notation", "plain-sentence-length"]),
    );
  });

  it("offers the glossary's word, and asks for no explanation that is given", () => {
    const findings = check({ field: "means", text: "BPR(手順の見直し)の枠組みとスキーム" }, defaultRuleSet, {
      advice: true,
    });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("仕組み")]);
  });
});
