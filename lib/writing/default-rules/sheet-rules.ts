import type { SheetRule } from "../schema";

/** Rules that only the whole sheet decides. */
export const sheetRules: SheetRule[] = [
  {
    id: "deadline-outside-year",
    check: "deadline-outside-year",
    severity: "must",
    clause: null,
    reason: {
      ja: "期日がこの年度の外にあります。年度内に終わるところまでを目標にしてください。",
      en: "The deadline lies outside this fiscal year; aim at what ends within it.",
    },
    example: { before: "令和9年6月末(令和8年度のシート)", after: "令和9年3月末" },
  },
  {
    id: "policy-number-unknown",
    check: "policy-number-unknown",
    severity: "must",
    clause: null,
    reason: {
      ja: "総合計画にない番号です。計画の番号を選んでください。",
      en: "The comprehensive plan has no such number; choose one of its items.",
    },
    example: { before: "9-9-9", after: "7-5-①" },
  },
  {
    id: "mission-without-goal",
    check: "mission-without-goal",
    severity: "must",
    clause: "別紙2",
    reason: {
      ja: "組織使命には、一つ以上の目標が要ります。",
      en: "Every mission needs at least one goal.",
    },
    example: { before: "目標のない組織使命", after: "組織使命ごとに一つ以上の目標" },
  },
  {
    id: "section-without-goal",
    check: "section-without-goal",
    severity: "must",
    clause: "別紙2",
    reason: {
      ja: "配下の所属には、一つ以上の目標が要ります。",
      en: "Every section of the department needs at least one goal.",
    },
    example: { before: "どの目標も受け持たない課", after: "課ごとに一つ以上の目標" },
  },
  {
    id: "target-below-last-actual",
    check: "target-below-last-actual",
    severity: "advice",
    clause: null,
    reason: {
      ja: "目標値が前年度の実績に届いていないか、何年も同じです。理由を書くか、値を見直してください。",
      en: "The target is no better than last year's actual, or has not moved for years; say why or set it anew.",
    },
    example: { before: "受診率40%(前年度実績41%)", after: "受診率43%(前年度実績41%)" },
  },
  {
    id: "metric-without-means",
    check: "metric-without-means",
    severity: "advice",
    clause: "3 ③ 手段",
    reason: {
      ja: "数値目標に対する手段が書かれていません。",
      en: "Figures are aimed at, but no means are written for them.",
    },
    example: { before: "手段: (空欄)", after: "手段: 未受診者に電話で検診日を案内する。" },
  },
];
