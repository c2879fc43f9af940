import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractMetrics, locateMetrics } from "../../lib/metrics/extract";
import { checkField } from "../../lib/writing/check-field";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import { WRITING_FIELDS } from "../../lib/writing/schema";

const RUNS = 10_000;
const LIMIT_MS = 1000;
const REPEATED = 100_000;

const PIECES = [
  ..."0123456789０１２①②〇、。・：:()（）「」【】→⇒△▲%％",
  ..."\n\t \ud800\udc00𠮷",
  ...[
    "令和",
    "R5",
    "年度",
    "12月末",
    "前年度",
    "対H30比",
    "億",
    "万",
    "千円",
    "人",
    "件",
    "か所",
    "以上",
    "未満",
  ],
  ...[
    "ゼロ",
    "全校",
    "とする",
    "を図る",
    "に努める",
    "推進",
    "必要",
    "求められている",
    "策定",
    "完了",
    "開催",
    "研修",
  ],
  ...["の", "を", "に", "が", "され", "している", "計画", "率", "関係機関", "適切", "向上", "うち", "※"],
];

const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join(""));
const anything = fc.string({ unit: "binary", maxLength: 400 });
const withLoneSurrogates = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));
const text = fc.oneof(sentence, anything, withLoneSurrogates);

function slowest(source: string): number {
  const context = { mission: source, target: source, outcome: null };
  const times = WRITING_FIELDS.map((field) => {
    const start = performance.now();
    const findings = checkField({ field, text: source, context }, defaultRuleSet, { advice: true });
    const time = performance.now() - start;
    for (const { start: from, end } of findings) {
      if (!(0 <= from && from < end && end <= source.length))
        throw new Error(`${from}-${end} of ${source.length}`);
    }
    return time;
  });
  const start = performance.now();
  extractMetrics(source);
  return Math.max(...times, performance.now() - start);
}

describe("any text at all", () => {
  it(`takes at most ${LIMIT_MS} ms and gives findings inside it`, () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(slowest(source)).toBeLessThanOrEqual(LIMIT_MS);
      }),
      { numRuns: RUNS },
    );
  });

  it("gives figures that stand inside it and are finite", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end, target } of locateMetrics(source)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(target === null || Number.isFinite(target)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([...PIECES, "1件、", "100件(前年度90件)", "1人→", "周知を", "漢", "A", "一二", "(", "R4:70% "])(
    `takes at most ${LIMIT_MS} ms when it is %j, ${REPEATED} characters long`,
    (piece) => {
      const source = piece.repeat(Math.ceil(REPEATED / piece.length)).slice(0, REPEATED);
      expect(slowest(source)).toBeLessThanOrEqual(LIMIT_MS);
    },
  );
});
