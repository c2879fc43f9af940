import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvaluation } from "../../../lib/goal-sheets/evaluation-text";

describe("reading issues and proposals out of a pasted evaluation sheet", () => {
  it("reads running text under its headings, whatever signs stand around them", () => {
    const read = readEvaluation(
      [
        "施策 3-2 地域で支え合う福祉（令和6年度評価）",
        "【課題】",
        "・担い手が年々減っています。",
        "・相談の場所が遠い地区があります。",
        "",
        "■ 今後の方向性",
        "相談日を月二回に増やします。",
      ].join("\n"),
    );
    expect(read).toEqual({
      reference: "施策 3-2 地域で支え合う福祉（令和6年度評価）",
      fiscalYear: 2024,
      issues: "・担い手が年々減っています。\n・相談の場所が遠い地区があります。",
      proposals: "相談日を月二回に増やします。",
      rest: "",
    });
  });

  it.each([
    ["課題", "取組案"],
    ["現状と課題", "改善案"],
    ["（2）課題", "（3）今後の取組"],
    ["残された課題：", "次年度の取り組み方針："],
    ["〈 課 題 〉", "〈今後の方向性〉"],
    ["① 課題・問題点", "② 改善の方向性"],
    ["課題", "課題解決に向けた今後の取組"],
  ])("knows %s and %s", (issues, proposals) => {
    const read = readEvaluation(`${issues}\n足りないもの\n${proposals}\n補うもの`);
    expect(read).toMatchObject({ issues: "足りないもの", proposals: "補うもの", rest: "" });
  });

  it("reads what stands behind a heading on its line", () => {
    expect(readEvaluation("課題：人手\n改善案: 募集\n続き")).toMatchObject({
      issues: "人手",
      proposals: "募集\n続き",
    });
  });

  it("keeps lines behind a mark of a list where they stand, and ends a part where another one is named", () => {
    const lines = ["施策評価シート 3-2 地域福祉", "課題", "■見守りの担い手が足りない", "講習は年1回だけ。"];
    const further = ["取組案", "◆養成講座を開く", "年3回開く。", "■前年度の実績", "講座 1回"];
    expect(readEvaluation([...lines, ...further].join("\n"))).toMatchObject({
      reference: "施策評価シート 3-2 地域福祉",
      issues: "■見守りの担い手が足りない\n講習は年1回だけ。",
      proposals: "◆養成講座を開く\n年3回開く。",
      rest: "■前年度の実績\n講座 1回",
    });
  });

  it.each([
    ["課題　担い手が足りない。", "取組案　講座を開く。"],
    ["【 課　題 】\u3000担い手が足りない。", "今後の 方向性  講座を開く。"],
  ])("reads the text behind a gap on the heading's line: %s", (issues, proposals) => {
    const read = readEvaluation(`施策 3-2\n${issues}\n続き\n${proposals}`);
    expect(read).toMatchObject({
      reference: "施策 3-2",
      issues: "担い手が足りない。\n続き",
      proposals: "講座を開く。",
    });
  });

  it("reads two columns pasted from a spreadsheet, cells of several lines too", () => {
    const cells = '施策\t課題\t取組案\n3-2\t"一つ目\n二つ目"\t"=すぐ\n""急ぐ"""\n3-3\t三つ目\t';
    expect(readEvaluation(cells)).toMatchObject({
      issues: "一つ目\n二つ目\n三つ目",
      proposals: '=すぐ\n"急ぐ"',
      reference: "3-2",
      rest: "3-3",
    });
  });

  it("reads headings in the first column with their text beside them", () => {
    expect(
      readEvaluation("施策名\t緑の保全\n課題\t伐採が追いつきません。\n取組案\t団体と分担します。"),
    ).toMatchObject({
      reference: "施策名",
      issues: "伐採が追いつきません。",
      proposals: "団体と分担します。",
    });
  });

  it("ends a part where another heading begins, and keeps what stands there", () => {
    const read = readEvaluation("課題\n甲\n【評価委員の意見】\n乙\n取組案\n丙");
    expect(read).toMatchObject({
      issues: "甲",
      proposals: "丙",
      reference: "【評価委員の意見】",
      rest: "乙",
    });
  });

  it("takes a sentence that begins with a heading's word for a sentence", () => {
    expect(readEvaluation("課題\n課題は三つあります。\n取組が遅れています。")).toMatchObject({
      issues: "課題は三つあります。\n取組が遅れています。",
      proposals: "",
    });
  });

  it("keeps a text without headings whole", () => {
    expect(readEvaluation("一行目\n二行目")).toMatchObject({
      reference: "一行目",
      rest: "二行目",
      issues: "",
    });
    expect(readEvaluation("")).toEqual({
      reference: "",
      fiscalYear: null,
      issues: "",
      proposals: "",
      rest: "",
    });
  });

  it("never throws, and loses no letter of a line that is no heading", () => {
    const words = fc.constantFrom(
      "課題",
      "取組案",
      "【課題】",
      "\t",
      "\n",
      '"',
      "・甲",
      "乙丙",
      "：",
      "=SUM(A1)",
      "令和6年度",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((all) => all.join("")),
        ),
        (text) => {
          const { reference, issues, proposals, rest } = readEvaluation(text);
          expect(typeof (reference + issues + proposals + rest)).toBe("string");
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom("あ", "い", "う\n", "\t", "。"), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const read = readEvaluation(text);
        const kept = Object.values(read).join("").replace(/\s/g, "");
        expect([...kept].sort().join("")).toBe([...text.replace(/\s/g, "")].sort().join(""));
      }),
    );
  });

  it("reads a large paste quickly enough to type beside it", () => {
    const cell = '"甲\n乙"\t';
    expect(readEvaluation(`課題\t取組案\n${cell.repeat(20_000)}`).issues).toContain("甲");
  });
});
