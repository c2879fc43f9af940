import { describe, expect, it } from "vitest";
import { markedPieces } from "../../../components/goal-sheets/marked-pieces";

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
