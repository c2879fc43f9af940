import { describe, expect, it } from "vitest";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { areSameNames, readNames } from "@/lib/workbooks/carriers";
import { copiedContent } from "@/lib/workbooks/copied-content";
import { formOf } from "../../support/proposals";
import { edited, overwritten, type Rows } from "../../support/workbook-rows";
import { differencesBy, gridsOf, KNOWN, readBy, storedSheet, writtenWorkbook } from "../../support/workbooks";

const SECTIONS = "担当課：総務課";
const CONTRIBUTORS = "協力する部局：文化・スポーツ部、教育委員会 事務局";

async function differencesAfter(form: SheetForm, change: (rows: Rows) => Rows, stored = storedSheet(form)) {
  const [grid] = await gridsOf(await edited(await writtenWorkbook(form, stored), change));
  return differencesBy(form, readBy(form, grid), copiedContent(form, stored));
}

describe("names in a cell", () => {
  it("are known however they are separated and written, also with a space in them", () => {
    for (const typed of [
      "財務部、教育委員会 事務局",
      "教育委員会　事務局\n財務部",
      "財務部 教育委員会事務局",
      "財務部,,財務部，教育委員会事務局",
    ])
      expect(readNames(KNOWN.contributors, typed), typed).toEqual({
        found: [KNOWN.contributors[1], KNOWN.contributors[2]],
        unknown: [],
      });
  });

  it("are told where the year does not have them", () => {
    expect(readNames(KNOWN.sections, "総務課、総務室 人事課、秘書課")).toEqual({
      found: KNOWN.sections,
      unknown: ["総務室 人事課"],
    });
  });

  it("are the same in whatever order", () => {
    expect(areSameNames("総務課、秘書課", "秘書課, 総務課")).toBe(true);
    expect(areSameNames("総務課", "総務課、秘書課")).toBe(false);
    expect(areSameNames("", " ")).toBe(true);
  });
});

describe.each(builtInForms.map((form) => [form.key, form] as const))("who carries a goal: %s", (_, form) => {
  it("is printed below each goal and changed there", async () => {
    const changed = await differencesAfter(form, (rows) =>
      overwritten(overwritten(rows, SECTIONS, "担当課: 秘書課 総務課"), CONTRIBUTORS, "協力する部局："),
    );
    expect(changed).toMatchObject([
      { key: "goal:g1:sections", base: "総務課", file: "秘書課 総務課", problem: null },
      { key: "goal:g1:contributors", base: "文化・スポーツ部、教育委員会 事務局", file: "", problem: null },
    ]);
  });

  it("is not concluded from a line that is gone", async () => {
    const without = (rows: Rows) => overwritten(overwritten(rows, SECTIONS, ""), CONTRIBUTORS, "");
    expect(await differencesAfter(form, without)).toEqual([]);
  });

  it("is not taken where the year has no such name", async () => {
    const unknown = (rows: Rows) => overwritten(rows, SECTIONS, "担当課：総務課、総務室");
    expect(await differencesAfter(form, unknown)).toMatchObject([
      { key: "goal:g1:sections", problem: { what: "NAMES", texts: ["総務室"] } },
    ]);
  });

  it("is not read from a text that begins like it, nor is the text lost", async () => {
    const stored = storedSheet(form, {
      means: "担当課：総務課が進めます。\n協力する部局：なし",
      targets: SECTIONS,
    });
    expect(await differencesAfter(form, (rows) => rows, stored)).toEqual([]);
  });
});

describe("who carries a goal that is new", () => {
  it("comes with it, and is told where nobody is known", async () => {
    const form = formOf("kikugawa-2019");
    const added = await differencesAfter(form, (rows) => [
      ...rows,
      ["4", "新しい施策", "取り組み", "目標"],
      ["", "担当課：秘書課", "", "協力する部局：無名部"],
    ]);
    expect(added).toMatchObject([
      {
        what: "goalAdded",
        fields: { title: "新しい施策", sections: "秘書課", contributors: "無名部" },
        problems: [{ what: "NAMES", texts: ["無名部"] }],
      },
    ]);
  });

  it("does not make a goal of a row that nobody numbered", async () => {
    const form = formOf("kikugawa-2019");
    const added = await differencesAfter(form, (rows) => [
      ...rows,
      ["", "施策", "取り組み", "目標"],
      ["", SECTIONS],
    ]);
    expect(added).toMatchObject([{ what: "goalAdded", fields: { title: "施策", sections: "総務課" } }]);
  });
});

describe("what a goal rests on that serves no item of the plan", () => {
  const form = formOf("iga-2024");
  const BASIS = "条例：市民参加条例第3条";
  const resting = () =>
    storedSheet(form, { policyNumbers: [], policyBasis: "ORDINANCE", policyBasisText: "市民参加条例第3条" });

  it("stands in the items' place, and is the same however it is written", async () => {
    expect(await differencesAfter(form, (rows) => rows, resting())).toEqual([]);
    const same = (rows: Rows) => overwritten(rows, BASIS, " 条例: 市民参加条例第3条");
    expect(await differencesAfter(form, same, resting())).toEqual([]);
  });

  it("is changed there, and gives way to an item", async () => {
    const other = (rows: Rows) => overwritten(rows, BASIS, "施政方針");
    expect(await differencesAfter(form, other, resting())).toMatchObject([
      { key: "goal:g1:policyBasis", base: BASIS, file: "施政方針" },
    ]);
    const item = (rows: Rows) => overwritten(rows, BASIS, "7-1-2");
    expect(await differencesAfter(form, item, resting())).toMatchObject([
      { key: "goal:g1:policyNumbers", file: "7-1-2" },
      { key: "goal:g1:policyBasis", file: "" },
    ]);
  });

  it("takes the place of the items", async () => {
    const rests = (rows: Rows) => overwritten(rows, "7-1-1、7-5・①", "その他：国の通知");
    expect(await differencesAfter(form, rests)).toMatchObject([
      { key: "goal:g1:policyNumbers", file: "" },
      { key: "goal:g1:policyBasis", file: "その他：国の通知" },
    ]);
  });

  it("may have a number that reads like one, where nobody wrote", async () => {
    const stored = storedSheet(form, { policyNumbers: ["その他"] });
    expect(await differencesAfter(form, (rows) => rows, stored)).toEqual([]);
  });
});

describe("what cannot be written as typed", () => {
  it("is a text that is too long, or a development goal that is none", async () => {
    const iga = formOf("iga-2024");
    const long = (rows: Rows) => overwritten(rows, "待ち時間を短くするg1", "あ".repeat(20_001));
    expect(await differencesAfter(iga, long)).toMatchObject([
      { field: "title", problem: { what: "LENGTH" } },
    ]);
    const miyazu = formOf("miyazu-2023");
    const sdgs = (rows: Rows) => overwritten(rows, "3、11", "3、18");
    expect(await differencesAfter(miyazu, sdgs)).toMatchObject([
      { field: "sdgs", problem: { what: "SDGS", texts: ["18"] } },
    ]);
  });
});
