import type { StoredGoal, StoredSheetContent } from "../../lib/goal-sheets/sheet-view";
import { GOAL_TEXT_FIELDS } from "../../lib/sheet-forms/fields";
import type { SheetForm } from "../../lib/sheet-forms/schema";
import type { KnownCarriers } from "../../lib/workbooks/carriers";
import { type CopiedContent, copiedContent } from "../../lib/workbooks/copied-content";
import { codeLine } from "../../lib/workbooks/copy-code";
import type { Difference } from "../../lib/workbooks/difference";
import { differencesOf } from "../../lib/workbooks/differences";
import type { PrintedAssessment } from "../../lib/workbooks/goal-rows";
import type { Grid } from "../../lib/workbooks/grid";
import { printedTexts } from "../../lib/workbooks/printed-texts";
import type { ReadSheet } from "../../lib/workbooks/read-sheet";
import { type SheetToPrint, sheetPage } from "../../lib/workbooks/sheet-page";
import { readSheet } from "../../lib/workbooks/sheet-reading";
import { workbookFile } from "../../lib/workbooks/workbook-file";
import { readWorkbook } from "../../lib/workbooks/workbook-reader";

export const SHEET_ID = "0197f3c2-1111-7222-8333-0123456789ab";

/** Who could carry the goals of that sheet. */
export const KNOWN: KnownCarriers = {
  sections: [
    { id: "s1", name: "総務課" },
    { id: "s2", name: "秘書課" },
  ],
  contributors: [
    { id: "d1", name: "文化・スポーツ部" },
    { id: "d2", name: "教育委員会 事務局" },
    { id: "d3", name: "財務部" },
  ],
};

const goal = (id: string, number: number, texts: Partial<StoredGoal> = {}): StoredGoal => ({
  id,
  number,
  title: `待ち時間を短くする${id}`,
  background: "来庁者が増えました。",
  purpose: "早く用を済ませていただくため。",
  currentState: "平均で18分お待ちいただいています。",
  issues: "受付の手順がそろっていません。",
  targets: "平均の待ち時間　18分 → 12分",
  achievedState: "昼休みのうちに手続きが終わります。",
  means: "・手順書を作る\n・予約を受け付ける",
  policyNumbers: ["7-1-1", "7-5・①"],
  policyBasis: null,
  policyBasisText: "",
  deadline: "2027-03-31",
  sections: [{ id: "s1", name: "総務課" }],
  contributors: [
    { id: "d1", name: "文化・スポーツ部" },
    { id: "d2", name: "教育委員会 事務局" },
  ],
  metrics: [],
  ...texts,
});

/** A sheet with three goals under as many missions as the form knows. */
export function storedSheet(form: SheetForm, texts: Partial<StoredGoal> = {}): StoredSheetContent {
  const last = form.numbering === "SHEET" ? 3 : 1;
  const missions = [
    { id: "m1", text: "市役所を支えます。", sdgs: [3, 11], goals: [goal("g1", 1, texts), goal("g2", 2)] },
    { id: "m2", text: "まちを守ります。", sdgs: [4], goals: [goal("g3", last)] },
  ];
  const paragraph = (id: string) => ({ id, title: `見出し${id}`, text: `本文${id}です。\n二行目です。` });
  return {
    header: {
      departmentName: "総務部",
      post: "部長",
      headName: "𠮷田 花子",
      contact: "総務課　0000-00-0000（内線 123）",
      aspiration: "ていねいに進めます。",
      conductGuideline: "・すぐに答える\n・よく聞く",
      basicPolicies: [paragraph("p1"), paragraph("p2")],
      issues: [paragraph("p3")],
      sections: ["総務課", "秘書課"],
    },
    missions:
      form.missionLayout === "NONE"
        ? [
            {
              id: "m1",
              text: null,
              sdgs: [],
              goals: [goal("g1", 1, texts), goal("g2", 2), goal("g3", 3)],
            },
          ]
        : missions,
  };
}

const LONG = "窓口の手続きを一か所で済ませられるようにします。\n".repeat(200).slice(0, 5000);

/** A sheet with twenty goals and five thousand characters in every field of text. */
export function crowdedSheet(form: SheetForm): StoredSheetContent {
  const texts = Object.fromEntries(GOAL_TEXT_FIELDS.map((field) => [field, LONG]));
  const { header } = storedSheet(form);
  const goals = Array.from({ length: 20 }, (_, at) => goal(`g${at}`, at + 1, texts));
  return { header, missions: [{ id: "m1", text: "市役所を支えます。", sdgs: [], goals }] };
}

export function sheetToPrint(form: SheetForm, stored = storedSheet(form)): SheetToPrint {
  return {
    form,
    fiscalYear: 2026,
    header: stored.header,
    content: copiedContent(form, stored),
    codeLine: codeLine(SHEET_ID, 3),
    assessments: new Map(),
  };
}

export function writtenWorkbook(form: SheetForm, stored = storedSheet(form)): Promise<Uint8Array> {
  return workbookFile({ ...sheetPage(sheetToPrint(form, stored)), title: "目標シート", stamp: "案" });
}

const ASSESSED: [string, PrintedAssessment[]][] = [
  [
    "g1",
    [
      { level: "4", reason: "予定どおりに進みました。" },
      { level: "", reason: "" },
    ],
  ],
];

/** What its workbook has printed beside the fields, with a self-assessment of its first goal where the form has them. */
export function assessedSheet(form: SheetForm, stored = storedSheet(form)) {
  const rows = ASSESSED.map(([id, all]) => [id, all.slice(0, form.assessments.length)] as const);
  const sheet: SheetToPrint = { ...sheetToPrint(form, stored), assessments: new Map(rows) };
  const copy: CopiedContent = { ...sheet.content, printed: printedTexts(sheet) };
  const written = () => workbookFile({ ...sheetPage(sheet), title: "目標シート", stamp: "案" });
  return { copy, written };
}

export async function gridsOf(bytes: Uint8Array): Promise<Grid[]> {
  const read = await readWorkbook("sheet.xlsx", bytes);
  if ("refused" in read) throw new Error(read.refused);
  return read.grids;
}

export function readBy(form: SheetForm, grid: Grid | undefined): ReadSheet {
  const read = grid && readSheet(form, grid);
  if (!read) throw new Error("the form was not found");
  return read;
}

export function differencesBy(
  form: SheetForm,
  file: ReadSheet,
  copy: CopiedContent,
  now: CopiedContent = copy,
): Difference[] {
  return differencesOf({
    sheetId: SHEET_ID,
    fiscalYear: 2026,
    known: KNOWN,
    form,
    copy,
    file,
    now,
  });
}
