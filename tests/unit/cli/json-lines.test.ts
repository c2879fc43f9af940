import { describe, expect, it } from "vitest";
import { checkLine } from "../../../lib/cli/check-writing";
import { extractLine } from "../../../lib/cli/extract-metrics";
import { answerLines, linesOf } from "../../../lib/cli/json-lines";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";

async function* inPieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function answers(text: string, answer: (input: unknown) => unknown, size = 7): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of answerLines(linesOf(inPieces(text, size)), answer)) lines.push(JSON.parse(line));
  return lines;
}

const check = (input: unknown) => checkLine(input, defaultRuleSet, {});

describe("JSON lines", () => {
  it("are answered one by one in their order, whatever pieces they come in", async () => {
    const rows = ["一", "二\u2028三", "𠮷"].map((text) => JSON.stringify({ text })).join("\n");
    for (const size of [1, 3, 1000]) {
      expect(await answers(rows, (input) => input, size)).toEqual([
        { text: "一" },
        { text: "二\u2028三" },
        { text: "𠮷" },
      ]);
    }
  });

  it("give an error in the place of a malformed line and go on", async () => {
    const text = `oops\n${JSON.stringify({ field: "target", text: "連携を図る。" })}\r\n{"field":"x","text":1}\n`;
    expect(await answers(text, check)).toEqual([
      { error: expect.any(String) },
      { findings: [{ rule: "vague-target", start: 0, end: 5, message: expect.any(String) }] },
      { error: expect.any(String) },
    ]);
  });

  it("say in one line what is wrong, each fault with its place", async () => {
    const lines = (await answers('{"field":"x","text":1}\n7\n', check)) as { error: string }[];
    expect(lines.map(({ error }) => error)).toEqual([
      expect.stringMatching(/^field: Invalid option[^\n✖→]+; text: Invalid input: [^\n✖→]+$/),
      expect.stringMatching(/^Invalid input: [^\n✖→]+$/),
    ]);
    expect(await answers('{"field":"target"}', extractLine)).toEqual([
      { error: expect.stringMatching(/^text: Invalid input: [^\n✖→]+$/) },
    ]);
  });

  it("may hold null where nothing stands beside the field", () => {
    expect(check({ field: "target", text: "計画を策定する。", context: null })).toEqual({ findings: [] });
  });

  it("are taken as targets where no field is said", () => {
    expect(extractLine({ text: "受診率42%以上" })).toEqual(
      extractLine({ text: "受診率42%以上", field: "target" }),
    );
    expect(extractLine({ text: "受診率42%以上", field: "currentState" })).toEqual({ metrics: [] });
  });
});
