import type { SheetForm } from "../schema";
import { goalField, headerField, missionText } from "./canonical-fields";

/** Miyazu's two tiers of fiscal year 2023: organisation goals with operational goals below them, not assessed. */
export const miyazu2023: SheetForm = {
  key: "miyazu-2023",
  version: 1,
  name: { ja: "組織目標・運営目標(2023年度)", en: "Organisation and operational goals (2023)" },
  titleLine: { ja: "{era}年度 組織目標", en: "Organisation goals for {era}" },
  header: [
    headerField("departmentName", { label: { ja: "所属", en: "Department" }, required: true }),
    headerField("conductGuideline", { required: true }),
  ],
  mission: [
    missionText(
      { ja: "組織目標", en: "Organisation goal" },
      { ja: "部局として目指すことを一文で書きます。", en: "What the department aims at, in one sentence." },
    ),
    {
      field: "sdgs",
      kind: "sdgs",
      label: { ja: "SDGs", en: "SDGs" },
      help: { ja: "関連する持続可能な開発目標です。", en: "The Sustainable Development Goals concerned." },
      required: false,
      maxLength: null,
      column: null,
      subLabels: [],
    },
  ],
  goal: [
    goalField("title", {
      label: { ja: "施策", en: "Measure" },
      column: { ja: "運営目標", en: "Operational goal" },
      subLabels: ["【施策】"],
      required: true,
    }),
    goalField("targets", {
      label: { ja: "達成すべき指標", en: "Indicators to reach" },
      column: { ja: "運営目標", en: "Operational goal" },
      subLabels: ["【達成すべき指標】"],
      required: true,
    }),
    goalField("means", {
      label: { ja: "指標を実現するための取組・手段等", en: "Means to reach the indicators" },
      column: { ja: "運営目標", en: "Operational goal" },
      subLabels: ["【指標を実現するための取組・手段等】"],
      required: true,
    }),
  ],
  goalWord: { ja: "運営目標", en: "Operational goal" },
  numbering: "MISSION",
  missionLayout: "TIER",
  scale: null,
  assessments: [],
  reading: {
    header: [
      { from: "LABEL", field: "departmentName", labels: ["所属"] },
      { from: "HEADING", field: "conductGuideline", labels: ["行動指針"] },
    ],
    goals: {
      columns: [
        { headings: ["運営目標"], holds: [] },
        { headings: [], holds: ["number"] },
        { headings: [], holds: ["title", "targets", "means"] },
      ],
      needsHeadings: false,
      marker: null,
      markerRow: null,
      numberStyle: "CIRCLED",
      policyLabel: null,
      missionLabel: null,
      missionRows: true,
    },
    contents: ["No.", "組織目標", "ページ"],
    assessmentTable: null,
    scale: null,
    schedule: null,
    separators: [],
    printedMatter: ["年度 組織目標", "年度 運営目標"],
  },
};
