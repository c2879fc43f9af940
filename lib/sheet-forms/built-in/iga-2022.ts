import type { SheetForm } from "../schema";
import { goalField, missionText } from "./canonical-fields";
import { fiveLevelScale } from "./five-level-scale";
import { headerReadingWith, headerWith, standardOfAttainment } from "./iga-parts";

const standard = { ja: "達成水準 (どの程度まで)", en: "Standard of attainment (how far)" };

/** Iga's goal sheet of the spring consultation 2022, with the timetable of the consultation beside it. */
export const iga2022: SheetForm = {
  key: "iga-2022",
  version: 1,
  name: { ja: "部局目標シート(2022年度)", en: "Department goal sheet (2022)" },
  titleLine: {
    ja: "{era}年度 部局マニフェスト(部局目標シート)",
    en: "{era} Department manifesto (goal sheet)",
  },
  header: headerWith("contact"),
  mission: [
    missionText(
      { ja: "関連の組織使命", en: "Mission" },
      { ja: "目標が支える部局の使命を書きます。", en: "The department's mission that the goals serve." },
    ),
  ],
  goal: [
    goalField("policyNumbers"),
    goalField("title", { label: { ja: "目標の表題 (何を)", en: "Title (what)" }, required: true }),
    ...standardOfAttainment(standard),
    goalField("means", { label: { ja: "手段 (どのような方法で)", en: "Means (how)" }, required: true }),
    goalField("deadline", { label: { ja: "期日 (いつまでに)", en: "Deadline (by when)" }, required: true }),
  ],
  goalWord: { ja: "部局目標", en: "Goal" },
  numbering: "SHEET",
  missionLayout: "COLUMN",
  scale: fiveLevelScale,
  assessments: ["SELF", "SUPERVISOR"],
  reading: {
    header: headerReadingWith("contact", ["連絡先"]),
    goals: {
      columns: [
        { headings: ["業績目標"], holds: ["mission"] },
        { headings: ["目標の表題"], holds: ["title"] },
        { headings: ["達成水準"], holds: ["currentState", "targets", "achievedState"] },
        { headings: ["手段"], holds: ["means"] },
        { headings: ["期日"], holds: ["deadline"] },
        { headings: ["達成状況"], holds: ["assessmentLevel"] },
        { headings: ["理由"], holds: ["assessmentReason"] },
      ],
      needsHeadings: false,
      marker: "部局目標",
      markerRow: "SAME",
      numberStyle: null,
      policyLabel: "関連の施策・基本事業No",
      missionLabel: "関連の組織使命",
      missionRows: false,
    },
    contents: null,
    assessmentTable: null,
    scale: { headings: ["業績目標の達成状況"], numbered: true },
    schedule: {
      date: "月日",
      time: "時間",
      department: "部局",
      basicProjects: "基本事業数",
      panelists: "協議者",
      reserve: "予備",
    },
    separators: ["↓"],
    printedMatter: [],
  },
};
