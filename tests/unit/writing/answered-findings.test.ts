import { describe, expect, it } from "vitest";
import { markedWords, unansweredFindings } from "../../../lib/writing/answered-findings";
import { checkField } from "../../../lib/writing/check-field";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";

const findingsOf = (text: string) => checkField({ field: "currentState", text }, defaultRuleSet);

describe("an answered finding", () => {
  const text = "人手の確保が求められている。\n建物の改修が急務である。";
  const [first] = findingsOf(text);
  const answers = first ? [{ rule: first.rule, marked: markedWords(text, first) }] : [];

  it("stays quiet, also when text before it changes, and others do not", () => {
    const longer = `応募は2人であった。\n${text}`;
    const left = unansweredFindings(longer, findingsOf(longer), answers);
    expect(left.map((finding) => markedWords(longer, finding))).toEqual(["急務である"]);
  });

  it("speaks again when the words at fault change", () => {
    const changed = text.replace("求められている", "強く望まれている");
    expect(unansweredFindings(changed, findingsOf(changed), answers)).toHaveLength(2);
  });
});
