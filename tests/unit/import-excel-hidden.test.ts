import { expect, it } from "vitest";
import { documentColumns, mappedColumns } from "@/lib/imports/document-columns";
import { importText } from "@/lib/imports/import-text";
import { readOfficeFile } from "@/lib/imports/office-reader";
import { zipOf } from "../support/office-files";
import { formOf, goalsOf } from "../support/proposals";
import { workbookEntries } from "../support/workbook-parts";

const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (at: number, texts: string[], attributes = "") =>
  `<row r="${at}"${attributes}>${texts.map((text, column) => cell(`${"ABCD"[column]}${at}`, text)).join("")}</row>`;

it("keeps hidden rows and columns out of the goals, and tells them in a doubt", async () => {
  const rows = [
    row(1, ["重点施策・事業", "取組内容", "達成目標", "控え"]),
    row(2, ["水路の手入れ", "草を刈る。", "12か所を終える。", "係の覚え書きである。"]),
    row(3, ["取りやめた施策", "何もしない。", "なし"], ' hidden="1"'),
    row(4, ["公園の見回り", "毎週歩いて見る。", "年50回歩く。"], ' hidden="0"'),
  ].join("");
  const cols = '<cols><col min="1" max="3" width="9"/><col min="4" max="4" hidden="1"/></cols><sheetData>';
  const entries = workbookEntries({ rows }).map((entry) => ({
    ...entry,
    data: String(entry.data).replace("<sheetData>", cols),
  }));
  const read = await readOfficeFile(zipOf(entries), "xlsx");
  if ("refused" in read) throw new Error(read.refused);
  const form = formOf("kikugawa-2019");
  const found = documentColumns(form, { fileName: "目標.xlsx", text: read.text });
  const result = importText(form, read.text, "ja", mappedColumns(found));
  if (!result.ok) throw new Error(result.message);
  expect(goalsOf(result.proposal).map(({ title }) => title)).toEqual(["水路の手入れ", "公園の見回り"]);
  expect(found[0]?.headings).toEqual(["重点施策・事業", "取組内容", "達成目標"]);
  const hidden = result.proposal.doubts.find(({ message }) => message.includes("非表示"));
  expect(hidden?.excerpt).toBe("控え\n係の覚え書きである。\n取りやめた施策 何もしない。 なし");
});
