import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedText } from "../../../lib/goal-sheets/joined-text";

const BASE = "窓口を見直します。待ち時間は18分です。秋に始めます。";

describe("joining two texts that were made from one", () => {
  it("takes from each writer the sentences that only this one changed", () => {
    const mine = "窓口と電話を見直します。待ち時間は18分です。秋に始めます。";
    const theirs = "窓口を見直します。待ち時間は18分です。秋から冬に始めます。";
    expect(joinedText(BASE, mine, theirs)).toBe(
      "窓口と電話を見直します。待ち時間は18分です。秋から冬に始めます。",
    );
  });

  it("merges changes to different words of one sentence", () => {
    expect(
      joinedText(
        "朝の会議で、目標を説明する。",
        "夜の会議で、目標を説明する。",
        "朝の会議で、目標を発表する。",
      ),
    ).toBe("夜の会議で、目標を発表する。");
  });

  it("keeps both sentences where both changed the same words, never a mixture of two figures", () => {
    const mine = BASE.replace("18", "12");
    const theirs = BASE.replace("18", "10");
    expect(joinedText(BASE, mine, theirs)).toBe(
      "窓口を見直します。待ち時間は10分です。待ち時間は12分です。秋に始めます。",
    );
  });

  it("puts two texts in an empty field below each other, or beside each other in a line", () => {
    expect(joinedText("", "私の文", "他の人の文")).toBe("他の人の文\n私の文");
    expect(joinedText("", "私の文", "他の人の文", "　")).toBe("他の人の文　私の文");
  });

  it("keeps what both added at the same end", () => {
    expect(
      joinedText("・手順書を作る\n", "・手順書を作る\n・研修をする\n", "・手順書を作る\n・予約を受ける\n"),
    ).toBe("・手順書を作る\n・予約を受ける\n・研修をする\n");
  });

  it("is the changed text where one writer changed nothing, and the text itself where both wrote the same", () => {
    const text = fc
      .array(fc.constantFrom("窓口", "を", "12", "分", "。", "\n", "市民", "、", "𠮷"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(joinedText(base, changed, base)).toBe(changed);
        expect(joinedText(base, base, changed)).toBe(changed);
        expect(joinedText(base, changed, changed)).toBe(changed);
      }),
    );
  });
});
