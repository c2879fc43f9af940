import { describe, expect, it } from "vitest";
import { scoreGuideline } from "../../support/label-scores";
import { labelSets } from "../../support/labels";

const sets = labelSets();

describe.each(sets)("the default rules on the labelled set: $name", ({ guideline }) => {
  const scores = scoreGuideline(guideline);

  it("raise few findings that people would not", () => {
    expect(scores.all.precision, scores.wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(scores.cleanAlarmed / scores.clean, scores.wrong.join("\n")).toBeLessThanOrEqual(0.03);
  });

  it("find what people find", () => {
    expect(scores.all.recall, scores.wrong.join("\n")).toBeGreaterThanOrEqual(0.85);
  });
});

describe("our own labelled set", () => {
  const own = sets.find(({ name }) => name === "own");

  it("is at least as large as the one beside the project", () => {
    expect(own?.guideline.length).toBeGreaterThanOrEqual(77);
    expect(own?.metrics.length).toBeGreaterThanOrEqual(51);
  });

  it("holds every default rule, and more clean sentences than faulty ones", () => {
    const labels = new Set(own?.guideline.flatMap(({ violations }) => violations));
    expect([...labels].sort()).toEqual([
      "current-state-not-fact",
      "means-is-goal",
      "means-not-concrete",
      "outcome-missing-effect",
      "target-is-means",
      "title-equals-mission",
      "vague-target",
    ]);
    const clean = own?.guideline.filter(({ violations }) => violations.length === 0).length ?? 0;
    expect(clean * 2).toBeGreaterThan(own?.guideline.length ?? 0);
  });
});
