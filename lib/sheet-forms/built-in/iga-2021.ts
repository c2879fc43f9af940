import type { SheetForm } from "../schema";
import { goalField, headerField, missionText } from "./canonical-fields";
import { fiveLevelScale } from "./five-level-scale";

const standard = { ja: "目標の達成水準", en: "Standard of attainment" };

/** Iga's manifesto of fiscal year 2021, published after year end with the head's own assessment. */
export const iga2021: SheetForm = {
  key: "iga-2021",
  version: 1,
  name: { ja: "部局マニフェスト(2021年度)", en: "Department manifesto (2021)" },
  titleLine: {
    ja: "{year}({era})年度 部局マニフェスト ～私たちの組織使命と目標～",
    en: "{year} ({era}) Department manifesto: our mission and goals",
  },
  header: [
    headerField("departmentName", { required: true }),
    headerField("post", { required: true }),
    headerField("headName", { required: true }),
    headerField("aspiration", { required: true }),
    headerField("portrait"),
  ],
  mission: [
    missionText(
      { ja: "組織使命", en: "Mission" },
      { ja: "部局が何のためにあるかを書きます。", en: "What the department exists to achieve." },
    ),
  ],
  goal: [
    goalField("title", { label: { ja: "組織使命達成に向けての目標", en: "Goal" }, required: true }),
    goalField("currentState", { column: standard, subLabels: ["〈現在の状態〉"], required: true }),
    goalField("targets", { column: standard, subLabels: ["〈達成目標〉"], required: true }),
    goalField("achievedState", {
      label: { ja: "目標が達成した状態", en: "Achieved state" },
      column: standard,
      subLabels: ["※目標が達成した状態"],
      required: true,
    }),
    goalField("means", { label: { ja: "目標を達成するための手段", en: "Means" }, required: true }),
  ],
  goalWord: { ja: "部局目標", en: "Goal" },
  numbering: "SHEET",
  missionLayout: "COLUMN",
  scale: fiveLevelScale,
  assessments: ["SELF"],
  reading: {
    header: [
      { from: "LABEL", field: "departmentName", labels: ["部局名"] },
      { from: "LABEL", field: "post", labels: ["役職"] },
      { from: "LABEL", field: "headName", labels: ["氏名"] },
      { from: "LABEL", field: "aspiration", labels: ["年度の抱負", "抱負"] },
    ],
    goals: {
      columns: [
        { headings: ["組織使命"], holds: ["mission"] },
        { headings: ["組織使命達成に向けての目標"], holds: ["title"] },
        { headings: ["目標の達成水準"], holds: ["currentState", "targets", "achievedState"] },
        { headings: ["目標を達成するための手段"], holds: ["means"] },
      ],
      needsHeadings: false,
      marker: "部局目標",
      markerRow: "OWN",
      numberStyle: null,
      policyLabel: null,
      missionLabel: null,
      missionRows: false,
    },
    contents: null,
    assessmentTable: { level: ["達成状況"], reason: ["理由"], kind: "SELF" },
    scale: { headings: ["業績目標の達成状況"], numbered: true },
    schedule: null,
    separators: ["↓"],
    printedMatter: ["部局マニフェスト", "私たちの組織使命と目標"],
  },
};
