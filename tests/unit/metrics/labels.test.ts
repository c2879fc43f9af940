import { describe, expect, it } from "vitest";
import { scoreMetrics } from "../../support/label-scores";
import { labelSets } from "../../support/labels";

describe.each(labelSets())("the figures of the labelled set: $name", ({ metrics }) => {
  const scores = scoreMetrics(metrics);
  const wrong = scores.wrong.join("\n");

  it("are found with target, unit and comparator", () => {
    expect(scores.core.f1, wrong).toBeGreaterThanOrEqual(0.92);
  });

  it("carry their baselines and years", () => {
    expect(scores.whole.f1, wrong).toBeGreaterThanOrEqual(0.88);
  });

  it("are not found where there are none", () => {
    expect(scores.empty.alarmed / scores.empty.sentences, wrong).toBeLessThanOrEqual(2 / 65);
  });
});
