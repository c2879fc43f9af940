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

describe("a fault of a field as a whole", () => {
  const text = "支え合いの充実を図る。\n図書室の蔵書の充実を図る。\n見守りの推進に努める。";
  const check = (answers: { rule: string; excerpt: string }[]) => {
    const input = { field: "target" as const, text };
    const findings = checkField(input, defaultRuleSet, { answered: answers });
    const keys = answerKeys(text, findings);
    return findings.map(({ rule }, index) => ({ rule, excerpt: keys[index] ?? "" }));
  };
  const ofRule = (answers: { rule: string; excerpt: string }[]) =>
    check(answers).filter(({ rule }) => rule === "vague-target");

  it("is told at its first place only, and at the next one when that is answered", () => {
    const first = ofRule([]);
    expect(first.map(({ excerpt }) => excerpt)).toEqual(["支え合いの【充実を図る】"]);
    const second = ofRule(first);
    expect(second.map(({ excerpt }) => excerpt)).toEqual([
      "支え合いの【充実を図る】",
      "図書室の蔵書の【充実を図る】",
    ]);
    const third = ofRule(second);
    expect(third.map(({ excerpt }) => excerpt).slice(2)).toEqual(["見守りの【推進に努める】"]);
    expect(ofRule(third)).toEqual(third);
  });

  it("is not quiet for an answer under another rule", () => {
    const other = ofRule([]).map(({ excerpt }) => ({ rule: "target-is-means", excerpt }));
    expect(ofRule(other)).toEqual(ofRule([]));
  });
});
