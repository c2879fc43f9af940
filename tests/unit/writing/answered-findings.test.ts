import { describe, expect, it } from "vitest";
import { answerKeys } from "../../../lib/writing/answered-findings";
import { checkField } from "../../../lib/writing/check-field";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";
import type { WritingField } from "../../../lib/writing/schema";

const keysOf = (text: string, field: WritingField = "currentState") =>
  answerKeys(text, checkField({ field, text }, defaultRuleSet));

describe("what an answer to a finding is kept for", () => {
  it("is the statement with the words at fault in it", () => {
    expect(keysOf("応募は2人であった。人手の確保が求められている。\n建物の改修が急務である。")).toEqual([
      "人手の確保が【求められている】",
      "建物の改修が【急務である】",
    ]);
  });

  it("stays the same in another place, width and spacing, and under another list mark", () => {
    const [key] = keysOf("・ＡＩの 利用が求められている。");
    expect(keysOf("窓口は3つある。\n（2）AIの利用が求められている")).toEqual([key]);
  });

  it("is another one for every other statement with the same end", () => {
    const [answered] = keysOf("支え合いの充実を図る。", "target");
    expect(answered).toBeDefined();
    for (const other of ["図書室の蔵書の充実を図る。", "支え合いの活動の充実を図る。"]) {
      const [key] = keysOf(other, "target");
      expect(key).toBeDefined();
      expect(key).not.toBe(answered);
    }
  });

  it("holds every statement that the words at fault reach over", () => {
    const text = "受付を改める。案内を改める。窓口を増やす。";
    const finding = { rule: "x", message: "", start: 4, end: 10 };
    expect(answerKeys(text, [finding])).toEqual(["受付を改【める。案内を】改める"]);
  });
});
