import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import { findTableColumns, headingsKey } from "@/lib/imports/text/column-headings";
import { formOf, lostPieces } from "../support/proposals";

const form = formOf("miyazu-2023");
const HEAD = "所属 福祉部\n\n【福祉部 行動指針】\n\nよく聴く\n\n";
const NUMBERS = [
  ...["①②", "❶❷", "⑴⑵", "㋐㋑", "アイ", "ｱｲ", "一二", "12", "１２"].map((pair) => [...pair]),
  ...[
    ["1)", "2)"],
    ["(1)", "(2)"],
    ["(ア)", "(イ)"],
    ["1.", "2."],
    ["a", "b"],
    ["ⅰ", "ⅱ"],
    ["目標1", "目標2"],
    ["1-1", "1-2"],
  ],
].map(([first = "", second = ""]) => ({ first, second }));

/** The text read as its own form reads it, or by the headings of its table. */
function read(source: string, isMapped: boolean) {
  const found = isMapped ? findTableColumns(form, source) : [];
  const mapped = found.map(({ headings, columns }) => ({ key: headingsKey(headings), columns }));
  const result = importText(form, source, "ja", mapped);
  if (!result.ok) throw new Error(result.message);
  return result.proposal;
}

const GROUPS = [
  ["安心な町にします。", ["1 見守り 20人 募る", "2 相談 30件 開く"]],
  ["楽しい町にします。", ["1 祭り 3回 踊る"]],
];

function expectTiers(source: string, isMapped: boolean) {
  const proposal = read(source, isMapped);
  const groups = proposal.missions.map(({ text, goals }) => [
    text,
    goals.map(({ number, title, targets, means }) => [number, title, targets, means].join(" ")),
  ]);
  expect(groups).toEqual(GROUPS);
  expect(proposal.doubts).toEqual([]);
  expect(lostPieces(source, proposal)).toEqual([]);
}

const parts = (title: string, targets: string, means: string) =>
  `【施策】${title}【達成すべき指標】${targets}【指標を実現するための取組・手段等】${means}`;

describe("goals of two tiers keep mission, number and text", () => {
  it.each(NUMBERS)("below rows of missions, marked $first", ({ first, second }) => {
    const source = `${HEAD}1\t安心な町にします。\t\n運営目標\t${first}\t${parts("見守り", "20人", "募る")}\n\t${second}\t${parts("相談", "30件", "開く")}\n\n2\t楽しい町にします。\t\n運営目標\t${first}\t${parts("祭り", "3回", "踊る")}\n`;
    expectTiers(source, false);
  });

  it.each(NUMBERS)(
    "below rows of missions that lost their first cell, marked $first",
    ({ first, second }) => {
      const source = `${HEAD}1\t安心な町にします。\n${first}\t${parts("見守り", "20人", "募る")}\n${second}\t${parts("相談", "30件", "開く")}\n2\t楽しい町にします。\n${first}\t${parts("祭り", "3回", "踊る")}\n`;
      expectTiers(source, false);
    },
  );

  it.each(NUMBERS)("with the mission in a column, marked $first", ({ first, second }) => {
    const source = `${HEAD}組織目標\t番号\t施策\t達成すべき指標\t指標を実現するための取組・手段等\n安心な町にします。\t${first}\t見守り\t20人\t募る\n\t${second}\t相談\t30件\t開く\n楽しい町にします。\t${first}\t祭り\t3回\t踊る\n`;
    expectTiers(source, true);
  });

  it.each(NUMBERS.filter(({ first }) => !/^[1１]$/.test(first)))(
    "with rows of missions in a table of columns, marked $first",
    ({ first, second }) => {
      const source = `${HEAD}番号\t施策\t達成すべき指標\t指標を実現するための取組・手段等\n1\t安心な町にします。\t\t\n${first}\t見守り\t20人\t募る\n${second}\t相談\t30件\t開く\n2\t楽しい町にします。\t\t\n${first}\t祭り\t3回\t踊る\n`;
      expectTiers(source, true);
    },
  );

  it("with a row of the mission above a table of columns", () => {
    const headings = "番号\t施策\t達成すべき指標\t指標を実現するための取組・手段等";
    const source = `${HEAD}1\t安心な町にします。\n\n${headings}\n①\t見守り\t20人\t募る\n②\t相談\t30件\t開く\n\n2\t楽しい町にします。\n\n${headings}\n①\t祭り\t3回\t踊る\n`;
    expectTiers(source, true);
  });

  it("and a goal whose number was lost is counted on and doubted", () => {
    const source = `${HEAD}1\t安心な町にします。\t\n運営目標\t①\t${parts("見守り", "20人", "募る")}\n\t\t${parts("相談", "30件", "開く")}\n`;
    const proposal = read(source, false);
    expect(proposal.missions[0]?.goals.map(({ number, title }) => [number, title])).toEqual([
      [1, "見守り"],
      [2, "相談"],
    ]);
    expect(proposal.doubts.map(({ path }) => path)).toEqual(["/missions/0/goals/1/number"]);
  });

  it("and goals that are numbered like missions are doubted", () => {
    const source = `${HEAD}番号\t施策\t達成すべき指標\n1\t安心な町にします。\t\n1\t見守り\t20人\n2\t相談\t30件\n`;
    expect(read(source, true).doubts.map(({ path }) => path)).toContain("/missions/0/goals/1/number");
  });
});
