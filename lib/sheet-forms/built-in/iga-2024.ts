import type { SheetForm } from "../schema";
import { goalField } from "./canonical-fields";
import {
  headerReadingWith,
  headerWith,
  manifestoPrintedMatter,
  manifestoTitleLine,
  whatTheDepartmentExistsFor,
} from "./iga-parts";

const situation = { ja: "現状や課題", en: "Present state and issues" };
const standard = {
  ja: "達成水準 (どこまでできれば達成したといえるか)",
  en: "Standard of attainment (how far counts as attained)",
};

/** Iga's manifesto of fiscal year 2024, with six levels that carry ranges of attainment. */
export const iga2024: SheetForm = {
  key: "iga-2024",
  version: 1,
  name: { ja: "部局マニフェスト(2024年度)", en: "Department manifesto (2024)" },
  titleLine: manifestoTitleLine,
  header: headerWith("contact"),
  mission: [whatTheDepartmentExistsFor],
  goal: [
    goalField("policyNumbers"),
    goalField("title", { required: true }),
    goalField("background", { column: situation, subLabels: ["【これまでの経緯】"], required: true }),
    goalField("purpose", { column: situation, subLabels: ["【取り組む目的】"], required: true }),
    goalField("currentState", {
      label: { ja: "現状分析", en: "Current state" },
      column: situation,
      subLabels: ["【現状分析】", "【現状分析及び課題】", "【現状分析・課題】"],
      required: true,
    }),
    goalField("issues", { column: situation, subLabels: ["【課題】"] }),
    goalField("targets", {
      label: { ja: "目標数値", en: "Target figures" },
      column: standard,
      subLabels: ["【目標数値】"],
      required: true,
    }),
    goalField("achievedState", { column: standard, subLabels: ["【達成された状態】"], required: true }),
    goalField("means", { column: standard, subLabels: ["【手段・工程】"], required: true }),
  ],
  goalWord: { ja: "部局目標", en: "Goal" },
  numbering: "SHEET",
  missionLayout: "COLUMN",
  scale: [
    level(1, "目標達成のための取り組みが見られなかった", null, null),
    level(2, "目標の達成水準までは遠い結果となった", null, { value: 60, inclusive: false }),
    level(
      3,
      "目標の達成水準には届かなかった",
      { value: 60, inclusive: true },
      { value: 90, inclusive: false },
    ),
    level(
      4,
      "わずかに目標の達成水準に達しなかった",
      { value: 90, inclusive: true },
      { value: 100, inclusive: false },
    ),
    level(
      5,
      "目標としていた達成水準に到達した",
      { value: 100, inclusive: true },
      { value: 100, inclusive: true },
    ),
    level(6, "目標としていた達成水準を上回る成果を出した", { value: 100, inclusive: false }, null),
  ],
  assessments: ["SELF", "SUPERVISOR"],
  reading: {
    header: headerReadingWith("contact", ["連絡先"]),
    goals: {
      columns: [
        { headings: ["業績目標", "組織使命"], holds: ["mission"] },
        { headings: ["表題"], holds: ["title"] },
        { headings: ["現状や課題"], holds: ["background", "purpose", "currentState", "issues"] },
        { headings: ["達成水準"], holds: ["targets", "achievedState", "means"] },
        { headings: ["達成状況"], holds: ["assessmentLevel"] },
        { headings: ["理由"], holds: ["assessmentReason"] },
      ],
      needsHeadings: false,
      marker: "部局目標",
      markerRow: "OWN",
      numberStyle: null,
      policyLabel: "関連の施策・基本事業No",
      missionLabel: null,
      missionRows: false,
    },
    contents: null,
    assessmentTable: { level: ["達成状況"], reason: ["理由"], kind: "SELF" },
    scale: { headings: ["業績目標の標語"], numbered: false },
    schedule: null,
    separators: ["↓"],
    printedMatter: manifestoPrintedMatter,
  },
};

type Bound = { value: number; inclusive: boolean } | null;

function level(order: number, label: string, min: Bound, max: Bound) {
  return {
    order,
    label,
    min: min?.value ?? null,
    max: max?.value ?? null,
    minInclusive: min?.inclusive ?? false,
    maxInclusive: max?.inclusive ?? false,
  };
}
