import { type FieldRule, fieldRuleSchema } from "../schema";

const fields = ["title", "currentState", "target", "outcome", "means"];

/** Plain language for citizens: looked for only where advice is asked for. */
export const plainRules: FieldRule[] = [
  {
    id: "plain-sentence-length",
    detector: "sentence-length",
    fields,
    severity: "advice",
    clause: "3",
    limit: 100,
    reason: {
      ja: "一文が長く、読み手が途中で迷います。二つに分けてください。",
      en: "A reader loses the way in so long a sentence; make it two.",
    },
    example: {
      before: "…を行うとともに、…を図りながら、…に努め、…する。",
      after: "…を行う。あわせて…する。",
    },
  },
  {
    id: "plain-abbreviation",
    detector: "unexplained-abbreviation",
    fields,
    severity: "advice",
    clause: "3",
    reason: {
      ja: "略語の意味が書かれていません。初めに出てくる所で説明を添えてください。",
      en: "The abbreviation is not explained; say what it stands for where it first appears.",
    },
    example: { before: "BPRを進める。", after: "BPR(業務の手順の見直し)を進める。" },
  },
  {
    id: "plain-loan-word",
    detector: "loan-words",
    fields,
    severity: "advice",
    clause: "3",
    reason: {
      ja: "市民に伝わりにくい外来語です。言い換えを検討してください。",
      en: "Many citizens do not know this loan word; consider a common word.",
    },
    example: { before: "スキームを見直す。", after: "仕組みを見直す。" },
  },
  {
    id: "plain-mixed-notation",
    detector: "mixed-notation",
    fields,
    severity: "advice",
    clause: "3",
    reason: {
      ja: "同じ欄に異なる書き方(元号と西暦、全角と半角の数字)が混じっています。",
      en: "One field mixes era and Gregorian years, or full-width and half-width digits.",
    },
    example: { before: "令和6年度に10件、2025年度に２０件", after: "令和6年度に10件、令和7年度に20件" },
  },
].map((rule) => fieldRuleSchema.parse(rule));

/** Loan words of administrative papers with a common word for each; a municipality adds its own. */
export const glossary = [
  { word: "スキーム", instead: "仕組み" },
  { word: "アウトリーチ", instead: "訪問による支援" },
  { word: "アセスメント", instead: "事前の評価" },
  { word: "インセンティブ", instead: "励みになる仕組み" },
  { word: "エビデンス", instead: "根拠" },
  { word: "コンセンサス", instead: "合意" },
  { word: "サステナブル", instead: "持続できる" },
  { word: "ステークホルダー", instead: "関係する人" },
  { word: "ダイバーシティ", instead: "多様性" },
  { word: "ナレッジ", instead: "知識" },
  { word: "フレイル", instead: "加齢による心身の衰え" },
  { word: "プラットフォーム", instead: "共通の場" },
  { word: "ファシリテーター", instead: "進行役" },
  { word: "マネジメント", instead: "管理" },
  { word: "モビリティ", instead: "移動手段" },
  { word: "リテラシー", instead: "使いこなす力" },
  { word: "レジリエンス", instead: "立ち直る力" },
  { word: "ワーキンググループ", instead: "作業部会" },
];
