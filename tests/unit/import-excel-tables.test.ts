import { describe, expect, it } from "vitest";
import { documentColumns, mappedColumns } from "@/lib/imports/document-columns";
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
  const result = importText(form, read.text, "ja", found ? mappedColumns(found) : null);
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
