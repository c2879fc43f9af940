import { describe, expect, it } from "vitest";
import { checkField } from "../../../lib/writing/check-field";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";
import type { FieldInput } from "../../../lib/writing/schema";

const rulesOf = (input: FieldInput) =>
  [...new Set(checkField(input, defaultRuleSet).map(({ rule }) => rule))].sort();

describe("a gathering that a month is named for", () => {
  const gathering: FieldInput = { field: "target", text: "水防訓練を5月に実施する。" };

  it("is an event, which needs an outcome beside it", () => {
    expect(rulesOf({ ...gathering, context: { outcome: null } })).toEqual(["outcome-missing-effect"]);
    expect(rulesOf({ ...gathering, context: { outcome: "土のうを積める住民が増えている。" } })).toEqual([]);
  });

  it.each([
    "水防訓練を毎月行う。",
    "栄養教室を7月に4回開く。",
    "説明会を6月から8月に開催する。",
    "空き家の戸別訪問を9月に行う。",
  ])("is activity where it is spread or counted: %s", (text) => {
    expect(rulesOf({ field: "target", text })).toEqual(["target-is-means"]);
  });
});

describe("a target", () => {
  it.each([
    "基金の取崩し額を前年度より減らす。",
    "排水の全項目で基準に適合させる。",
    "国の配置基準をすべて満たす。",
    "下水道事業会計の赤字を解消する。",
  ])("can be judged by what was before, a standard or what is gone: %s", (text) => {
    expect(rulesOf({ field: "target", text })).toEqual([]);
  });

  it.each([
    "適切な時期に使用料の見直しを行う。",
    "要綱の改正を適宜行う。",
    "早寝早起きの励行",
    "禁煙30日チャレンジの推進",
    "前年度より市民の意識を高める。",
    "設置基準を満たすよう努める。",
  ])("cannot be judged by a day that never comes, nor by a figure within a name: %s", (text) => {
    expect(rulesOf({ field: "target", text })).toEqual(["vague-target"]);
  });

  it.each(["避難計画を見直す。", "業務の手引きを更新し、各課へ配布する。"])(
    "that is a paper made anew needs an outcome: %s",
    (text) => {
      expect(rulesOf({ field: "target", text, context: { outcome: null } })).toEqual([
        "outcome-missing-effect",
      ]);
    },
  );
});

describe("an outcome", () => {
  it.each(["防犯灯がすべてLED化されている。", "工程の進捗が管理されている。"])(
    "without effect is told: %s",
    (text) => {
      expect(rulesOf({ field: "outcome", text })).toEqual(["outcome-missing-effect"]);
    },
  );

  it.each(["公正で分かりやすい入札事務が行われている。", "山林が適切に管理されている。"])(
    "that says how well a service is done is one: %s",
    (text) => {
      expect(rulesOf({ field: "outcome", text })).toEqual([]);
    },
  );
});

describe("a wish in the current state", () => {
  it.each([
    "父母会から延長保育の拡充を要望されている。",
    "県に台帳の提出を求められている。",
    "町内会から公園の改修を要望されているが、着手していない。",
  ])("is an event where it is told who asks: %s", (text) => {
    expect(rulesOf({ field: "currentState", text })).toEqual([]);
  });

  it.each([
    "来年度から保育の拡充を求められている。",
    "市民の立場から窓口の改善を求められている。",
    "市には丁寧な説明が求められている。",
    "各課に経費の節減を求められている。",
  ])("stays one where a time, a reason or the one who is asked stands: %s", (text) => {
    expect(rulesOf({ field: "currentState", text })).toEqual(["current-state-not-fact"]);
  });

  it("is a task that is to be done soon, or asked how, but not a task that is named", () => {
    const of = (text: string) => rulesOf({ field: "currentState", text });
    expect(of("河川の土砂を早急に取り除くことが課題である。")).toEqual(["current-state-not-fact"]);
    expect(of("いかに祭りを残していくかが課題となっている。")).toEqual(["current-state-not-fact"]);
    expect(of("祭りの担い手の確保が課題となっている。")).toEqual([]);
  });
});

describe("the bare name of a doing among the means", () => {
  it.each(["広報の強化", "相談体制の充実を図る。", "職員の接遇意識の向上", "講習会等による職員の意識改革"])(
    "tells no step, and is no goal either: %s",
    (text) => {
      expect(rulesOf({ field: "means", text })).toEqual(["means-not-concrete"]);
    },
  );

  it.each(["FMラジオでの広報の強化", "新任者への接遇研修の実施", "国と県への要望活動(8月)"])(
    "is none where it says how, what or to whom: %s",
    (text) => {
      expect(rulesOf({ field: "means", text })).toEqual([]);
    },
  );

  it.each(["火災による死者ゼロ", "1人当たりの給水量の250L以下への抑制", "市民の防犯意識の向上"])(
    "is not what a goal is: %s",
    (text) => {
      expect(rulesOf({ field: "means", text })).toEqual(["means-is-goal"]);
    },
  );
});

describe("a title that shares its purpose with the mission", () => {
  const mission = "デジタル技術で市民の利便性を高めます。";

  it("is its own where it says what is done for it, and repeats it where it does not", () => {
    const of = (text: string) => rulesOf({ field: "title", text, context: { mission } });
    expect(of("市民の利便性の向上に向けた図書貸出しのデジタル化")).toEqual([]);
    expect(of("デジタル技術による市民の利便性の向上")).toEqual(["title-equals-mission"]);
  });
});
