import { describe, expect, it } from "vitest";
import { documentColumns, mappedColumns, withChosen } from "@/lib/imports/document-columns";
import { importText } from "@/lib/imports/import-text";
import { readOfficeFile } from "@/lib/imports/office-reader";
import { excelFile } from "../support/office-files";
import { formOf, goalsOf, lostPieces } from "../support/proposals";

/** What is proposed from an Excel file of these rows by the headings that it has, and its text. */
async function proposed(formKey: string, rows: (string | number | null)[][]) {
  const read = await readOfficeFile(await excelFile(rows), "xlsx");
  if ("refused" in read) throw new Error(read.refused);
  const form = formOf(formKey);
  const found = documentColumns(form, { fileName: "目標.xlsx", text: read.text });
  const result = importText(form, read.text, "ja", mappedColumns(found));
  if (!result.ok) throw new Error(result.message);
  return { text: read.text, proposal: result.proposal };
}

describe("a goal over several merged rows", () => {
  it("takes each further row's text as a further line of its field", async () => {
    const { text, proposal } = await proposed("kikugawa-2019", [
      ["番号", "重点施策・事業", "取組内容", "達成目標"],
      [1, "水路の手入れ", "草を刈る。", "12か所を終える。"],
      [null, null, "泥を上げる。", "3トンを運び出す。"],
      [2, "公園の見回り", "毎週歩いて見る。", "年50回歩く。"],
    ]);
    expect(goalsOf(proposal)).toMatchObject([
      {
        title: "水路の手入れ",
        means: "草を刈る。\n泥を上げる。",
        targets: "12か所を終える。\n3トンを運び出す。",
      },
      { title: "公園の見回り", means: "毎週歩いて見る。", targets: "年50回歩く。" },
    ]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).not.toContain("泥を上げる。");
    expect(lostPieces(text, proposal)).toEqual([]);
  });

  it("keeps its first deadline and doubts another one in a further row", async () => {
    const { proposal } = await proposed("iga-2022", [
      ["目標の表題", "手段", "期日", "達成目標"],
      ["水路の手入れ", "草を刈る。", "2026年9月30日", "12か所"],
      [null, "泥を上げる。", "2026年12月25日", "3トン"],
    ]);
    expect(goalsOf(proposal)[0]).toMatchObject({ deadline: "2026-09-30" });
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).toContain("2026年12月25日");
  });
});

describe("headings in two rows", () => {
  it("are read by the lower row where it has one, and by the upper elsewhere", async () => {
    const { text, proposal } = await proposed("iga-2024", [
      ["No.", "組織使命", "目標", "現状や課題", null, "達成水準", null, null],
      [null, null, null, "これまでの経緯", "現状分析", "目標数値", "達成された状態", "手段・工程"],
      [
        1,
        "川を守る。",
        "堤の点検",
        "十年前に始めた。",
        "点検は年2回である。",
        "年4回",
        "大雨に備える。",
        "・業者に頼む",
      ],
    ]);
    expect(goalsOf(proposal)).toMatchObject([
      {
        number: 1,
        title: "堤の点検",
        background: "十年前に始めた。",
        currentState: "点検は年2回である。",
        targets: "年4回",
        achievedState: "大雨に備える。",
        means: "・業者に頼む",
      },
    ]);
    expect(lostPieces(text, proposal)).toEqual([]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).not.toContain("手段・工程");
  });
});

describe("a column named by the form's word for goals", () => {
  it("holds the titles, and their markers become the numbers", async () => {
    const { text, proposal } = await proposed("miyazu-2023", [
      ["組織目標", "運営目標", "達成すべき指標", "指標を実現するための取組・手段等"],
      ["森を育てる。", "①苗木の植え付け", "・300本", "・春に植える"],
      [null, "(2) 林道の手入れ", "・4km", "・秋に刈る"],
      [null, "1.5倍の間伐", "・6ha", "・冬に行う"],
    ]);
    expect(goalsOf(proposal).map(({ number, title }) => [number, title])).toEqual([
      [1, "苗木の植え付け"],
      [2, "林道の手入れ"],
      [3, "1.5倍の間伐"],
    ]);
    // A marker stands in the number, apart from its title.
    expect(lostPieces(text.replace(/①|\(2\)/g, ""), proposal)).toEqual([]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).not.toContain("苗木");
  });
});

describe("several tables with other headings", () => {
  it("are each read by the form's words, and shown one after another", async () => {
    const { text, proposal } = await proposed("kikugawa-2019", [
      ["番号", "重点施策・事業", "取組内容", "達成目標"],
      [1, "水路の手入れ", "草を刈る。", "12か所を終える。"],
      ["係", "達成目標", "重点施策・事業"],
      ["公園係", "年50回歩く。", "公園の見回り"],
    ]);
    expect(goalsOf(proposal)).toMatchObject([
      { title: "水路の手入れ", means: "草を刈る。", targets: "12か所を終える。" },
      { title: "公園の見回り", targets: "年50回歩く。" },
    ]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt)).toContainEqual(expect.stringContaining("公園係"));
    expect(lostPieces(text, proposal)).toEqual([]);
    const tables = documentColumns(formOf("kikugawa-2019"), { fileName: "目標.xlsx", text });
    expect(tables.map(({ headings }) => headings.length)).toEqual([4, 3]);
    const chosen = tables.flatMap(({ columns }) => columns);
    expect(withChosen(tables, chosen)).toEqual(tables);
    expect(withChosen(tables, chosen.slice(1))).toBeNull();
  });

  it("are found in little time, however many rows look like headings", () => {
    const cells = Array.from({ length: 60 }, (_, at) => `達成目標${at}`).join("\t");
    const text = Array.from({ length: 2000 }, (_, at) => `重点施策・事業${at}\t${cells}`).join("\n");
    const before = process.cpuUsage();
    documentColumns(formOf("kikugawa-2019"), { fileName: "目標.xlsx", text });
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});

describe("a form that goes downwards", () => {
  it("makes no goal of its labels, and doubts their texts", async () => {
    const { text, proposal } = await proposed("kikugawa-2019", [
      ["重点施策・事業", "達成目標"],
      ["水路の手入れ", "12か所を終える。"],
      ["取組内容", "草を刈る。"],
    ]);
    expect(goalsOf(proposal).map(({ title }) => title)).toEqual(["水路の手入れ"]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).toContain("草を刈る。");
    expect(lostPieces(text, proposal)).toEqual([]);
  });
});
