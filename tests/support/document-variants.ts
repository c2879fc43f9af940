/** How the same document comes out of other programs: nothing of it is lost, it is only laid out anew. */
const MARKUP = /<\/?(?:p|ul|ol|li|b)(?: [^<>]*)?>/g;
const RADICALS: Record<string, string> = { 目: "⽬", 月: "⽉", 手: "⼿", 行: "⾏", 用: "⽤" };
const PAGE_LENGTH = 12;

const halfKana = new Map<string, string>();
for (let code = 0xff66; code <= 0xff9d; code += 1) {
  const half = String.fromCharCode(code);
  for (const mark of ["", "ﾞ", "ﾟ"]) {
    const whole = `${half}${mark}`.normalize("NFKC");
    if (whole.length === 1) halfKana.set(whole, `${half}${mark}`);
  }
}

function eachRow(text: string, change: (cells: string[]) => string): string {
  return text
    .split("\n")
    .map((line) => (line.includes("\t") ? change(line.split("\t")) : line))
    .join("\n");
}

const broken = (text: string, width: number) =>
  text.replace(new RegExp(`([^\\n]{${width}})(?=[^\\n])`, "g"), "$1\n");
const quoted = (cell: string) => (cell.includes("\n") ? `"${cell.replaceAll('"', '""')}"` : cell);
const plain = (cell: string) => cell.replace(MARKUP, "").trim();

/** Other layouts of a document that read the same. */
export const LAYOUTS: Record<string, (text: string) => string> = {
  "list items on lines of their own in quoted cells": (text) =>
    eachRow(text, (cells) =>
      cells.map((cell) => quoted(plain(cell).replace(/\s+(?=[・【〈※])/g, "\n"))).join("\t"),
    ),
  "cells broken at an edge, in quotation marks": (text) =>
    eachRow(text, (cells) => cells.map((cell) => quoted(broken(plain(cell), 18))).join("\t")),
  "an empty line below every line": (text) => text.replaceAll("\n", "\n\n"),
  "a blank line below every line": (text) => text.replaceAll("\n", "\n　\n"),
  "katakana of half width": (text) => text.replace(/[ァ-ヶー]/g, (kana) => halfKana.get(kana) ?? kana),
  "decomposed kana": (text) => text.normalize("NFD"),
  "radicals in place of signs": (text) => text.replace(/[目月手行用]/g, (sign) => RADICALS[sign] ?? sign),
  "unseen signs between the others": (text) => text.replace(/(?<=[ぁ-ん一-龠])(?=[ぁ-ん一-龠])/g, "\u200b"),
  "indented lines": (text) => text.replace(/^(?=[^\t\n]+$)/gm, "　"),
  "numbers of pages between its lines": (text) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        index % PAGE_LENGTH === PAGE_LENGTH - 1 ? [line, `- ${(index + 1) / PAGE_LENGTH} -`] : [line],
      )
      .join("\n"),
  "tables drawn with strokes": (text) => eachRow(text, (cells) => `| ${cells.join(" | ")} |`),
  "spaces in its labels": (text) =>
    text.replace(/部局名|役職|氏名|連絡先|所属|基本方針|行動指針/g, (label) => [...label].join("　")),
};

/** Layouts that lose something: what is lost must be doubted. */
export const BROKEN_LAYOUTS: Record<string, (text: string) => string> = {
  "cells broken at an edge": (text) =>
    eachRow(text, (cells) => cells.map((cell) => broken(plain(cell), 18)).join("\t")),
  "lines broken at an edge": (text) =>
    text
      .split("\n")
      .map((line) => (line.includes("\t") ? line : broken(line, 30)))
      .join("\n"),
  "columns the other way round": (text) => eachRow(text, (cells) => cells.toReversed().join("\t")),
  "two columns swapped": (text) =>
    eachRow(text, ([first = "", second, third, ...others]) =>
      [first, third, second, ...others].filter((cell) => cell !== undefined).join("\t"),
    ),
  "no headings over its columns": (text) =>
    text
      .split("\n")
      .filter((line) => !/^\t?(?:業績目標\t|組織使命\t|No\.|重点施策|月日|達成状況)/.test(line))
      .join("\n"),
  "no headings over its lines": (text) =>
    text
      .split("\n")
      .filter((line) => !/^(?:#|基本方針|現状と課題|業績目標の|重点的に)/.test(line))
      .join("\n"),
  "tabs turned to four spaces": (text) => text.replaceAll("\t", "    "),
  "tabs turned to wide spaces": (text) => text.replaceAll("\t", "　"),
  "commas for tabs": (text) => eachRow(text, (cells) => cells.map((cell) => `"${cell}"`).join(",")),
  "a tab before every row": (text) => eachRow(text, (cells) => `\t${cells.join("\t")}`),
  "one more column": (text) => eachRow(text, (cells) => [...cells, "備考"].join("\t")),
  "an empty column": (text) => eachRow(text, ([first = "", ...others]) => [first, "", ...others].join("\t")),
};
