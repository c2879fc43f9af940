import { type FieldRule, fieldRuleSchema } from "../schema";

/** The guideline's rules that one field's text decides; clauses are those of a spring consultation's notice, section 3. */
export const fieldRules: FieldRule[] = [
  {
    id: "current-state-not-fact",
    detector: "need-as-predicate",
    fields: ["currentState"],
    severity: "must",
    clause: "3 ② 現在の状態",
    reason: {
      ja: "必要や要望ではなく、いまどうなっているかを事実として書くと、年度末に変化を比べられます。",
      en: "A fact of today can be compared at year end; a need or a wish cannot.",
    },
    example: {
      before: "高齢者の見守りの強化が求められている。",
      after: "一人暮らしの高齢者1,240人のうち、見守りを受けている人は410人である。",
    },
  },
  {
    id: "vague-target",
    detector: "nothing-to-judge",
    fields: ["target"],
    severity: "must",
    clause: "3 ② 達成目標",
    reason: {
      ja: "数値、期日、完了のいずれかがないと、達成したかどうかを後から判断できません。",
      en: "Without a figure, a date or a completion nobody can judge afterwards whether it was reached.",
    },
    example: {
      before: "交通安全対策を推進する。",
      after: "通学路の危険箇所38か所の対策を12月までに終える。",
    },
  },
  {
    id: "target-is-means",
    detector: "activity-as-target",
    fields: ["target"],
    severity: "advice",
    clause: "3 ② 達成目標",
    reason: {
      ja: "活動すること自体は手段です。その活動でどこまで到達するかを目標に書いてください。",
      en: "Being active is a means; the target says what the activity is to reach.",
    },
    example: {
      before: "健康教室を10回開催する。",
      after: "健康教室の参加者の6割が、半年後も週2回の運動を続けている。",
    },
  },
  {
    id: "outcome-missing-effect",
    detector: "effect-missing",
    fields: ["target", "outcome"],
    severity: "must",
    clause: "3 ② 目標が達成した状態",
    reason: {
      ja: "計画づくりや催し、数値の達成がゴールにならないよう、それで市民に何が起こるかを書いてください。",
      en: "A plan, an event or a reached figure is not the goal; say what it changes for citizens.",
    },
    example: {
      before: "避難計画が策定されている。",
      after: "支援が必要な人の全員に、避難を助ける近所の人が決まっている。",
    },
  },
  {
    id: "means-is-goal",
    detector: "result-as-means",
    fields: ["means"],
    severity: "advice",
    clause: "3 ③ 手段",
    reason: {
      ja: "到達したい状態や数値は目標です。手段には、そこへ至るために何をするかを書いてください。",
      en: "A state or figure to be reached is a goal; the means say what is done to get there.",
    },
    example: {
      before: "図書館の利用者の増加を図る。",
      after: "駅前に返却箱を置き、閉館後も本を返せるようにする。",
    },
  },
  {
    id: "means-not-concrete",
    detector: "hollow-means",
    fields: ["means"],
    severity: "advice",
    clause: "3 ③ 手段",
    reason: {
      ja: "誰と何をするのかが読み取れません。目標に至るまでの手順を具体的に書いてください。",
      en: "It does not say who does what; write the steps that lead to the goal.",
    },
    example: { before: "関係機関と連携して取り組む。", after: "警察署と毎月、事故の多い交差点を点検する。" },
  },
  {
    id: "title-equals-mission",
    detector: "repeats-mission",
    fields: ["title"],
    severity: "must",
    clause: "3 ① 目標の表題",
    limit: 0.42,
    reason: {
      ja: "表題が組織使命と同じ内容です。使命のために今年度何をするのかを書いてください。",
      en: "The title says what the mission says; name what is done for it this year.",
    },
    example: { before: "住みよいまちづくりの推進", after: "空き家の跡地を使った小公園の整備" },
  },
].map((rule) => fieldRuleSchema.parse(rule));
