import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  abridged,
  type DifferencePiece,
  entriesDifference,
  textDifference,
  wholeDifference,
} from "../../../lib/goal-sheets/text-difference";

const side = (pieces: readonly DifferencePiece[], gone: DifferencePiece["kind"]) =>
  pieces
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join("");
const shown = (before: string, after: string) =>
  textDifference(before, after).map(
    ({ kind, text }) => `${{ same: "", added: "+", removed: "-" }[kind]}${text}`,
  );

/** Half alike, half different, as drafts are; line breaks, spaces, pairs of surrogates and lone ones among them. */
const draft = array(
  constantFrom(
    "市民",
    "窓口",
    "を",
    "開く。",
    "\n",
    "\r\n",
    "　",
    " ",
    "50",
    "％",
    "𠮷",
    "\ud842",
    "①",
    "e\u0301",
  ),
  { maxLength: 60 },
).map((parts) => parts.join(""));
const anyText = string({ unit: "binary", maxLength: 80 });

describe("the difference of two texts", () => {
  it("is told in words, not in characters", () => {
    expect(shown("市民の満足度を50%とする。", "市長の満足度を55%とする。")).toEqual([
      "-市民",
      "+市長",
      "の満足度を",
      "-50",
      "+55",
      "%とする。",
    ]);
  });

  it("keeps what stands on other lines", () => {
    expect(shown("一\n二\n三", "一\n三")).toEqual(["一\n", "-二\n", "三"]);
  });

  it("is nothing between empty texts, and one piece where nothing changed or one side is empty", () => {
    expect(textDifference("", "")).toEqual([]);
    expect(shown("同じ", "同じ")).toEqual(["同じ"]);
    expect(shown("", "新しい")).toEqual(["+新しい"]);
    expect(shown("古い", "")).toEqual(["-古い"]);
  });

  it("gives back both texts to the character", () => {
    const bothKept = ([before, after]: [string, string]) => {
      const pieces = textDifference(before, after);
      expect(side(pieces, "added")).toBe(before);
      expect(side(pieces, "removed")).toBe(after);
    };
    assert(property(tuple(draft, draft), bothKept), { numRuns: 300 });
    assert(property(tuple(anyText, anyText), bothKept), { numRuns: 300 });
  });

  it.each([
    ["the same character", "あ".repeat(100_000), "い".repeat(100_000)],
    ["the same word", "目標".repeat(50_000), `${"目標".repeat(49_999)}手段`],
    ["blanks against breaks", " ".repeat(100_000), "\n".repeat(100_000)],
    ["words in another order", "a b ".repeat(5_000), "b a c ".repeat(3_000)],
  ])("comes for 100,000 characters of %s, both texts whole", (_, before, after) => {
    const pieces = textDifference(before, after);
    expect(side(pieces, "added")).toBe(before);
    expect(side(pieces, "removed")).toBe(after);
    expect(pieces.length).toBeLessThan(100_000);
  });

  it("finds a changed word in a field of 5,000 characters", () => {
    const lines = Array.from({ length: 250 }, (_, at) => `第${at}回の説明会を市内の会場で開きます。`);
    const before = lines.join("\n");
    const pieces = textDifference(before, before.replace("第120回の説明会", "第120回の相談会"));
    expect(pieces.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "説明" },
      { kind: "added", text: "相談" },
    ]);
  });
});

describe("the difference of lists and whole values", () => {
  const told = (pieces: readonly DifferencePiece[]) => pieces.map(({ kind, text }) => `${kind} ${text}`);

  it("names whole entries that came and went", () => {
    expect(told(entriesDifference(["税務課", "市民課"], ["税務課", "総務課"]))).toEqual([
      "same 税務課",
      "same 、",
      "removed 市民課",
      "same 、",
      "added 総務課",
    ]);
    expect(entriesDifference([], [])).toEqual([]);
  });

  it("exchanges a date as a whole", () => {
    expect(told(wholeDifference("3月31日", "3月30日"))).toEqual(["removed 3月31日", "added 3月30日"]);
    expect(told(wholeDifference("", "3月30日"))).toEqual(["added 3月30日"]);
  });
});

describe("an abridged difference", () => {
  const long = "あ".repeat(50);
  it("keeps only so much of what stayed the same beside a change", () => {
    const pieces: DifferencePiece[] = [
      { kind: "same", text: long },
      { kind: "removed", text: long },
      { kind: "same", text: long },
      { kind: "added", text: "新" },
      { kind: "same", text: "短い。" },
    ];
    expect(abridged(pieces, 3).map(({ text }) => text)).toEqual([
      "…あああ",
      long,
      "あああ…あああ",
      "新",
      "短い。",
    ]);
  });

  it("cuts no character in two", () => {
    expect(
      abridged(
        [
          { kind: "same", text: "𠮷".repeat(9) },
          { kind: "added", text: "!" },
        ],
        2,
      )[0]?.text,
    ).toBe("…𠮷𠮷");
  });
});
