import { describe, expect, it } from "vitest";
import {
  barShares,
  figureWithUnit,
  formatDecimal,
  latestReading,
  mainMetric,
} from "@/lib/publication/figures";
import { levelCounts } from "@/lib/publication/results";
import type { PublishedMetric } from "@/lib/publication/snapshot-schema";
import { textBlocks } from "@/lib/publication/text-blocks";
import { editionBody, resultRow } from "./edition-fixture";

function metric(changes: Partial<PublishedMetric>): PublishedMetric {
  const found = editionBody().missions[0]?.goals[0]?.metrics[0];
  if (!found) throw new Error("no metric");
  return { ...found, ...changes };
}

const on = (date: string, value: string) => ({ date, value });

describe("figures in words", () => {
  it.each([
    ["0", "0"],
    ["999", "999"],
    ["1000", "1,000"],
    ["-1234567.8900", "-1,234,567.8900"],
    ["12345678901234567890.1", "12,345,678,901,234,567,890.1"],
  ])("writes %s as %s", (decimal, written) => {
    expect(formatDecimal(decimal)).toBe(written);
  });

  it.each([
    ["%", "53 %"],
    ["km", "53 km"],
    ["件", "53件"],
    [null, "53"],
  ])("puts the unit %s where it belongs: %s", (unit, written) => {
    expect(figureWithUnit("53", unit)).toBe(written);
  });

  it("takes the reading with the latest date, and the later entry of one day", () => {
    expect(latestReading(metric({ readings: [on("2024-09-30", "2"), on("2024-06-30", "1")] }))?.value).toBe(
      "2",
    );
    expect(latestReading(metric({ readings: [on("2024-09-30", "2"), on("2024-09-30", "3")] }))?.value).toBe(
      "3",
    );
    expect(latestReading(metric({ readings: [] }))).toBeNull();
  });

  it("takes the first figure with a target for a goal's main one", () => {
    const goal = editionBody().missions[0]?.goals[0];
    if (!goal) throw new Error("no goal");
    const metrics = [metric({ id: "a", target: null }), metric({ id: "b" })];
    expect(mainMetric({ ...goal, metrics })?.id).toBe("b");
    expect(mainMetric({ ...goal, metrics: [] })).toBeNull();
  });
});

describe("the way from baseline to target", () => {
  it.each([
    [
      "upwards, half way",
      { baseline: "40", target: "60", readings: [on("2024-09-30", "50")] },
      { latest: 0.5 },
    ],
    [
      "downwards, half way",
      { baseline: "60", target: "40", readings: [on("2024-09-30", "50")] },
      { latest: 0.5 },
    ],
    [
      "beyond the target",
      { baseline: "40", target: "60", readings: [on("2024-09-30", "80")] },
      { latest: 1 },
    ],
    [
      "behind the baseline",
      { baseline: "40", target: "60", readings: [on("2024-09-30", "30")] },
      { latest: 0 },
    ],
    ["without a reading", { baseline: "40", target: "60", readings: [] }, { latest: null }],
    [
      "from nought without a baseline",
      { baseline: null, target: "4", readings: [on("2024-09-30", "1")] },
      { latest: 0.25 },
    ],
    ["without a target", { target: null }, null],
    ["with a target equal to the baseline", { baseline: "60", target: "60" }, null],
  ])("%s", (_, changes, shares) => {
    expect(barShares(metric(changes))).toEqual(shares);
  });
});

describe("results by level", () => {
  it("counts the heads' own rows from the highest level down, with levels that nobody reached", () => {
    const rows = [
      resultRow("goal-id-1"),
      resultRow("goal-id-2", { levelOrder: null, levelLabel: null }),
      resultRow("goal-id-1", { kind: "SUPERVISOR", levelOrder: 1, levelLabel: "指導者の段階" }),
    ];
    const counts = levelCounts([{ ...editionBody(), results: rows }, editionBody()]);
    expect(counts.map(({ order, count }) => [order, count])).toEqual([
      [6, 0],
      [5, 0],
      [4, 1],
      [3, 0],
      [2, 0],
      [1, 0],
    ]);
  });

  it("is empty as long as nothing was assessed", () => {
    expect(levelCounts([editionBody()])).toEqual([]);
  });
});

describe("typed text in blocks", () => {
  it("makes every line a paragraph and neighbouring bullets one list", () => {
    expect(textBlocks("はじめに\n・一つ\n・二つ\nおわりに")).toEqual([
      { kind: "PARAGRAPH", key: 0, line: "はじめに" },
      {
        kind: "LIST",
        key: 1,
        lines: [
          { key: 1, line: "一つ" },
          { key: 2, line: "二つ" },
        ],
      },
      { kind: "PARAGRAPH", key: 3, line: "おわりに" },
    ]);
  });

  it("parts two lists by an empty line, and keeps circled numbers as typed", () => {
    expect(textBlocks("・一つ\n\n・二つ\r\n① 三つ").map(({ kind }) => kind)).toEqual([
      "LIST",
      "LIST",
      "PARAGRAPH",
    ]);
    expect(textBlocks("")).toEqual([]);
  });
});
