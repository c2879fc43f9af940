import { describe, expect, it } from "vitest";
import { markedLines, markedPieces } from "../../../components/goal-sheets/marked-pieces";

const shown = (text: string, marks: Parameters<typeof markedPieces>[1]) =>
  markedPieces(text, marks).map(({ text: part, severity }) => [part, severity]);

describe("the pieces of a marked text", () => {
  it("are the whole text where nothing is marked", () => {
    expect(shown("窓口", [])).toEqual([["窓口", null]]);
    expect(shown("", [])).toEqual([]);
  });

  it("begin and end where the marks do", () => {
    expect(shown("連携を推進する。", [{ start: 3, end: 7, severity: "must" }])).toEqual([
      ["連携を", null],
      ["推進する", "must"],
      ["。", null],
    ]);
  });

  it("show the gravest where marks lie over one another", () => {
    const marks = [
      { start: 0, end: 4, severity: "advice" as const },
      { start: 2, end: 6, severity: "must" as const },
    ];
    expect(shown("あいうえおか", marks)).toEqual([
      ["あい", "advice"],
      ["うえ", "must"],
      ["おか", "must"],
    ]);
  });

  it("keep inside a text that has become shorter", () => {
    expect(shown("短い", [{ start: 1, end: 9, severity: "must" }])).toEqual([
      ["短", null],
      ["い", "must"],
    ]);
  });
});

describe("the lines of a marked text", () => {
  const must = (start: number, end: number) => ({ start, end, severity: "must" as const });

  it("carry their marks from their own beginning, and nothing else of a finding", () => {
    const findings = [{ ...must(3, 5), rule: "vague-target" }, must(8, 10)];
    expect(markedLines("窓口\n推進する\n努める", findings)).toEqual([
      { text: "窓口", marks: [] },
      { text: "推進する", marks: [must(0, 2)] },
      { text: "努める", marks: [must(0, 2)] },
    ]);
  });

  it("say the same when only a line before them has changed", () => {
    const before = markedLines("窓口\n推進する", [must(3, 5)]);
    expect(markedLines("窓口で\n推進する", [must(4, 6)])[1]).toEqual(before[1]);
  });

  it("are as many as the text has, empty ones too; a mark over a break stands in both", () => {
    expect(markedLines("\nあい\n", [])).toHaveLength(3);
    expect(markedLines("あい\nうえ", [must(1, 4)])).toEqual([
      { text: "あい", marks: [must(1, 4)] },
      { text: "うえ", marks: [must(-2, 1)] },
    ]);
  });
});
