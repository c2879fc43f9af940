import type { LocalizedText, SheetForm } from "../schema";
import { goalField, headerField, missionText } from "./canonical-fields";

type HeaderReading = SheetForm["reading"]["header"][number];

/** The line over the manifestos that Iga publishes. */
export const manifestoTitleLine: LocalizedText = {
  ja: "{year}({era})年度 部局マニフェスト ～私たちの組織使命と目標～",
  en: "{year} ({era}) Department manifesto: our mission and goals",
};

/** What the manifestos print around their content. */
export const manifestoPrintedMatter = ["部局マニフェスト", "私たちの組織使命と目標"];

/** The head and one more thing, `contact` or `aspiration`, beside the portrait. */
export function headerWith(field: "contact" | "aspiration") {
  return [
    headerField("departmentName", { required: true }),
    headerField("post", { required: true }),
    headerField("headName", { required: true }),
    headerField(field, { required: true }),
    headerField("portrait"),
  ];
}

/** How that header is read, given the labels that the one more thing is printed under. */
export function headerReadingWith(field: "contact" | "aspiration", labels: string[]): HeaderReading[] {
  return [
    { from: "LABEL", field: "departmentName", labels: ["部局名"] },
    { from: "LABEL", field: "post", labels: ["役職"] },
    { from: "LABEL", field: "headName", labels: ["氏名"] },
    { from: "LABEL", field, labels },
  ];
}

export const whatTheDepartmentExistsFor = missionText();

/** State, target and achieved state as sub-labels of one column, printed so until 2022. */
export function standardOfAttainment(column: LocalizedText) {
  return [
    goalField("currentState", { column, subLabels: ["〈現在の状態〉"], required: true }),
    goalField("targets", { column, subLabels: ["〈達成目標〉"], required: true }),
    goalField("achievedState", {
      label: { ja: "目標が達成した状態", en: "Achieved state" },
      column,
      subLabels: ["※目標が達成した状態"],
      required: true,
    }),
  ];
}
