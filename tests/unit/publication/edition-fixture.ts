import type { ScaleLevel } from "@/lib/fiscal-years/scale";
import type { StoredGoal, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { type SheetToPublish, sheetBody } from "@/lib/publication/sheet-body";
import type { EditionBody, ResultRow, Snapshot } from "@/lib/publication/snapshot-schema";
import { getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";

export function storedGoal(number: number, changes: Partial<StoredGoal> = {}): StoredGoal {
  return {
    id: `goal-id-${number}`,
    number,
    title: `目標その${number}`,
    policyNumbers: ["7-1-1"],
    policyBasis: null,
    policyBasisText: "",
    background: "去年から続けています。",
    purpose: "窓口を早くします。",
    currentState: "平均で18分です。",
    issues: "手順がそろいません。",
    targets: "待ち時間を12分にする",
    achievedState: "昼休みに用が済みます。",
    means: "・手順書を作る\n・予約を受ける",
    deadline: "2025-03-31",
    sections: [{ id: "section-id", name: "市民課" }],
    contributors: [],
    metrics: [
      {
        id: `metric-id-${number}`,
        name: "満足度",
        unit: "%",
        comparator: ">=",
        direction: "UP",
        baseline: "49.4",
        baselineFiscalYear: 2023,
        target: "53",
        targetFiscalYear: 2024,
        readings: [{ date: "2024-09-30", value: "51.2", note: "庁内だけの覚え書き" }],
      },
    ],
    ...changes,
  };
}

function storedContent(
  goals: StoredGoal[],
  changes: Partial<StoredSheetContent["header"]>,
): StoredSheetContent {
  return {
    header: {
      departmentName: "総務部",
      post: "総務部長",
      headName: "見本 一郎",
      contact: "総務課 00-0000",
      aspiration: "ていねいに進めます。",
      conductGuideline: null,
      basicPolicies: [],
      issues: [],
      sections: ["総務課", "市民課"],
      ...changes,
    },
    missions: [{ id: "mission-id", text: "市役所を支えます。", sdgs: [], goals }],
  };
}

type Wanted = {
  formKey?: string;
  goals?: StoredGoal[];
  header?: Partial<StoredSheetContent["header"]>;
  missions?: StoredSheetContent["missions"];
};

/** A sheet as the database gives it, ready to be published. */
export function sheetToPublish({
  formKey = "iga-2024",
  goals,
  header,
  missions,
}: Wanted = {}): SheetToPublish {
  const form = getBuiltInForm(formKey);
  if (!form) throw new Error(`no form ${formKey}`);
  const content = storedContent(goals ?? [storedGoal(1), storedGoal(2)], header ?? {});
  const levels = form.scale?.map((level): ScaleLevel => ({ ...level, id: `level-${level.order}` }));
  return {
    municipality: { slug: "tameshi", name: "ためし市", nameEnglish: "Tameshi City" },
    fiscalYear: 2024,
    department: {
      slug: "general-affairs",
      name: "総務部",
      nameEnglish: "General Affairs",
      order: 1,
      outsideMayorsLine: false,
      contact: null,
    },
    form,
    scale: levels ? { id: "scale", key: form.key, name: "評価の段階", levels } : null,
    heads: [{ title: "総務部長", name: "見本 一郎", kind: "REGULAR", portraitSha256: null }],
    content: missions ? { ...content, missions } : content,
  };
}

export function editionBody(wanted: Wanted = {}): EditionBody {
  return sheetBody(sheetToPublish(wanted));
}

export function snapshotOf(body: EditionBody, edition: Partial<Snapshot["edition"]> = {}): Snapshot {
  const standard = {
    number: 1,
    kind: "MANIFESTO",
    publishedOn: "2024-05-31",
    changeNote: "はじめての版",
  } as const;
  return { ...body, schemaVersion: 1, edition: { ...standard, ...edition }, previousSha256: null };
}

export function resultRow(goalId: string, changes: Partial<ResultRow> = {}): ResultRow {
  return {
    kind: "SELF",
    goalId,
    levelOrder: 4,
    levelLabel: "わずかに目標の達成水準に達しなかった",
    reason: "予約の受付が遅れました。",
    externalCause: null,
    externalCauseOn: null,
    ...changes,
  };
}
