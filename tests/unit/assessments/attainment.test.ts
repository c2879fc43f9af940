import { describe, expect, it } from "vitest";
import {
  type AssessedFigure,
  attainmentOf,
  goalAttainment,
  percentText,
  proposedLevel,
} from "@/lib/assessments/attainment";
import type { Scale } from "@/lib/fiscal-years/scale";
import { getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";

function figure(more: Partial<AssessedFigure>): AssessedFigure {
  const nothing = { direction: null, comparator: null, baseline: null, target: null, latest: null };
  return { ...nothing, weight: "1", ...more };
}

function sum(more: Partial<AssessedFigure>): string | null {
  const attainment = attainmentOf(figure(more));
  return attainment && `${attainment.formula} ${percentText(attainment.percent)}`;
}

describe("attainment of one figure", () => {
  it("counts the way from the baseline to the target", () => {
    expect(sum({ direction: "UP", baseline: "49.4", target: "53", latest: "52.1" })).toBe("PROGRESS 75");
    expect(sum({ direction: "DOWN", baseline: "18", target: "12", latest: "15" })).toBe("PROGRESS 50");
    expect(sum({ direction: "DOWN", baseline: "18", target: "12", latest: "11" })).toBe("PROGRESS 116.7");
  });

  it("goes below nought where a figure got worse", () => {
    expect(sum({ direction: "UP", baseline: "100", target: "110", latest: "95" })).toBe("PROGRESS -50");
  });

  it("compares with the target alone where there is no baseline", () => {
    expect(sum({ direction: "UP", target: "20", latest: "18" })).toBe("RATIO 90");
    expect(sum({ direction: "DOWN", target: "12", latest: "16" })).toBe("INVERSE_RATIO 75");
  });

  it("compares with the target alone where the target does not lie ahead of the baseline", () => {
    expect(sum({ direction: "UP", baseline: "25", target: "20", latest: "19" })).toBe("RATIO 95");
    expect(sum({ direction: "UP", baseline: "20", target: "20", latest: "19" })).toBe("RATIO 95");
  });

  it("counts a figure to be maintained as held, or by its share", () => {
    expect(sum({ direction: "MAINTAIN", target: "98", latest: "99" })).toBe("HELD 100");
    expect(sum({ direction: "MAINTAIN", baseline: "80", latest: "72" })).toBe("RATIO 90");
    expect(sum({ direction: "MAINTAIN", comparator: "<=", target: "12", latest: "11" })).toBe("HELD 100");
    expect(sum({ direction: "MAINTAIN", comparator: "<=", target: "12", latest: "15" })).toBe(
      "INVERSE_RATIO 80",
    );
  });

  it("takes the direction from the comparator, then from the figures", () => {
    expect(sum({ comparator: "<=", target: "12", latest: "16" })).toBe("INVERSE_RATIO 75");
    expect(sum({ baseline: "18", target: "12", latest: "15" })).toBe("PROGRESS 50");
    expect(sum({ target: "20", latest: "10" })).toBe("RATIO 50");
  });

  it("divides by nothing nowhere", () => {
    expect(sum({ direction: "DOWN", target: "0", latest: "0" })).toBe("HELD 100");
    expect(sum({ direction: "DOWN", target: "0", latest: "2" })).toBe("HELD 0");
    expect(sum({ direction: "DOWN", target: "5", latest: "0" })).toBe("HELD 100");
    expect(sum({ direction: "UP", target: "0", latest: "1" })).toBe("HELD 100");
  });

  it("counts nothing without a target or a reading", () => {
    expect(sum({ direction: "UP", baseline: "1", latest: "2" })).toBeNull();
    expect(sum({ direction: "UP", baseline: "1", target: "2" })).toBeNull();
  });
});

describe("attainment of a goal", () => {
  const half = figure({ direction: "UP", target: "10", latest: "5" });
  const whole = figure({ direction: "UP", target: "10", latest: "10" });

  it("is the mean of its figures by their weights", () => {
    const percent = goalAttainment([half, { ...whole, weight: "3" }]);
    expect(percent && percentText(percent)).toBe("87.5");
  });

  it("is unknown while one figure cannot be counted, or there is none", () => {
    expect(goalAttainment([whole, { ...half, latest: null }])).toBeNull();
    expect(goalAttainment([])).toBeNull();
    expect(goalAttainment([{ ...whole, weight: "0" }])).toBeNull();
  });
});

const SIX_LEVELS: Scale = {
  ...{ id: "scale", key: "iga-2024", name: "six levels" },
  levels: (getBuiltInForm("iga-2024")?.scale ?? []).map((level) => ({
    ...level,
    id: `level-${level.order}`,
  })),
};

function levelAt(latest: string, target = "100", scale = SIX_LEVELS): number | null {
  return proposedLevel(scale, goalAttainment([figure({ direction: "UP", target, latest })]))?.order ?? null;
}

describe("the level that the scale proposes", () => {
  it.each([
    ["100.01", 6],
    ["100", 5],
    ["99.99", 4],
    ["90", 4],
    ["89.99", 3],
    ["60", 3],
    ["59.99", 2],
    ["0", 2],
    ["-20", 2],
  ] as const)("is, for %s per cent, level %i", (latest, order) => {
    expect(levelAt(latest)).toBe(order);
  });

  it("holds a bound exactly, where decimal fractions would miss it", () => {
    expect(levelAt("0.3", "0.5")).toBe(3);
    expect(levelAt("2.7", "3")).toBe(4);
    const figures = [figure({ direction: "UP", baseline: "0.1", target: "0.4", latest: "0.28" })];
    expect(proposedLevel(SIX_LEVELS, goalAttainment(figures))?.order).toBe(3);
  });

  it("is none where the scale has no ranges, or nothing can be counted", () => {
    const levels = SIX_LEVELS.levels.map((level) => ({ ...level, min: null, max: null }));
    expect(levelAt("80", "100", { ...SIX_LEVELS, levels })).toBeNull();
    expect(proposedLevel(SIX_LEVELS, null)).toBeNull();
  });

  it("is none where the ranges leave a gap", () => {
    const levels = SIX_LEVELS.levels.filter(({ order }) => order !== 4);
    expect(levelAt("95", "100", { ...SIX_LEVELS, levels })).toBeNull();
  });
});

describe("writing a percentage", () => {
  it.each([
    [{ dividend: 260n, divisor: 3n }, "86.7"],
    [{ dividend: 9996n, divisor: 100n }, "99.96"],
    [{ dividend: 10004n, divisor: 100n }, "100.04"],
    [{ dividend: 100n, divisor: 1n }, "100"],
    [{ dividend: -1n, divisor: 2n }, "-0.5"],
    [{ dividend: 0n, divisor: 7n }, "0"],
  ])("does not make it look like a whole number that it is not: %o", (percent, text) => {
    expect(percentText(percent)).toBe(text);
  });
});
