import type { SheetForm } from "../schema";
import { goalField } from "./canonical-fields";
import { fiveLevelScale } from "./five-level-scale";
import {
  headerReadingWith,
  headerWith,
  manifestoPrintedMatter,
  manifestoTitleLine,
  standardOfAttainment,
  whatTheDepartmentExistsFor,
} from "./iga-parts";

const standard = { ja: "目標の達成水準", en: "Standard of attainment" };

/** Iga's manifesto of fiscal year 2021, published after year end with the head's own assessment. */
export const iga2021: SheetForm = {
  key: "iga-2021",
  version: 1,
  name: { ja: "部局マニフェスト(2021年度)", en: "Department manifesto (2021)" },
  titleLine: manifestoTitleLine,
  header: headerWith("aspiration"),
  mission: [whatTheDepartmentExistsFor],
  goal: [
    goalField("title", { label: { ja: "組織使命達成に向けての目標", en: "Goal" }, required: true }),
    ...standardOfAttainment(standard),
    goalField("means", { label: { ja: "目標を達成するための手段", en: "Means" }, required: true }),
  ],
  goalWord: { ja: "部局目標", en: "Goal" },
  numbering: "SHEET",
  missionLayout: "COLUMN",
  scale: fiveLevelScale,
  assessments: ["SELF"],
  reading: {
    header: headerReadingWith("aspiration", ["年度の抱負", "抱負"]),
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
    printedMatter: manifestoPrintedMatter,
  },
};
