import type { SheetForm } from "../schema";
import { goalField, headerField } from "./canonical-fields";

/** Kikugawa's operating policy of fiscal year 2019: policies and issues in words, then a table; not assessed. */
export const kikugawa2019: SheetForm = {
  key: "kikugawa-2019",
  version: 1,
  name: { ja: "部の運営方針(2019年度)", en: "Operating policy of a department (2019)" },
  titleLine: { ja: "{era}年度 {department}の運営方針", en: "{era} Operating policy of {department}" },
  header: [
    headerField("departmentName", { required: true }),
    headerField("post", { required: true }),
    headerField("headName", { required: true }),
    headerField("portrait"),
    headerField("sections", { required: true }),
    headerField("basicPolicies", { required: true }),
    headerField("issues", { required: true }),
  ],
  mission: [],
  goal: [
    goalField("title", { label: { ja: "重点施策・事業", en: "Priority measure" }, required: true }),
    goalField("means", {
      kind: "paragraph",
      label: { ja: "取組内容", en: "What will be done" },
      required: true,
    }),
    goalField("targets", { kind: "paragraph", required: true }),
  ],
  goalWord: { ja: "重点的に取り組む施策・事業", en: "Priority measures" },
  numbering: "SHEET",
  missionLayout: "NONE",
  scale: null,
  assessments: [],
  reading: {
    header: [
      { from: "TITLE", field: "departmentName", before: "年度", after: "の運営方針" },
      { from: "LINE_ENDING", field: "post", endings: ["部長", "局長", "課長", "室長"] },
      { from: "LINE_AFTER", field: "headName", after: "post" },
      { from: "HEADING", field: "sections", labels: ["組織体制"] },
      { from: "HEADING", field: "basicPolicies", labels: ["基本方針"] },
      { from: "HEADING", field: "issues", labels: ["現状と課題"] },
    ],
    goals: {
      columns: [
        { headings: [], holds: ["number"] },
        { headings: ["重点施策・事業"], holds: ["title"] },
        { headings: ["取組内容"], holds: ["means"] },
        { headings: ["達成目標"], holds: ["targets"] },
      ],
      needsHeadings: true,
      marker: null,
      markerRow: null,
      numberStyle: "DIGITS",
      policyLabel: null,
      missionLabel: null,
      missionRows: false,
    },
    contents: null,
    assessmentTable: null,
    scale: null,
    schedule: null,
    separators: [],
    printedMatter: ["の運営方針", "重点的に取り組む施策・事業"],
  },
};
